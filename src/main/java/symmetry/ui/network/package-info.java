/**
 * The server side of the network picture and the records it is sent. Knows Vaadin and {@code ui.element};
 * what the records hold was computed elsewhere.
 */
@NullMarked
package symmetry.ui.network;

import org.jspecify.annotations.NullMarked;
