/**
 * The Signal page: how deep signals and gradients reach, predicted and measured, and the phase map.
 * Knows {@code claims}, {@code ui}, {@code ui.shell}, {@code ui.study} and {@code ui.wanted}.
 */
@NullMarked
package symmetry.ui.signal;

import org.jspecify.annotations.NullMarked;
