/** Experiments trained beside each other, each step looked at. Knows study and everything below it. */
@NullMarked
package symmetry.study.compare;

import org.jspecify.annotations.NullMarked;
