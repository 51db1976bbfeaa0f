/**
 * The Guide page: ten lessons, one screen each, and what one has measured. Knows {@code guide}, {@code
 * ui.live} and {@code ui.shell}.
 */
@NullMarked
package symmetry.ui.guide;

import org.jspecify.annotations.NullMarked;
