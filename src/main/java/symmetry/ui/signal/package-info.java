/**
 * The Signal page: how deep signals and gradients reach, predicted and measured, and the phase map.
 * Knows {@code claims}, {@code ui}, {@code ui.field}, {@code ui.shell} and {@code ui.study}.
 */
@NullMarked
package symmetry.ui.signal;

import org.jspecify.annotations.NullMarked;
