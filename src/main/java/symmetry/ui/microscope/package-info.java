/**
 * The server side of the element that shows one step as equations, and the records it is sent. Knows
 * Vaadin and nobody here.
 */
@NullMarked
package symmetry.ui.microscope;

import org.jspecify.annotations.NullMarked;
