/**
 * Landscapes: the loss over two weights that mirror each other, with walkers on it, and over a plane
 * through the weights of any network. Knows {@code study} and commons-math3.
 */
@NullMarked
package symmetry.study.landscape;

import org.jspecify.annotations.NullMarked;
