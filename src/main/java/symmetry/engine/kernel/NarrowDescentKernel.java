package symmetry.engine.kernel;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;
import static jdk.incubator.vector.VectorOperators.GT;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import symmetry.engine.Activation;

/**
 * The template of a narrow layer's whole backward pass and update: the gradient and the weights stay in
 * registers while the samples go by. Every sum is the same chain as in {@link TileKernel}, every number
 * gets the same operations as when the passes are made one after the other.
 */
final class NarrowDescentKernel implements NarrowDescent {

  private static final Form FORM = Templates.form(MethodHandles.lookup(), Form.class);
  private static final int I = FORM.fanIn();
  private static final int O = FORM.fanOut();
  private static final boolean FIRST = FORM.first();
  private static final boolean TANH = FORM.below() == Activation.TANH;
  private static final boolean SIGMOID = FORM.below() == Activation.SIGMOID;
  private static final boolean RELU = FORM.below() == Activation.RELU;

  /** Of a row of units. */
  private static final VectorSpecies<Double> S = TileForm.species(VectorLanes.of(O));
  private static final Class<? extends DoubleVector> TYPE = VectorLanes.type(S);

  /** Of a row of inputs. */
  private static final VectorSpecies<Double> SI = TileForm.species(VectorLanes.of(I));
  private static final Class<? extends DoubleVector> TYPE_IN = VectorLanes.type(SI);

  private static final int STRIDE = S.length();
  private static final int STRIDE_IN = SI.length();

  NarrowDescentKernel() {}

