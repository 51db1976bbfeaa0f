/**
 * The network itself: shapes, activations, losses, forward and backward pass, optimizers, random
 * streams. Pure Java; knows {@code exact}, the JDK and commons-math3. What computes a step fast is found in
 * {@code engine.kernel} as a service.
 *
 * <p>Every result here is bit-exact: only {@code + − × ÷}, {@code fma}, {@code sqrt} and the functions
 * of {@link symmetry.exact.Elementary}, in one fixed order of summation. All units of a layer are
 * computed by the same operations in the same order, so equal units stay bit-identical.
 */
@NullMarked
package symmetry.engine;

import org.jspecify.annotations.NullMarked;
