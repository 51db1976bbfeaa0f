/**
 * The Claims page: every statement as a card that can be measured, on the study pool, and judged by
 * what was measured. Knows {@code claims}, {@code ui.field}, {@code ui.shell} and {@code ui.study}; holds no arithmetic.
 */
@NullMarked
package symmetry.ui.claims;

import org.jspecify.annotations.NullMarked;
