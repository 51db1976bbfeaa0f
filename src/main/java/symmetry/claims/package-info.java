/**
 * The claim court: every statement of the thread, and some of the literature, with the exhibits that
 * test it and the rule that turns their figures into a verdict. Knows {@code claims.exhibit}.
 */
@NullMarked
package symmetry.claims;

import org.jspecify.annotations.NullMarked;