  @Override
  public void descend(
    double[] x,
    double[] error,
    double[] weights,
    double[] byUnit,
    double[] errorBelow,
    int count,
    double weightRate,
    double biasRate,
    double perSample
  ) {
    DoubleVector none = TYPE.cast(zero(S));
    DoubleVector noneIn = TYPE_IN.cast(zero(SI));
    DoubleVector g0 = none;
    DoubleVector g1 = none;
    DoubleVector g2 = none;
    DoubleVector g3 = none;
    DoubleVector g4 = none;
    DoubleVector g5 = none;
    DoubleVector g6 = none;
    DoubleVector g7 = none;
    DoubleVector gb = none;
    DoubleVector w0 = TYPE_IN.cast(!FIRST && O > 0 ? fromArray(SI, byUnit, 0) : noneIn);
    DoubleVector w1 = TYPE_IN.cast(!FIRST && O > 1 ? fromArray(SI, byUnit, STRIDE_IN) : noneIn);
    DoubleVector w2 = TYPE_IN.cast(!FIRST && O > 2 ? fromArray(SI, byUnit, 2 * STRIDE_IN) : noneIn);
    DoubleVector w3 = TYPE_IN.cast(!FIRST && O > 3 ? fromArray(SI, byUnit, 3 * STRIDE_IN) : noneIn);
    DoubleVector w4 = TYPE_IN.cast(!FIRST && O > 4 ? fromArray(SI, byUnit, 4 * STRIDE_IN) : noneIn);
    DoubleVector w5 = TYPE_IN.cast(!FIRST && O > 5 ? fromArray(SI, byUnit, 5 * STRIDE_IN) : noneIn);
    DoubleVector w6 = TYPE_IN.cast(!FIRST && O > 6 ? fromArray(SI, byUnit, 6 * STRIDE_IN) : noneIn);
    DoubleVector w7 = TYPE_IN.cast(!FIRST && O > 7 ? fromArray(SI, byUnit, 7 * STRIDE_IN) : noneIn);
    for (int s = 0; s < count; s++) {
      int row = s * STRIDE;
      int in = s * STRIDE_IN;
      DoubleVector e = fromArray(S, error, row);
      gb = TYPE.cast(gb).add(e);
      if (I > 0) g0 = TYPE.cast(broadcast(S, x[in])).fma(e, g0);
      if (I > 1) g1 = TYPE.cast(broadcast(S, x[in + 1])).fma(e, g1);
      if (I > 2) g2 = TYPE.cast(broadcast(S, x[in + 2])).fma(e, g2);
      if (I > 3) g3 = TYPE.cast(broadcast(S, x[in + 3])).fma(e, g3);
      if (I > 4) g4 = TYPE.cast(broadcast(S, x[in + 4])).fma(e, g4);
      if (I > 5) g5 = TYPE.cast(broadcast(S, x[in + 5])).fma(e, g5);
      if (I > 6) g6 = TYPE.cast(broadcast(S, x[in + 6])).fma(e, g6);
      if (I > 7) g7 = TYPE.cast(broadcast(S, x[in + 7])).fma(e, g7);
      if (FIRST) continue;
      DoubleVector sum = noneIn;
      if (O > 0) sum = TYPE_IN.cast(broadcast(SI, error[row])).fma(w0, sum);
      if (O > 1) sum = TYPE_IN.cast(broadcast(SI, error[row + 1])).fma(w1, sum);
      if (O > 2) sum = TYPE_IN.cast(broadcast(SI, error[row + 2])).fma(w2, sum);
      if (O > 3) sum = TYPE_IN.cast(broadcast(SI, error[row + 3])).fma(w3, sum);
      if (O > 4) sum = TYPE_IN.cast(broadcast(SI, error[row + 4])).fma(w4, sum);
      if (O > 5) sum = TYPE_IN.cast(broadcast(SI, error[row + 5])).fma(w5, sum);
      if (O > 6) sum = TYPE_IN.cast(broadcast(SI, error[row + 6])).fma(w6, sum);
      if (O > 7) sum = TYPE_IN.cast(broadcast(SI, error[row + 7])).fma(w7, sum);
      if (TANH || SIGMOID || RELU) {
        DoubleVector a = TYPE_IN.cast(fromArray(SI, x, in));
        if (TANH) sum = sum.mul(a.neg().fma(a, broadcast(SI, 1)));
        if (SIGMOID) sum = sum.mul(a.mul(TYPE_IN.cast(broadcast(SI, 1)).sub(a)));
        if (RELU) sum = sum.mul(TYPE_IN.cast(zero(SI)).blend(1, a.compare(GT, 0)));
      }
      sum.intoArray(errorBelow, in);
    }
    DoubleVector down = TYPE.cast(broadcast(S, -weightRate));
    if (I > 0) down
      .fma(TYPE.cast(g0).mul(perSample), fromArray(S, weights, 0))
      .intoArray(weights, 0);
    if (I > 1) down
      .fma(TYPE.cast(g1).mul(perSample), fromArray(S, weights, STRIDE))
      .intoArray(weights, STRIDE);
    if (I > 2) down
      .fma(TYPE.cast(g2).mul(perSample), fromArray(S, weights, 2 * STRIDE))
      .intoArray(weights, 2 * STRIDE);
    if (I > 3) down
      .fma(TYPE.cast(g3).mul(perSample), fromArray(S, weights, 3 * STRIDE))
      .intoArray(weights, 3 * STRIDE);
    if (I > 4) down
      .fma(TYPE.cast(g4).mul(perSample), fromArray(S, weights, 4 * STRIDE))
      .intoArray(weights, 4 * STRIDE);
    if (I > 5) down
      .fma(TYPE.cast(g5).mul(perSample), fromArray(S, weights, 5 * STRIDE))
      .intoArray(weights, 5 * STRIDE);
    if (I > 6) down
      .fma(TYPE.cast(g6).mul(perSample), fromArray(S, weights, 6 * STRIDE))
      .intoArray(weights, 6 * STRIDE);
    if (I > 7) down
      .fma(TYPE.cast(g7).mul(perSample), fromArray(S, weights, 7 * STRIDE))
      .intoArray(weights, 7 * STRIDE);
    DoubleVector biases = fromArray(S, weights, I * STRIDE);
    TYPE.cast(broadcast(S, -biasRate))
      .fma(TYPE.cast(gb).mul(perSample), biases)
      .intoArray(weights, I * STRIDE);
    if (FIRST) return;
    for (int o = 0; o < O; o++) {
      for (int i = 0; i < I; i++) byUnit[o * STRIDE_IN + i] = weights[i * STRIDE + o];
    }
  }
}
