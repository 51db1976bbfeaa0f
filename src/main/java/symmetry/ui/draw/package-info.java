/**
 * The server side of the element that data are drawn on. Knows {@code ui.chart} and
 * Vaadin; what is drawn becomes data elsewhere.
 */
@NullMarked
package symmetry.ui.draw;

import org.jspecify.annotations.NullMarked;
