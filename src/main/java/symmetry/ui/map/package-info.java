/**
 * The server side of the element that draws a loss over a plane, and the records it is sent. Knows
 * Vaadin and nobody here; what the records hold was computed elsewhere.
 */
@NullMarked
package symmetry.ui.map;

import org.jspecify.annotations.NullMarked;
