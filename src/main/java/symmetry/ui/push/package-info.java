/**
 * The way of what the server says to a page: it arrives, once and in order, whatever the network does. What is
 * more than a page says is not listened to. Knows Vaadin and {@code pool}; Vaadin finds it as a service.
 */
@NullMarked
package symmetry.ui.push;

import org.jspecify.annotations.NullMarked;
