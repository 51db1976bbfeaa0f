package symmetry.engine.init;

import symmetry.engine.RandomStream;

/** A rule that gives a layer's weights at step 0. */
public sealed interface Initializer
  permits ClonedRows, Constant, NoisyConstant, Normal, Ramp, Uniform, VarianceScaling
{
  /**
   * The weights {@code [fanOut × fanIn]}, row by row, one row per unit.
   *
   * @param random the layer's own stream; consumed only by random initializers
   */
  double[] weights(int fanOut, int fanIn, RandomStream random);
}
