/**
 * One experiment in training: a single writer that steps, rewinds and publishes immutable snapshots.
 * Knows {@code diagnostics} and {@code experiment}.
 */
@NullMarked
package symmetry.training;

import org.jspecify.annotations.NullMarked;
