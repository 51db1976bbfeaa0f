package symmetry.engine.kernel;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The template of a narrow layer's inputs and preactivations. With the shape constant, the loops over
 * inputs are unrolled and all weights stay in registers while the samples go by. Each sum is the same
 * chain as in {@link TileKernel}; a single unit has no neighbours and is computed in plain numbers.
 */
final class NarrowForwardKernel implements NarrowForward {

  private static final Form FORM = Templates.form(MethodHandles.lookup(), Form.class);
  private static final int I = FORM.fanIn();
  private static final boolean SINGLE = FORM.fanOut() == 1;
  private static final VectorSpecies<Double> S = TileForm.species(VectorLanes.of(FORM.fanOut()));
  private static final Class<? extends DoubleVector> TYPE = VectorLanes.type(S);
  private static final int STRIDE = S.length();
  private static final int STRIDE_IN = VectorLanes.padded(I);

  NarrowForwardKernel() {}

  @Override
  public void affine(double[] x, double[] weights, double[] z, int count) {
    if (SINGLE) numbers(x, weights, z, count);
    else vectors(x, weights, z, count);
  }

  private static void vectors(double[] x, double[] weights, double[] z, int count) {
    DoubleVector none = TYPE.cast(zero(S));
    DoubleVector w0 = TYPE.cast(I > 0 ? fromArray(S, weights, 0) : none);
    DoubleVector w1 = TYPE.cast(I > 1 ? fromArray(S, weights, STRIDE) : none);
    DoubleVector w2 = TYPE.cast(I > 2 ? fromArray(S, weights, 2 * STRIDE) : none);
    DoubleVector w3 = TYPE.cast(I > 3 ? fromArray(S, weights, 3 * STRIDE) : none);
    DoubleVector w4 = TYPE.cast(I > 4 ? fromArray(S, weights, 4 * STRIDE) : none);
    DoubleVector w5 = TYPE.cast(I > 5 ? fromArray(S, weights, 5 * STRIDE) : none);
    DoubleVector w6 = TYPE.cast(I > 6 ? fromArray(S, weights, 6 * STRIDE) : none);
    DoubleVector w7 = TYPE.cast(I > 7 ? fromArray(S, weights, 7 * STRIDE) : none);
    DoubleVector biases = TYPE.cast(fromArray(S, weights, I * STRIDE));
    for (int s = 0; s < count; s++) {
      int in = s * STRIDE_IN;
      DoubleVector sum = biases;
      if (I > 0) sum = TYPE.cast(broadcast(S, x[in])).fma(w0, sum);
      if (I > 1) sum = TYPE.cast(broadcast(S, x[in + 1])).fma(w1, sum);
      if (I > 2) sum = TYPE.cast(broadcast(S, x[in + 2])).fma(w2, sum);
      if (I > 3) sum = TYPE.cast(broadcast(S, x[in + 3])).fma(w3, sum);
      if (I > 4) sum = TYPE.cast(broadcast(S, x[in + 4])).fma(w4, sum);
      if (I > 5) sum = TYPE.cast(broadcast(S, x[in + 5])).fma(w5, sum);
      if (I > 6) sum = TYPE.cast(broadcast(S, x[in + 6])).fma(w6, sum);
      if (I > 7) sum = TYPE.cast(broadcast(S, x[in + 7])).fma(w7, sum);
      sum.intoArray(z, s * STRIDE);
    }
  }

  private static void numbers(double[] x, double[] weights, double[] z, int count) {
    double w0 = I > 0 ? weights[0] : 0;
    double w1 = I > 1 ? weights[1] : 0;
    double w2 = I > 2 ? weights[2] : 0;
    double w3 = I > 3 ? weights[3] : 0;
    double w4 = I > 4 ? weights[4] : 0;
    double w5 = I > 5 ? weights[5] : 0;
    double w6 = I > 6 ? weights[6] : 0;
    double w7 = I > 7 ? weights[7] : 0;
    double bias = weights[STRIDE_IN];
    for (int s = 0; s < count; s++) {
      int in = s * STRIDE_IN;
      double sum = bias;
      if (I > 0) sum = Math.fma(x[in], w0, sum);
      if (I > 1) sum = Math.fma(x[in + 1], w1, sum);
      if (I > 2) sum = Math.fma(x[in + 2], w2, sum);
      if (I > 3) sum = Math.fma(x[in + 3], w3, sum);
      if (I > 4) sum = Math.fma(x[in + 4], w4, sum);
      if (I > 5) sum = Math.fma(x[in + 5], w5, sum);
      if (I > 6) sum = Math.fma(x[in + 6], w6, sum);
      if (I > 7) sum = Math.fma(x[in + 7], w7, sum);
      z[s] = sum;
    }
  }
}
