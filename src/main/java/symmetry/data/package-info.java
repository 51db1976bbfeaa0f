/**
 * What networks learn from: figures drawn at random, and two real data sets. Knows {@code engine}.
 *
 * <p>A {@link symmetry.data.DataSpec} and a seed determine a {@link symmetry.data.Dataset} to the last
 * bit.
 */
@NullMarked
package symmetry.data;

import org.jspecify.annotations.NullMarked;
