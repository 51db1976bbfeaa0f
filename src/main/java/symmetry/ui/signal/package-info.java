/** The Signal page: how deep signals and gradients reach, predicted and measured, and the phase map. */
@NullMarked
package symmetry.ui.signal;

import org.jspecify.annotations.NullMarked;
