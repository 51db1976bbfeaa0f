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
 * The template of {@link LaneFirstDescent}: the weights above and the gradients of one or two units stay
 * in registers while the samples go by. Every number gets the operations of {@link LaneSumsKernel} and
 * then those of {@link LaneGradientKernel}.
 */
final class LaneFirstDescentKernel implements LaneFirstDescent {

  private static final Form FORM = Templates.form(MethodHandles.lookup(), Form.class);
  private static final VectorSpecies<Double> S = VectorLanes.SPECIES;
  private static final Class<? extends DoubleVector> TYPE = VectorLanes.type(S);
  private static final int L = S.length();
  private static final int I = FORM.fanIn();
  private static final int O = FORM.fanOut();
  private static final int T = FORM.unitsAbove();
  private static final int FIRST = FORM.first();
  private static final int END = FORM.end();
  private static final boolean PAIR = END - FIRST > 1;
  private static final boolean TANH = FORM.slope() == Activation.TANH;
  private static final boolean SIGMOID = FORM.slope() == Activation.SIGMOID;
  private static final boolean RELU = FORM.slope() == Activation.RELU;

  /** From one unit's numbers to the next one's, here and above. */
  private static final int UNIT = (I + 1) * L;

  private static final int ABOVE = (O + 1) * L;

  LaneFirstDescentKernel() {}

