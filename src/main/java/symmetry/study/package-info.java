/**
 * Long questions, cut into tasks: pure values that find the same results wherever they run. Knows
 * {@code study.file}, {@code training} and commons-math3.
 */
@NullMarked
package symmetry.study;

import org.jspecify.annotations.NullMarked;
