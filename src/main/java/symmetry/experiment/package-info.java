/**
 * The experiment as a value: data, network, training and seed, with the bounds of every field and the
 * link that is its only storage. Knows {@code data}, {@code engine.init} and {@code number}.
 */
@NullMarked
package symmetry.experiment;

import org.jspecify.annotations.NullMarked;