  @Override
  public void run(
    double[] x,
    double[] a,
    double[] weights,
    double[] errorAbove,
    double[] weightsAbove,
    int count,
    double rate,
    double share
  ) {
    DoubleVector none = TYPE.cast(zero(S));
    DoubleVector down = TYPE.cast(broadcast(S, -rate));
    for (int unit = FIRST; unit < END; unit += 2) {
      int column = unit * L;
      DoubleVector w00 = TYPE.cast(T > 0 ? fromArray(S, weightsAbove, column) : none);
      DoubleVector w01 = TYPE.cast(T > 1 ? fromArray(S, weightsAbove, column + ABOVE) : none);
      DoubleVector w02 = TYPE.cast(T > 2 ? fromArray(S, weightsAbove, column + 2 * ABOVE) : none);
      DoubleVector w03 = TYPE.cast(T > 3 ? fromArray(S, weightsAbove, column + 3 * ABOVE) : none);
      DoubleVector w04 = TYPE.cast(T > 4 ? fromArray(S, weightsAbove, column + 4 * ABOVE) : none);
      DoubleVector w05 = TYPE.cast(T > 5 ? fromArray(S, weightsAbove, column + 5 * ABOVE) : none);
      DoubleVector w06 = TYPE.cast(T > 6 ? fromArray(S, weightsAbove, column + 6 * ABOVE) : none);
      DoubleVector w07 = TYPE.cast(T > 7 ? fromArray(S, weightsAbove, column + 7 * ABOVE) : none);
      DoubleVector w10 = TYPE.cast(PAIR && T > 0 ? fromArray(S, weightsAbove, column + L) : none);
      DoubleVector w11 = TYPE.cast(
        PAIR && T > 1 ? fromArray(S, weightsAbove, column + L + ABOVE) : none
      );
      DoubleVector w12 = TYPE.cast(
        PAIR && T > 2 ? fromArray(S, weightsAbove, column + L + 2 * ABOVE) : none
      );
      DoubleVector w13 = TYPE.cast(
        PAIR && T > 3 ? fromArray(S, weightsAbove, column + L + 3 * ABOVE) : none
      );
      DoubleVector w14 = TYPE.cast(
        PAIR && T > 4 ? fromArray(S, weightsAbove, column + L + 4 * ABOVE) : none
      );
      DoubleVector w15 = TYPE.cast(
        PAIR && T > 5 ? fromArray(S, weightsAbove, column + L + 5 * ABOVE) : none
      );
      DoubleVector w16 = TYPE.cast(
        PAIR && T > 6 ? fromArray(S, weightsAbove, column + L + 6 * ABOVE) : none
      );
      DoubleVector w17 = TYPE.cast(
        PAIR && T > 7 ? fromArray(S, weightsAbove, column + L + 7 * ABOVE) : none
      );
      DoubleVector g00 = none;
      DoubleVector g01 = none;
      DoubleVector g02 = none;
      DoubleVector g03 = none;
      DoubleVector b0 = none;
      DoubleVector g10 = none;
      DoubleVector g11 = none;
      DoubleVector g12 = none;
      DoubleVector g13 = none;
      DoubleVector b1 = none;
      for (int s = 0; s < count; s++) {
        int in = s * I;
        int above = s * T * L;
        int here = (s * O + unit) * L;
        DoubleVector e0 = none;
        DoubleVector e1 = none;
        if (T > 0) {
          DoubleVector f = TYPE.cast(fromArray(S, errorAbove, above));
          e0 = f.fma(w00, e0);
          if (PAIR) e1 = f.fma(w10, e1);
        }
        if (T > 1) {
          DoubleVector f = TYPE.cast(fromArray(S, errorAbove, above + L));
          e0 = f.fma(w01, e0);
          if (PAIR) e1 = f.fma(w11, e1);
        }
        if (T > 2) {
          DoubleVector f = TYPE.cast(fromArray(S, errorAbove, above + 2 * L));
          e0 = f.fma(w02, e0);
          if (PAIR) e1 = f.fma(w12, e1);
        }
        if (T > 3) {
          DoubleVector f = TYPE.cast(fromArray(S, errorAbove, above + 3 * L));
          e0 = f.fma(w03, e0);
          if (PAIR) e1 = f.fma(w13, e1);
        }
        if (T > 4) {
          DoubleVector f = TYPE.cast(fromArray(S, errorAbove, above + 4 * L));
          e0 = f.fma(w04, e0);
          if (PAIR) e1 = f.fma(w14, e1);
        }
        if (T > 5) {
          DoubleVector f = TYPE.cast(fromArray(S, errorAbove, above + 5 * L));
          e0 = f.fma(w05, e0);
          if (PAIR) e1 = f.fma(w15, e1);
        }
        if (T > 6) {
          DoubleVector f = TYPE.cast(fromArray(S, errorAbove, above + 6 * L));
          e0 = f.fma(w06, e0);
          if (PAIR) e1 = f.fma(w16, e1);
        }
        if (T > 7) {
          DoubleVector f = TYPE.cast(fromArray(S, errorAbove, above + 7 * L));
          e0 = f.fma(w07, e0);
          if (PAIR) e1 = f.fma(w17, e1);
        }
        if (TANH || SIGMOID || RELU) {
          DoubleVector y = TYPE.cast(fromArray(S, a, here));
          if (TANH) e0 = e0.mul(y.neg().fma(y, broadcast(S, 1)));
          if (SIGMOID) e0 = e0.mul(y.mul(TYPE.cast(broadcast(S, 1)).sub(y)));
          if (RELU) e0 = e0.mul(TYPE.cast(zero(S)).blend(1, y.compare(GT, 0)));
        }
        if (PAIR && (TANH || SIGMOID || RELU)) {
          DoubleVector y = TYPE.cast(fromArray(S, a, here + L));
          if (TANH) e1 = e1.mul(y.neg().fma(y, broadcast(S, 1)));
          if (SIGMOID) e1 = e1.mul(y.mul(TYPE.cast(broadcast(S, 1)).sub(y)));
          if (RELU) e1 = e1.mul(TYPE.cast(zero(S)).blend(1, y.compare(GT, 0)));
        }
        if (I > 0) {
          DoubleVector f = TYPE.cast(broadcast(S, x[in]));
          g00 = f.fma(e0, g00);
          if (PAIR) g10 = f.fma(e1, g10);
        }
        if (I > 1) {
          DoubleVector f = TYPE.cast(broadcast(S, x[in + 1]));
          g01 = f.fma(e0, g01);
          if (PAIR) g11 = f.fma(e1, g11);
        }
        if (I > 2) {
          DoubleVector f = TYPE.cast(broadcast(S, x[in + 2]));
          g02 = f.fma(e0, g02);
          if (PAIR) g12 = f.fma(e1, g12);
        }
        if (I > 3) {
          DoubleVector f = TYPE.cast(broadcast(S, x[in + 3]));
          g03 = f.fma(e0, g03);
          if (PAIR) g13 = f.fma(e1, g13);
        }
        b0 = TYPE.cast(b0).add(e0);
        if (PAIR) b1 = TYPE.cast(b1).add(e1);
      }
      int at = unit * UNIT;
      if (I > 0) down
        .fma(TYPE.cast(g00).mul(share), fromArray(S, weights, at))
        .intoArray(weights, at);
      if (I > 1) down
        .fma(TYPE.cast(g01).mul(share), fromArray(S, weights, at + L))
        .intoArray(weights, at + L);
      if (I > 2) down
        .fma(TYPE.cast(g02).mul(share), fromArray(S, weights, at + 2 * L))
        .intoArray(weights, at + 2 * L);
      if (I > 3) down
        .fma(TYPE.cast(g03).mul(share), fromArray(S, weights, at + 3 * L))
        .intoArray(weights, at + 3 * L);
      down
        .fma(TYPE.cast(b0).mul(share), fromArray(S, weights, at + I * L))
        .intoArray(weights, at + I * L);
      if (PAIR && I > 0) down
        .fma(TYPE.cast(g10).mul(share), fromArray(S, weights, at + UNIT))
        .intoArray(weights, at + UNIT);
      if (PAIR && I > 1) down
        .fma(TYPE.cast(g11).mul(share), fromArray(S, weights, at + UNIT + L))
        .intoArray(weights, at + UNIT + L);
      if (PAIR && I > 2) down
        .fma(TYPE.cast(g12).mul(share), fromArray(S, weights, at + UNIT + 2 * L))
        .intoArray(weights, at + UNIT + 2 * L);
      if (PAIR && I > 3) down
        .fma(TYPE.cast(g13).mul(share), fromArray(S, weights, at + UNIT + 3 * L))
        .intoArray(weights, at + UNIT + 3 * L);
      if (PAIR) down
        .fma(TYPE.cast(b1).mul(share), fromArray(S, weights, at + UNIT + I * L))
        .intoArray(weights, at + UNIT + I * L);
    }
  }
}
