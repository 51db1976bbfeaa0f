package symmetry.engine.init;

import symmetry.exact.RandomStream;

/** A rule that gives a layer's weights at step 0. */
public sealed interface Initializer
  permits
    ClonedRows,
    Constant,
    CutNormal,
    Haykin,
    Identity,
    Lsuv,
    NguyenWidrow,
    NoisyConstant,
    Normal,
    Orthogonal,
    Ramp,
    Sparse,
    SparseColumns,
    TruncatedNormal,
    TwinColumns,
    Twins,
    Uniform,
    VarianceScaling,
    ZerO
{
  /**
   * The weights {@code [fanOut × fanIn]}, row by row, one row per unit.
   *
   * @param random the layer's own stream; consumed only by random initializers
   */
  double[] weights(int fanOut, int fanIn, RandomStream random);

  /**
   * These weights fitted to the training data; as they are, unless the rule depends on data.
   *
   * @param weights what {@link #weights} gave; not modified
   */
  default double[] adapt(double[] weights, PreactivationVariance data) {
    return weights;
  }
}
