/**
 * The weights of a real network under examination: clones and near-duplicates, rank and spectrum, what the
 * numbers are distributed like and which initializer that is, how signal and gradient get through these
 * very matrices. A matrix is read at a time. Knows {@code format} and {@code experiment}, for its
 * catalogue, and {@code diagnostics}.
 */
@NullMarked
package symmetry.clinic;

import org.jspecify.annotations.NullMarked;
