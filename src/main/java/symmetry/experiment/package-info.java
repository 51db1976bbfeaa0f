/**
 * The experiment as a value: data, network, training and seed, with the bounds of every field and the
 * link that is its only storage. Knows engine and data.
 */
@NullMarked
package symmetry.experiment;

import org.jspecify.annotations.NullMarked;
