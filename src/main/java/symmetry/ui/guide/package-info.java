/**
 * The Guide page: ten lessons, one screen each, and what one has measured. Knows {@code guide}, {@code
 * ui.live}, {@code ui.shell} and {@code ui.study}.
 */
@NullMarked
package symmetry.ui.guide;

import org.jspecify.annotations.NullMarked;
