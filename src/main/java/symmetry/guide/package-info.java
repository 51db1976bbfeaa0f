/**
 * The guide as values: ten lessons, each with an experiment, a question to answer beforehand, and the
 * rule that turns what was measured into what happened. Knows {@code study}.
 */
@NullMarked
package symmetry.guide;

import org.jspecify.annotations.NullMarked;
