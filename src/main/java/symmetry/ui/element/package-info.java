/** How parts of pages are put together, whatever page they are of. Knows Vaadin and nobody here. */
@NullMarked
package symmetry.ui.element;

import org.jspecify.annotations.NullMarked;
