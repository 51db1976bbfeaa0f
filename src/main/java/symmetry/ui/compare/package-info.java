/**
 * The Compare page: up to four experiments in lockstep. Knows {@code ui.lineup}, {@code ui.live},
 * {@code ui.shell} and {@code ui.wanted}.
 */
@NullMarked
package symmetry.ui.compare;

import org.jspecify.annotations.NullMarked;
