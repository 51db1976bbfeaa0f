package symmetry.engine;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Elementary} over a row: the same operations in the same order, so the same bits. The body of
 * each function is one method on purpose; vectors handed between methods may be boxed.
 */
final class VectorElementary {

  private static final VectorSpecies<Double> S = VectorLanes.SPECIES;
  private static final int L = S.length();

  private VectorElementary() {}

  static void tanh(double[] z, double[] a, int width) {
    for (int k = 0; k < width; k += L) {
      DoubleVector x = fromArray(S, z, k);
      DoubleVector y = x.abs().mul(-2);
      y = y.blend(-2 * Elementary.TANH_LIMIT, y.compare(LT, -2 * Elementary.TANH_LIMIT));
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
      DoubleVector scale = t
        .reinterpretAsLongs()
        .add(1023)
        .lanewise(LSHL, 52)
        .reinterpretAsDoubles();
      DoubleVector e = scale.fma(expm1, scale.sub(1));
      e.div(e.add(2))
        .abs()
        .reinterpretAsLongs()
        .or(x.reinterpretAsLongs().and(Long.MIN_VALUE))
        .reinterpretAsDoubles()
        .intoArray(a, k);
    }
  }

  static void exp(double[] x, double[] result, int width) {
    for (int k = 0; k < width; k += L) {
      DoubleVector y = fromArray(S, x, k);
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
      DoubleVector scale = t
        .reinterpretAsLongs()
        .add(1023)
        .lanewise(LSHL, 52)
        .reinterpretAsDoubles();
      scale.fma(expm1, scale).intoArray(result, k);
    }
  }
}
