/**
 * What gives the same bits on every machine and JDK: the elementary functions and the random numbers of
 * everything that is computed here. Knows nobody.
 */
@NullMarked
package symmetry.exact;

import org.jspecify.annotations.NullMarked;
