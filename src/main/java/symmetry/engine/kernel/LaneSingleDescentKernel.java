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
 * The template of {@link LaneSingleDescent}: weights and gradient stay in registers while the samples go
 * by. Every number gets the operations of {@link LaneSumsKernel} and {@link LaneGradientKernel}.
 */
final class LaneSingleDescentKernel implements LaneSingleDescent {

  private static final Form FORM = Templates.form(MethodHandles.lookup(), Form.class);
  private static final VectorSpecies<Double> S = VectorLanes.SPECIES;
  private static final Class<? extends DoubleVector> TYPE = VectorLanes.type(S);
  private static final int L = S.length();
  private static final int I = FORM.fanIn();
  private static final boolean TANH = FORM.below() == Activation.TANH;
  private static final boolean SIGMOID = FORM.below() == Activation.SIGMOID;
  private static final boolean RELU = FORM.below() == Activation.RELU;

  LaneSingleDescentKernel() {}

  @Override
  public void run(
    double[] x,
    double[] error,
    double[] weights,
    double[] errorBelow,
    int count,
    double rate,
    double share
  ) {
    DoubleVector none = TYPE.cast(zero(S));
    DoubleVector w0 = TYPE.cast(I > 0 ? fromArray(S, weights, 0) : none);
    DoubleVector w1 = TYPE.cast(I > 1 ? fromArray(S, weights, L) : none);
    DoubleVector w2 = TYPE.cast(I > 2 ? fromArray(S, weights, 2 * L) : none);
    DoubleVector w3 = TYPE.cast(I > 3 ? fromArray(S, weights, 3 * L) : none);
    DoubleVector w4 = TYPE.cast(I > 4 ? fromArray(S, weights, 4 * L) : none);
    DoubleVector w5 = TYPE.cast(I > 5 ? fromArray(S, weights, 5 * L) : none);
    DoubleVector w6 = TYPE.cast(I > 6 ? fromArray(S, weights, 6 * L) : none);
    DoubleVector w7 = TYPE.cast(I > 7 ? fromArray(S, weights, 7 * L) : none);
    DoubleVector g0 = none;
    DoubleVector g1 = none;
    DoubleVector g2 = none;
    DoubleVector g3 = none;
    DoubleVector g4 = none;
    DoubleVector g5 = none;
    DoubleVector g6 = none;
    DoubleVector g7 = none;
    DoubleVector b = none;
    for (int s = 0; s < count; s++) {
      int in = s * I * L;
      DoubleVector e = TYPE.cast(fromArray(S, error, s * L));
      b = TYPE.cast(b).add(e);
      if (I > 0) {
        DoubleVector a = TYPE.cast(fromArray(S, x, in));
        g0 = a.fma(e, g0);
        DoubleVector below = e.fma(w0, none);
        if (TANH) below = below.mul(a.neg().fma(a, broadcast(S, 1)));
        if (SIGMOID) below = below.mul(a.mul(TYPE.cast(broadcast(S, 1)).sub(a)));
        if (RELU) below = below.mul(TYPE.cast(zero(S)).blend(1, a.compare(GT, 0)));
        below.intoArray(errorBelow, in);
      }
      if (I > 1) {
        DoubleVector a = TYPE.cast(fromArray(S, x, in + L));
        g1 = a.fma(e, g1);
        DoubleVector below = e.fma(w1, none);
        if (TANH) below = below.mul(a.neg().fma(a, broadcast(S, 1)));
        if (SIGMOID) below = below.mul(a.mul(TYPE.cast(broadcast(S, 1)).sub(a)));
        if (RELU) below = below.mul(TYPE.cast(zero(S)).blend(1, a.compare(GT, 0)));
        below.intoArray(errorBelow, in + L);
      }
      if (I > 2) {
        DoubleVector a = TYPE.cast(fromArray(S, x, in + 2 * L));
        g2 = a.fma(e, g2);
        DoubleVector below = e.fma(w2, none);
        if (TANH) below = below.mul(a.neg().fma(a, broadcast(S, 1)));
        if (SIGMOID) below = below.mul(a.mul(TYPE.cast(broadcast(S, 1)).sub(a)));
        if (RELU) below = below.mul(TYPE.cast(zero(S)).blend(1, a.compare(GT, 0)));
        below.intoArray(errorBelow, in + 2 * L);
      }
      if (I > 3) {
        DoubleVector a = TYPE.cast(fromArray(S, x, in + 3 * L));
        g3 = a.fma(e, g3);
        DoubleVector below = e.fma(w3, none);
        if (TANH) below = below.mul(a.neg().fma(a, broadcast(S, 1)));
        if (SIGMOID) below = below.mul(a.mul(TYPE.cast(broadcast(S, 1)).sub(a)));
        if (RELU) below = below.mul(TYPE.cast(zero(S)).blend(1, a.compare(GT, 0)));
        below.intoArray(errorBelow, in + 3 * L);
      }
      if (I > 4) {
        DoubleVector a = TYPE.cast(fromArray(S, x, in + 4 * L));
        g4 = a.fma(e, g4);
        DoubleVector below = e.fma(w4, none);
        if (TANH) below = below.mul(a.neg().fma(a, broadcast(S, 1)));
        if (SIGMOID) below = below.mul(a.mul(TYPE.cast(broadcast(S, 1)).sub(a)));
        if (RELU) below = below.mul(TYPE.cast(zero(S)).blend(1, a.compare(GT, 0)));
        below.intoArray(errorBelow, in + 4 * L);
      }
      if (I > 5) {
        DoubleVector a = TYPE.cast(fromArray(S, x, in + 5 * L));
        g5 = a.fma(e, g5);
        DoubleVector below = e.fma(w5, none);
        if (TANH) below = below.mul(a.neg().fma(a, broadcast(S, 1)));
        if (SIGMOID) below = below.mul(a.mul(TYPE.cast(broadcast(S, 1)).sub(a)));
        if (RELU) below = below.mul(TYPE.cast(zero(S)).blend(1, a.compare(GT, 0)));
        below.intoArray(errorBelow, in + 5 * L);
      }
      if (I > 6) {
        DoubleVector a = TYPE.cast(fromArray(S, x, in + 6 * L));
        g6 = a.fma(e, g6);
        DoubleVector below = e.fma(w6, none);
        if (TANH) below = below.mul(a.neg().fma(a, broadcast(S, 1)));
        if (SIGMOID) below = below.mul(a.mul(TYPE.cast(broadcast(S, 1)).sub(a)));
        if (RELU) below = below.mul(TYPE.cast(zero(S)).blend(1, a.compare(GT, 0)));
        below.intoArray(errorBelow, in + 6 * L);
      }
      if (I > 7) {
        DoubleVector a = TYPE.cast(fromArray(S, x, in + 7 * L));
        g7 = a.fma(e, g7);
        DoubleVector below = e.fma(w7, none);
        if (TANH) below = below.mul(a.neg().fma(a, broadcast(S, 1)));
        if (SIGMOID) below = below.mul(a.mul(TYPE.cast(broadcast(S, 1)).sub(a)));
        if (RELU) below = below.mul(TYPE.cast(zero(S)).blend(1, a.compare(GT, 0)));
        below.intoArray(errorBelow, in + 7 * L);
      }
    }
    DoubleVector down = TYPE.cast(broadcast(S, -rate));
    if (I > 0) down.fma(TYPE.cast(g0).mul(share), w0).intoArray(weights, 0);
    if (I > 1) down.fma(TYPE.cast(g1).mul(share), w1).intoArray(weights, L);
    if (I > 2) down.fma(TYPE.cast(g2).mul(share), w2).intoArray(weights, 2 * L);
    if (I > 3) down.fma(TYPE.cast(g3).mul(share), w3).intoArray(weights, 3 * L);
    if (I > 4) down.fma(TYPE.cast(g4).mul(share), w4).intoArray(weights, 4 * L);
    if (I > 5) down.fma(TYPE.cast(g5).mul(share), w5).intoArray(weights, 5 * L);
    if (I > 6) down.fma(TYPE.cast(g6).mul(share), w6).intoArray(weights, 6 * L);
    if (I > 7) down.fma(TYPE.cast(g7).mul(share), w7).intoArray(weights, 7 * L);
    down.fma(TYPE.cast(b).mul(share), fromArray(S, weights, I * L)).intoArray(weights, I * L);
  }
}
