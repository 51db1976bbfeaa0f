/**
 * The Clinic page: somebody's own weights, what is found in them, layer by layer. Knows {@code ui.shell},
 * {@code ui.study} and {@code ui.wanted}.
 */
@NullMarked
package symmetry.ui.clinic;

import org.jspecify.annotations.NullMarked;
