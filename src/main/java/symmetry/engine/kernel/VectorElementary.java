package symmetry.engine.kernel;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;
import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;
import symmetry.engine.Elementary;

/**
 * {@link Elementary} and what else is done number by number, over the first {@code width} numbers of
 * arrays that hold whole vectors: the same operations in the same order, so the same bits. The body of
 * each function is one method on purpose; vectors handed between methods may be boxed.
 */
final class VectorElementary {

  private static final VectorSpecies<Double> S = VectorLanes.SPECIES;
  private static final int L = S.length();
  private static final Class<? extends DoubleVector> TYPE = VectorLanes.type(S);
  private static final Class<? extends LongVector> LONGS = S.withLanes(long.class)
    .vectorType()
    .asSubclass(LongVector.class);

  private VectorElementary() {}

  static void tanh(double[] z, double[] a, int width) {
    for (int k = 0; k < width; k += L) {
      DoubleVector x = TYPE.cast(fromArray(S, z, k));
      DoubleVector u = x.abs();
      // A factor of 2 rounds nothing: t need not wait for y = −2u.
      DoubleVector t = u.fma(
        broadcast(S, -2 * Elementary.LOG2_E),
        broadcast(S, Elementary.ROUNDER)
      );
      DoubleVector y = u.mul(-2);
      DoubleVector n = t.sub(Elementary.ROUNDER);
      DoubleVector r = n.fma(broadcast(S, -Elementary.LN2_HIGH), y);
      r = n.fma(broadcast(S, -Elementary.LN2_LOW), r);
      DoubleVector r2 = r.mul(r);
      DoubleVector even = r2.fma(broadcast(S, Elementary.C8), broadcast(S, Elementary.C6));
      even = even.fma(r2, broadcast(S, Elementary.C4));
      even = even.fma(r2, broadcast(S, Elementary.C2));
      even = even.fma(r2, broadcast(S, Elementary.C0));
      DoubleVector odd = r2.fma(broadcast(S, Elementary.C9), broadcast(S, Elementary.C7));
      odd = odd.fma(r2, broadcast(S, Elementary.C5));
      odd = odd.fma(r2, broadcast(S, Elementary.C3));
      odd = odd.fma(r2, broadcast(S, Elementary.C1));
      DoubleVector expm1 = r2.fma(odd.fma(r, even), r);
      DoubleVector scale = TYPE.cast(
        LONGS.cast(t.reinterpretAsLongs()).add(1023).lanewise(LSHL, 52).reinterpretAsDoubles()
      );
      DoubleVector e = scale.fma(expm1, scale.sub(1));
      // Beyond the limit e is −1: said here, it keeps nothing waiting; and so does the sign.
      e = e.blend(-1, u.compare(GT, Elementary.TANH_LIMIT));
      LongVector sign = LONGS.cast(x.reinterpretAsLongs()).and(Long.MIN_VALUE);
      LongVector size = LONGS.cast(e.reinterpretAsLongs()).lanewise(AND_NOT, Long.MIN_VALUE);
      TYPE.cast(size.or(sign).reinterpretAsDoubles()).div(e.add(2)).intoArray(a, k);
    }
  }

  static void exp(double[] x, double[] result, int width) {
    for (int k = 0; k < width; k += L) {
      DoubleVector y = TYPE.cast(fromArray(S, x, k));
      y = y.blend(Elementary.EXP_LIMIT, y.compare(GT, Elementary.EXP_LIMIT));
      y = y.blend(-Elementary.EXP_LIMIT, y.compare(LT, -Elementary.EXP_LIMIT));
      DoubleVector t = y.fma(broadcast(S, Elementary.LOG2_E), broadcast(S, Elementary.ROUNDER));
      DoubleVector n = t.sub(Elementary.ROUNDER);
      DoubleVector r = n.fma(broadcast(S, -Elementary.LN2_HIGH), y);
      r = n.fma(broadcast(S, -Elementary.LN2_LOW), r);
      DoubleVector r2 = r.mul(r);
      DoubleVector even = r2.fma(broadcast(S, Elementary.C8), broadcast(S, Elementary.C6));
      even = even.fma(r2, broadcast(S, Elementary.C4));
      even = even.fma(r2, broadcast(S, Elementary.C2));
      even = even.fma(r2, broadcast(S, Elementary.C0));
      DoubleVector odd = r2.fma(broadcast(S, Elementary.C9), broadcast(S, Elementary.C7));
      odd = odd.fma(r2, broadcast(S, Elementary.C5));
      odd = odd.fma(r2, broadcast(S, Elementary.C3));
      odd = odd.fma(r2, broadcast(S, Elementary.C1));
      DoubleVector expm1 = r2.fma(odd.fma(r, even), r);
      DoubleVector scale = TYPE.cast(
        LONGS.cast(t.reinterpretAsLongs()).add(1023).lanewise(LSHL, 52).reinterpretAsDoubles()
      );
      scale.fma(expm1, scale).intoArray(result, k);
    }
  }

