/**
 * The Signal page: how deep signals and gradients reach, predicted and measured, and the phase map.
 * Knows {@code claims}, {@code session}, {@code ui}, {@code ui.field} and {@code ui.shell}.
 */
@NullMarked
package symmetry.ui.signal;

import org.jspecify.annotations.NullMarked;
