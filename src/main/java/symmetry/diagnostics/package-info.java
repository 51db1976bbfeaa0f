/**
 * Measures on weights, gradients and activations: how alike the units of a layer are, how many of them
 * differ, how well signal and gradient get through. Pure functions of the engine's immutable values;
 * knows {@code engine.init}, {@code number} and commons-math3.
 *
 * <p>Layers and units are counted from 0, as in the engine; only sentences for people count from 1. No
 * measure returns NaN: where a definition leaves a gap, its Javadoc says what fills it. A single unit
 * reads like a layer of clones, since such a layer trains as if it had width 1.
 */
@NullMarked
package symmetry.diagnostics;

import org.jspecify.annotations.NullMarked;
