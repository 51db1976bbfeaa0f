/**
 * The court's small experiments: each a value that measures the same figures every time, in milliseconds
 * to seconds on one thread. Knows study and everything below it, and commons-math3.
 */
@NullMarked
package symmetry.claims.exhibit;

import org.jspecify.annotations.NullMarked;
