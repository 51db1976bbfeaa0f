/**
 * The Compare page: up to four experiments in lockstep. Knows {@code ui.lineup}, {@code ui.live} and
 * {@code ui.shell}.
 */
@NullMarked
package symmetry.ui.compare;

import org.jspecify.annotations.NullMarked;
