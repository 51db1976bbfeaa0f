/**
 * Long questions, cut into tasks: pure values that find the same results wherever they run. Knows training
 * and everything below it, and commons-math3.
 */
@NullMarked
package symmetry.study;

import org.jspecify.annotations.NullMarked;
