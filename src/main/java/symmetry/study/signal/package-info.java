/**
 * How deep a signal reaches: its size in every layer at the start, measured beside what mean-field
 * theory predicts, and to what depth networks train. Knows {@code
 * framework} and {@code study}.
 */
@NullMarked
package symmetry.study.signal;

import org.jspecify.annotations.NullMarked;
