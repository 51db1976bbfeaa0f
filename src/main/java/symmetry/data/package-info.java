/**
 * What networks learn from: figures drawn at random, two real data sets, and what people bring. Knows
 * {@code engine} and {@code number}.
 *
 * <p>A {@link symmetry.data.DataSpec} and a seed determine a {@link symmetry.data.Dataset} to the last
 * bit. What it is made from is a {@link symmetry.data.Source}: {@link symmetry.data.BuiltIn}, or somebody's
 * {@link symmetry.data.OwnData}, a table whose rows are the same for every seed.
 */
@NullMarked
package symmetry.data;

import org.jspecify.annotations.NullMarked;
