/** Experiments trained beside each other, each step looked at. Knows {@code study}. */
@NullMarked
package symmetry.study.compare;

import org.jspecify.annotations.NullMarked;