  static void sigmoid(double[] z, double[] a, int width) {
    for (int k = 0; k < width; k += L) {
      DoubleVector x = TYPE.cast(fromArray(S, z, k));
      DoubleVector y = x.abs().neg();
      y = y.blend(-Elementary.EXP_LIMIT, y.compare(LT, -Elementary.EXP_LIMIT));
      DoubleVector t = y.fma(broadcast(S, Elementary.LOG2_E), broadcast(S, Elementary.ROUNDER));
      DoubleVector n = t.sub(Elementary.ROUNDER);
      DoubleVector r = n.fma(broadcast(S, -Elementary.LN2_HIGH), y);
      r = n.fma(broadcast(S, -Elementary.LN2_LOW), r);
      DoubleVector r2 = r.mul(r);
      DoubleVector even = r2.fma(broadcast(S, Elementary.C8), broadcast(S, Elementary.C6));
      even = even.fma(r2, broadcast(S, Elementary.C4));
      even = even.fma(r2, broadcast(S, Elementary.C2));
      even = even.fma(r2, broadcast(S, Elementary.C0));
      DoubleVector odd = r2.fma(broadcast(S, Elementary.C9), broadcast(S, Elementary.C7));
      odd = odd.fma(r2, broadcast(S, Elementary.C5));
      odd = odd.fma(r2, broadcast(S, Elementary.C3));
      odd = odd.fma(r2, broadcast(S, Elementary.C1));
      DoubleVector expm1 = r2.fma(odd.fma(r, even), r);
      DoubleVector scale = TYPE.cast(
        LONGS.cast(t.reinterpretAsLongs()).add(1023).lanewise(LSHL, 52).reinterpretAsDoubles()
      );
      DoubleVector e = scale.fma(expm1, scale);
      DoubleVector one = broadcast(S, 1);
      e.blend(one, x.compare(GE, 0)).div(e.add(one)).intoArray(a, k);
    }
  }

  /** difference = x − y. */
  static void subtract(double[] x, double[] y, double[] difference, int width) {
    for (int k = 0; k < width; k += L) {
      TYPE.cast(fromArray(S, x, k))
        .sub(fromArray(S, y, k))
        .intoArray(difference, k);
    }
  }

  /** error = (a − y)·(1 − a²). */
  static void tanhError(double[] a, double[] y, double[] error, int width) {
    for (int k = 0; k < width; k += L) {
      DoubleVector value = TYPE.cast(fromArray(S, a, k));
      DoubleVector slope = value.neg().fma(value, broadcast(S, 1));
      value
        .sub(fromArray(S, y, k))
        .mul(slope)
        .intoArray(error, k);
    }
  }

  /** a = max(z, 0). */
  static void relu(double[] z, double[] a, int width) {
    for (int k = 0; k < width; k += L) TYPE.cast(fromArray(S, z, k))
      .max(0)
      .intoArray(a, k);
  }

  /** error = error·(1 − a²). */
  static void timesTanhSlope(double[] a, double[] error, int width) {
    for (int k = 0; k < width; k += L) {
      DoubleVector y = TYPE.cast(fromArray(S, a, k));
      DoubleVector slope = y.neg().fma(y, broadcast(S, 1));
      TYPE.cast(fromArray(S, error, k))
        .mul(slope)
        .intoArray(error, k);
    }
  }

  /** error = error·a·(1 − a). */
  static void timesSigmoidSlope(double[] a, double[] error, int width) {
    for (int k = 0; k < width; k += L) {
      DoubleVector y = TYPE.cast(fromArray(S, a, k));
      DoubleVector slope = y.mul(TYPE.cast(broadcast(S, 1)).sub(y));
      TYPE.cast(fromArray(S, error, k))
        .mul(slope)
        .intoArray(error, k);
    }
  }

  /** error = error·(1 where a, and so z, is above 0, else 0). */
  static void timesReluSlope(double[] a, double[] error, int width) {
    for (int k = 0; k < width; k += L) {
      DoubleVector slope = TYPE.cast(zero(S)).blend(
        1,
        TYPE.cast(fromArray(S, a, k)).compare(GT, 0)
      );
      TYPE.cast(fromArray(S, error, k))
        .mul(slope)
        .intoArray(error, k);
    }
  }

  /** w ← w − rate·(gradient·perSample). */
  static void descend(double[] w, double[] gradient, int width, double rate, double perSample) {
    DoubleVector down = TYPE.cast(broadcast(S, -rate));
    for (int k = 0; k < width; k += L) {
      down
        .fma(TYPE.cast(fromArray(S, gradient, k)).mul(perSample), fromArray(S, w, k))
        .intoArray(w, k);
    }
  }
}
