/**
 * The server side of the elements that show the health of a network and its confusion of classes, and
 * the records they are sent. Knows Vaadin and nobody here.
 */
@NullMarked
package symmetry.ui.health;

import org.jspecify.annotations.NullMarked;
