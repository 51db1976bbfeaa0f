/** Requests that nobody means, from a seed that is recorded. */
@NullMarked
package symmetry.fuzz;

import org.jspecify.annotations.NullMarked;
