/**
 * The experiment as a value: data, network, training and seed, with the bounds of every field and the
 * link that is its only storage; what is to be said of its start. Knows {@code data} and {@code diagnostics}.
 */
@NullMarked
package symmetry.experiment;

import org.jspecify.annotations.NullMarked;
