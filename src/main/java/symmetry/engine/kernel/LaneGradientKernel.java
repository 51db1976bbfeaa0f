package symmetry.engine.kernel;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The template of {@link LaneGradient}: the gradients of one or two units stay in registers while the
 * samples go by. Every sum is the same chain as in {@link TileKernel}.
 */
final class LaneGradientKernel implements LaneGradient {

  private static final Form FORM = Templates.form(MethodHandles.lookup(), Form.class);
  private static final VectorSpecies<Double> S = VectorLanes.SPECIES;
  private static final Class<? extends DoubleVector> TYPE = VectorLanes.type(S);
  private static final int L = S.length();
  private static final int I = FORM.fanIn();
  private static final int O = FORM.fanOut();
  private static final int FIRST = FORM.first();
  private static final int END = FORM.end();
  private static final boolean PAIR = END - FIRST > 1;
  private static final boolean SHARED = FORM.shared();
  private static final boolean DESCEND = FORM.descend();

  /** From one unit's numbers to the next one's. */
  private static final int UNIT = (I + 1) * L;

  LaneGradientKernel() {}

  @Override
  public void run(double[] x, double[] error, double[] sums, int count, double rate, double share) {
    DoubleVector none = TYPE.cast(zero(S));
    DoubleVector down = TYPE.cast(broadcast(S, -rate));
    for (int unit = FIRST; unit < END; unit += 2) {
      int at = unit * UNIT;
      DoubleVector g00 = I > 0 && !DESCEND ? fromArray(S, sums, at) : none;
      DoubleVector g01 = I > 1 && !DESCEND ? fromArray(S, sums, at + L) : none;
      DoubleVector g02 = I > 2 && !DESCEND ? fromArray(S, sums, at + 2 * L) : none;
      DoubleVector g03 = I > 3 && !DESCEND ? fromArray(S, sums, at + 3 * L) : none;
      DoubleVector g04 = I > 4 && !DESCEND ? fromArray(S, sums, at + 4 * L) : none;
      DoubleVector g05 = I > 5 && !DESCEND ? fromArray(S, sums, at + 5 * L) : none;
      DoubleVector g06 = I > 6 && !DESCEND ? fromArray(S, sums, at + 6 * L) : none;
      DoubleVector g07 = I > 7 && !DESCEND ? fromArray(S, sums, at + 7 * L) : none;
      DoubleVector b0 = DESCEND ? none : fromArray(S, sums, at + I * L);
      DoubleVector g10 = PAIR && I > 0 && !DESCEND ? fromArray(S, sums, at + UNIT) : none;
      DoubleVector g11 = PAIR && I > 1 && !DESCEND ? fromArray(S, sums, at + UNIT + L) : none;
      DoubleVector g12 = PAIR && I > 2 && !DESCEND ? fromArray(S, sums, at + UNIT + 2 * L) : none;
      DoubleVector g13 = PAIR && I > 3 && !DESCEND ? fromArray(S, sums, at + UNIT + 3 * L) : none;
      DoubleVector g14 = PAIR && I > 4 && !DESCEND ? fromArray(S, sums, at + UNIT + 4 * L) : none;
      DoubleVector g15 = PAIR && I > 5 && !DESCEND ? fromArray(S, sums, at + UNIT + 5 * L) : none;
      DoubleVector g16 = PAIR && I > 6 && !DESCEND ? fromArray(S, sums, at + UNIT + 6 * L) : none;
      DoubleVector g17 = PAIR && I > 7 && !DESCEND ? fromArray(S, sums, at + UNIT + 7 * L) : none;
      DoubleVector b1 = !PAIR || DESCEND ? none : fromArray(S, sums, at + UNIT + I * L);
      for (int s = 0; s < count; s++) {
        int in = SHARED ? s * I : s * I * L;
        int from = (s * O + unit) * L;
        DoubleVector e0 = fromArray(S, error, from);
        DoubleVector e1 = PAIR ? fromArray(S, error, from + L) : none;
        if (I > 0) {
          DoubleVector f = TYPE.cast(SHARED ? broadcast(S, x[in]) : fromArray(S, x, in));
          g00 = f.fma(e0, g00);
          if (PAIR) g10 = f.fma(e1, g10);
        }
        if (I > 1) {
          DoubleVector f = TYPE.cast(SHARED ? broadcast(S, x[in + 1]) : fromArray(S, x, in + L));
          g01 = f.fma(e0, g01);
          if (PAIR) g11 = f.fma(e1, g11);
        }
        if (I > 2) {
          DoubleVector f = TYPE.cast(
            SHARED ? broadcast(S, x[in + 2]) : fromArray(S, x, in + 2 * L)
          );
          g02 = f.fma(e0, g02);
          if (PAIR) g12 = f.fma(e1, g12);
        }
        if (I > 3) {
          DoubleVector f = TYPE.cast(
            SHARED ? broadcast(S, x[in + 3]) : fromArray(S, x, in + 3 * L)
          );
          g03 = f.fma(e0, g03);
          if (PAIR) g13 = f.fma(e1, g13);
        }
        if (I > 4) {
          DoubleVector f = TYPE.cast(
            SHARED ? broadcast(S, x[in + 4]) : fromArray(S, x, in + 4 * L)
          );
          g04 = f.fma(e0, g04);
          if (PAIR) g14 = f.fma(e1, g14);
        }
        if (I > 5) {
          DoubleVector f = TYPE.cast(
            SHARED ? broadcast(S, x[in + 5]) : fromArray(S, x, in + 5 * L)
          );
          g05 = f.fma(e0, g05);
          if (PAIR) g15 = f.fma(e1, g15);
        }
        if (I > 6) {
          DoubleVector f = TYPE.cast(
            SHARED ? broadcast(S, x[in + 6]) : fromArray(S, x, in + 6 * L)
          );
          g06 = f.fma(e0, g06);
          if (PAIR) g16 = f.fma(e1, g16);
        }
        if (I > 7) {
          DoubleVector f = TYPE.cast(
            SHARED ? broadcast(S, x[in + 7]) : fromArray(S, x, in + 7 * L)
          );
          g07 = f.fma(e0, g07);
          if (PAIR) g17 = f.fma(e1, g17);
        }
        b0 = TYPE.cast(b0).add(e0);
        if (PAIR) b1 = TYPE.cast(b1).add(e1);
      }
      if (I > 0 && DESCEND) g00 = down.fma(TYPE.cast(g00).mul(share), fromArray(S, sums, at));
      if (I > 0) TYPE.cast(g00).intoArray(sums, at);
      if (I > 1 && DESCEND) g01 = down.fma(TYPE.cast(g01).mul(share), fromArray(S, sums, at + L));
      if (I > 1) TYPE.cast(g01).intoArray(sums, at + L);
      if (I > 2 && DESCEND) g02 = down.fma(
        TYPE.cast(g02).mul(share),
        fromArray(S, sums, at + 2 * L)
      );
      if (I > 2) TYPE.cast(g02).intoArray(sums, at + 2 * L);
      if (I > 3 && DESCEND) g03 = down.fma(
        TYPE.cast(g03).mul(share),
        fromArray(S, sums, at + 3 * L)
      );
      if (I > 3) TYPE.cast(g03).intoArray(sums, at + 3 * L);
      if (I > 4 && DESCEND) g04 = down.fma(
        TYPE.cast(g04).mul(share),
        fromArray(S, sums, at + 4 * L)
      );
      if (I > 4) TYPE.cast(g04).intoArray(sums, at + 4 * L);
      if (I > 5 && DESCEND) g05 = down.fma(
        TYPE.cast(g05).mul(share),
        fromArray(S, sums, at + 5 * L)
      );
      if (I > 5) TYPE.cast(g05).intoArray(sums, at + 5 * L);
      if (I > 6 && DESCEND) g06 = down.fma(
        TYPE.cast(g06).mul(share),
        fromArray(S, sums, at + 6 * L)
      );
      if (I > 6) TYPE.cast(g06).intoArray(sums, at + 6 * L);
      if (I > 7 && DESCEND) g07 = down.fma(
        TYPE.cast(g07).mul(share),
        fromArray(S, sums, at + 7 * L)
      );
      if (I > 7) TYPE.cast(g07).intoArray(sums, at + 7 * L);
      if (DESCEND) b0 = down.fma(TYPE.cast(b0).mul(share), fromArray(S, sums, at + I * L));
      TYPE.cast(b0).intoArray(sums, at + I * L);
      if (PAIR && I > 0 && DESCEND) g10 = down.fma(
        TYPE.cast(g10).mul(share),
        fromArray(S, sums, at + UNIT)
      );
      if (PAIR && I > 0) TYPE.cast(g10).intoArray(sums, at + UNIT);
      if (PAIR && I > 1 && DESCEND) g11 = down.fma(
        TYPE.cast(g11).mul(share),
        fromArray(S, sums, at + UNIT + L)
      );
      if (PAIR && I > 1) TYPE.cast(g11).intoArray(sums, at + UNIT + L);
      if (PAIR && I > 2 && DESCEND) g12 = down.fma(
        TYPE.cast(g12).mul(share),
        fromArray(S, sums, at + UNIT + 2 * L)
      );
      if (PAIR && I > 2) TYPE.cast(g12).intoArray(sums, at + UNIT + 2 * L);
      if (PAIR && I > 3 && DESCEND) g13 = down.fma(
        TYPE.cast(g13).mul(share),
        fromArray(S, sums, at + UNIT + 3 * L)
      );
      if (PAIR && I > 3) TYPE.cast(g13).intoArray(sums, at + UNIT + 3 * L);
      if (PAIR && I > 4 && DESCEND) g14 = down.fma(
        TYPE.cast(g14).mul(share),
        fromArray(S, sums, at + UNIT + 4 * L)
      );
      if (PAIR && I > 4) TYPE.cast(g14).intoArray(sums, at + UNIT + 4 * L);
      if (PAIR && I > 5 && DESCEND) g15 = down.fma(
        TYPE.cast(g15).mul(share),
        fromArray(S, sums, at + UNIT + 5 * L)
      );
      if (PAIR && I > 5) TYPE.cast(g15).intoArray(sums, at + UNIT + 5 * L);
      if (PAIR && I > 6 && DESCEND) g16 = down.fma(
        TYPE.cast(g16).mul(share),
        fromArray(S, sums, at + UNIT + 6 * L)
      );
      if (PAIR && I > 6) TYPE.cast(g16).intoArray(sums, at + UNIT + 6 * L);
      if (PAIR && I > 7 && DESCEND) g17 = down.fma(
        TYPE.cast(g17).mul(share),
        fromArray(S, sums, at + UNIT + 7 * L)
      );
      if (PAIR && I > 7) TYPE.cast(g17).intoArray(sums, at + UNIT + 7 * L);
      if (PAIR && DESCEND) b1 = down.fma(
        TYPE.cast(b1).mul(share),
        fromArray(S, sums, at + UNIT + I * L)
      );
      if (PAIR) TYPE.cast(b1).intoArray(sums, at + UNIT + I * L);
    }
  }
}
