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
 * The template of {@link LaneSums}: the weights of one or two columns stay in registers while the
 * samples go by. Every sum is the same chain as in {@link TileKernel}.
 */
final class LaneSumsKernel implements LaneSums {

  private static final Form FORM = Templates.form(MethodHandles.lookup(), Form.class);
  private static final VectorSpecies<Double> S = VectorLanes.SPECIES;
  private static final Class<? extends DoubleVector> TYPE = VectorLanes.type(S);
  private static final int L = S.length();
  private static final int T = FORM.terms();
  private static final int COLUMNS = FORM.columns();
  private static final int FIRST = FORM.first();
  private static final int END = FORM.end();
  private static final boolean PAIR = END - FIRST > 1;
  private static final boolean FORWARD = FORM.forward();
  private static final boolean SHARED = FORM.shared();
  private static final boolean TANH = FORM.slope() == Activation.TANH;
  private static final boolean SIGMOID = FORM.slope() == Activation.SIGMOID;
  private static final boolean RELU = FORM.slope() == Activation.RELU;

  /** From one term's weight to the next, and from one column's. */
  private static final int TERM = FORWARD ? L : (COLUMNS + 1) * L;

  private static final int COLUMN = FORWARD ? (T + 1) * L : L;

  LaneSumsKernel() {}

  @Override
  public void sum(double[] x, double[] weights, double[] a, double[] out, int count) {
    DoubleVector none = TYPE.cast(zero(S));
    for (int column = FIRST; column < END; column += 2) {
      int at = column * COLUMN;
      DoubleVector w00 = TYPE.cast(T > 0 ? fromArray(S, weights, at) : none);
      DoubleVector w01 = TYPE.cast(T > 1 ? fromArray(S, weights, at + TERM) : none);
      DoubleVector w02 = TYPE.cast(T > 2 ? fromArray(S, weights, at + 2 * TERM) : none);
      DoubleVector w03 = TYPE.cast(T > 3 ? fromArray(S, weights, at + 3 * TERM) : none);
      DoubleVector w04 = TYPE.cast(T > 4 ? fromArray(S, weights, at + 4 * TERM) : none);
      DoubleVector w05 = TYPE.cast(T > 5 ? fromArray(S, weights, at + 5 * TERM) : none);
      DoubleVector w06 = TYPE.cast(T > 6 ? fromArray(S, weights, at + 6 * TERM) : none);
      DoubleVector w07 = TYPE.cast(T > 7 ? fromArray(S, weights, at + 7 * TERM) : none);
      DoubleVector b0 = TYPE.cast(FORWARD ? fromArray(S, weights, at + T * TERM) : none);
      DoubleVector w10 = TYPE.cast(PAIR && T > 0 ? fromArray(S, weights, at + COLUMN) : none);
      DoubleVector w11 = TYPE.cast(
        PAIR && T > 1 ? fromArray(S, weights, at + COLUMN + TERM) : none
      );
      DoubleVector w12 = TYPE.cast(
        PAIR && T > 2 ? fromArray(S, weights, at + COLUMN + 2 * TERM) : none
      );
      DoubleVector w13 = TYPE.cast(
        PAIR && T > 3 ? fromArray(S, weights, at + COLUMN + 3 * TERM) : none
      );
      DoubleVector w14 = TYPE.cast(
        PAIR && T > 4 ? fromArray(S, weights, at + COLUMN + 4 * TERM) : none
      );
      DoubleVector w15 = TYPE.cast(
        PAIR && T > 5 ? fromArray(S, weights, at + COLUMN + 5 * TERM) : none
      );
      DoubleVector w16 = TYPE.cast(
        PAIR && T > 6 ? fromArray(S, weights, at + COLUMN + 6 * TERM) : none
      );
      DoubleVector w17 = TYPE.cast(
        PAIR && T > 7 ? fromArray(S, weights, at + COLUMN + 7 * TERM) : none
      );
      DoubleVector b1 = TYPE.cast(
        PAIR && FORWARD ? fromArray(S, weights, at + COLUMN + T * TERM) : none
      );
      for (int s = 0; s < count; s++) {
        int in = SHARED ? s * T : s * T * L;
        int to = (s * COLUMNS + column) * L;
        DoubleVector s0 = b0;
        DoubleVector s1 = b1;
        if (T > 0) {
          DoubleVector f = TYPE.cast(SHARED ? broadcast(S, x[in]) : fromArray(S, x, in));
          s0 = f.fma(w00, s0);
          if (PAIR) s1 = f.fma(w10, s1);
        }
        if (T > 1) {
          DoubleVector f = TYPE.cast(SHARED ? broadcast(S, x[in + 1]) : fromArray(S, x, in + L));
          s0 = f.fma(w01, s0);
          if (PAIR) s1 = f.fma(w11, s1);
        }
        if (T > 2) {
          DoubleVector f = TYPE.cast(
            SHARED ? broadcast(S, x[in + 2]) : fromArray(S, x, in + 2 * L)
          );
          s0 = f.fma(w02, s0);
          if (PAIR) s1 = f.fma(w12, s1);
        }
        if (T > 3) {
          DoubleVector f = TYPE.cast(
            SHARED ? broadcast(S, x[in + 3]) : fromArray(S, x, in + 3 * L)
          );
          s0 = f.fma(w03, s0);
          if (PAIR) s1 = f.fma(w13, s1);
        }
        if (T > 4) {
          DoubleVector f = TYPE.cast(
            SHARED ? broadcast(S, x[in + 4]) : fromArray(S, x, in + 4 * L)
          );
          s0 = f.fma(w04, s0);
          if (PAIR) s1 = f.fma(w14, s1);
        }
        if (T > 5) {
          DoubleVector f = TYPE.cast(
            SHARED ? broadcast(S, x[in + 5]) : fromArray(S, x, in + 5 * L)
          );
          s0 = f.fma(w05, s0);
          if (PAIR) s1 = f.fma(w15, s1);
        }
        if (T > 6) {
          DoubleVector f = TYPE.cast(
            SHARED ? broadcast(S, x[in + 6]) : fromArray(S, x, in + 6 * L)
          );
          s0 = f.fma(w06, s0);
          if (PAIR) s1 = f.fma(w16, s1);
        }
        if (T > 7) {
          DoubleVector f = TYPE.cast(
            SHARED ? broadcast(S, x[in + 7]) : fromArray(S, x, in + 7 * L)
          );
          s0 = f.fma(w07, s0);
          if (PAIR) s1 = f.fma(w17, s1);
        }
        if (TANH || SIGMOID || RELU) {
          DoubleVector y = TYPE.cast(fromArray(S, a, to));
          if (TANH) s0 = s0.mul(y.neg().fma(y, broadcast(S, 1)));
          if (SIGMOID) s0 = s0.mul(y.mul(TYPE.cast(broadcast(S, 1)).sub(y)));
          if (RELU) s0 = s0.mul(TYPE.cast(zero(S)).blend(1, y.compare(GT, 0)));
        }
        s0.intoArray(out, to);
        if (PAIR && (TANH || SIGMOID || RELU)) {
          DoubleVector y = TYPE.cast(fromArray(S, a, to + L));
          if (TANH) s1 = s1.mul(y.neg().fma(y, broadcast(S, 1)));
          if (SIGMOID) s1 = s1.mul(y.mul(TYPE.cast(broadcast(S, 1)).sub(y)));
          if (RELU) s1 = s1.mul(TYPE.cast(zero(S)).blend(1, y.compare(GT, 0)));
        }
        if (PAIR) s1.intoArray(out, to + L);
      }
    }
  }
}
