/** The Compare page: up to four experiments in lockstep. */
@NullMarked
package symmetry.ui.compare;

import org.jspecify.annotations.NullMarked;
