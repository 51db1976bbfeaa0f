/** The Guide page: ten lessons, one screen each, and what one has measured. */
@NullMarked
package symmetry.ui.guide;

import org.jspecify.annotations.NullMarked;
