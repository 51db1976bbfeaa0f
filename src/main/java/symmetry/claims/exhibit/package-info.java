/**
 * The court's small experiments: each a value that measures the same figures every time, in
 * milliseconds to seconds on one thread. Knows {@code study.landscape}, {@code study.restarts}, {@code
 * study.signal} and commons-math3.
 */
@NullMarked
package symmetry.claims.exhibit;

import org.jspecify.annotations.NullMarked;
