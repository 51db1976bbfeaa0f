/**
 * The claim court: every statement of the thread, and some of the literature, with the studies that
 * test it and the rule that turns their figures into a verdict. Knows study and everything below it.
 */
@NullMarked
package symmetry.claims;

import org.jspecify.annotations.NullMarked;
