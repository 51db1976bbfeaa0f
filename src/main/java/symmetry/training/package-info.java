/**
 * One experiment in training: a single writer that steps, rewinds and publishes immutable snapshots.
 * Knows engine, data, diagnostics and experiment.
 */
@NullMarked
package symmetry.training;

import org.jspecify.annotations.NullMarked;
