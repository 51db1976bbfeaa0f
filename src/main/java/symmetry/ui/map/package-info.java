/**
 * The server side of the element that draws a loss over a plane, and the records it is sent. Knows
 * Vaadin and nothing of the rest of this project; what the records hold was computed elsewhere.
 */
@NullMarked
package symmetry.ui.map;

import org.jspecify.annotations.NullMarked;
