package symmetry.engine;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels with explicit vectors. A lane holds one independent result from its first operation to
 * its last; nothing is ever reduced across lanes, so their number does not show in the bits.
 */
final class VectorKernels implements Kernels {

  private static final VectorSpecies<Double> S = VectorLanes.SPECIES;
  private static final int L = S.length();

  /** Terms summed before the next rows are taken up: their part of m stays in the first cache. */
  private static final int BLOCK = 128;

  @Override
  public String name() {
    return "vectors of %d bits".formatted(S.vectorBitSize());
  }

  @Override
  public int lanes() {
    return L;
  }

  @Override
  public void multiplyAdd(
    double[][] x,
    double[][] m,
    double[][] out,
    int rows,
    int inner,
    int width
  ) {
    for (int from = 0; from < inner; from += BLOCK) {
      int to = Math.min(inner, from + BLOCK);
      int column = 0;
      for (; column + 2 * L <= width; column += 2 * L) pairOfColumns(
        x,
        m,
        out,
        rows,
        from,
        to,
        column
      );
      if (column < width) oneColumn(x, m, out, rows, from, to, column);
    }
  }

  /** Two vectors' width of all rows, in fives; fours make up what five does not divide. */
  private static void pairOfColumns(
    double[][] x,
    double[][] m,
    double[][] out,
    int rows,
    int from,
    int to,
    int column
  ) {
    int fours = (5 - (rows % 5)) % 5;
    int fives = fours * 4 <= rows ? rows - fours * 4 : rows - (rows % 5);
    int r = 0;
    for (; r < fives; r += 5) tile5x2(x, m, out, r, from, to, column);
    for (; r + 4 <= rows; r += 4) tile4x2(x, m, out, r, from, to, column);
    for (; r < rows; r++) tile1x2(x, m, out, r, from, to, column);
  }

  private static void oneColumn(
    double[][] x,
    double[][] m,
    double[][] out,
    int rows,
    int from,
    int to,
    int column
  ) {
    int r = 0;
    for (; r + 5 <= rows; r += 5) tile5x1(x, m, out, r, from, to, column);
    for (; r < rows; r++) tile1x1(x, m, out, r, from, to, column);
  }

  /** Five rows by two vectors: ten running sums hide the latency of fma and fit 16 registers. */
  private static void tile5x2(
    double[][] x,
    double[][] m,
    double[][] out,
    int row,
    int from,
    int to,
    int column
  ) {
    double[] x0 = x[row];
    double[] x1 = x[row + 1];
    double[] x2 = x[row + 2];
    double[] x3 = x[row + 3];
    double[] x4 = x[row + 4];
    double[] out0 = out[row];
    double[] out1 = out[row + 1];
    double[] out2 = out[row + 2];
    double[] out3 = out[row + 3];
    double[] out4 = out[row + 4];
    int next = column + L;
    DoubleVector s0a = fromArray(S, out0, column);
    DoubleVector s0b = fromArray(S, out0, next);
    DoubleVector s1a = fromArray(S, out1, column);
    DoubleVector s1b = fromArray(S, out1, next);
    DoubleVector s2a = fromArray(S, out2, column);
    DoubleVector s2b = fromArray(S, out2, next);
    DoubleVector s3a = fromArray(S, out3, column);
    DoubleVector s3b = fromArray(S, out3, next);
    DoubleVector s4a = fromArray(S, out4, column);
    DoubleVector s4b = fromArray(S, out4, next);
    for (int k = from; k < to; k++) {
      double[] mk = m[k];
      DoubleVector a = fromArray(S, mk, column);
      DoubleVector b = fromArray(S, mk, next);
      DoubleVector f0 = broadcast(S, x0[k]);
      s0a = f0.fma(a, s0a);
      s0b = f0.fma(b, s0b);
      DoubleVector f1 = broadcast(S, x1[k]);
      s1a = f1.fma(a, s1a);
      s1b = f1.fma(b, s1b);
      DoubleVector f2 = broadcast(S, x2[k]);
      s2a = f2.fma(a, s2a);
      s2b = f2.fma(b, s2b);
      DoubleVector f3 = broadcast(S, x3[k]);
      s3a = f3.fma(a, s3a);
      s3b = f3.fma(b, s3b);
      DoubleVector f4 = broadcast(S, x4[k]);
      s4a = f4.fma(a, s4a);
      s4b = f4.fma(b, s4b);
    }
    s0a.intoArray(out0, column);
    s0b.intoArray(out0, next);
    s1a.intoArray(out1, column);
    s1b.intoArray(out1, next);
    s2a.intoArray(out2, column);
    s2b.intoArray(out2, next);
    s3a.intoArray(out3, column);
    s3b.intoArray(out3, next);
    s4a.intoArray(out4, column);
    s4b.intoArray(out4, next);
  }

  /** Four rows by two vectors. */
  private static void tile4x2(
    double[][] x,
    double[][] m,
    double[][] out,
    int row,
    int from,
    int to,
    int column
  ) {
    double[] x0 = x[row];
    double[] x1 = x[row + 1];
    double[] x2 = x[row + 2];
    double[] x3 = x[row + 3];
    double[] out0 = out[row];
    double[] out1 = out[row + 1];
    double[] out2 = out[row + 2];
    double[] out3 = out[row + 3];
    int next = column + L;
    DoubleVector s0a = fromArray(S, out0, column);
    DoubleVector s0b = fromArray(S, out0, next);
    DoubleVector s1a = fromArray(S, out1, column);
    DoubleVector s1b = fromArray(S, out1, next);
    DoubleVector s2a = fromArray(S, out2, column);
    DoubleVector s2b = fromArray(S, out2, next);
    DoubleVector s3a = fromArray(S, out3, column);
    DoubleVector s3b = fromArray(S, out3, next);
    for (int k = from; k < to; k++) {
      double[] mk = m[k];
      DoubleVector a = fromArray(S, mk, column);
      DoubleVector b = fromArray(S, mk, next);
      DoubleVector f0 = broadcast(S, x0[k]);
      s0a = f0.fma(a, s0a);
      s0b = f0.fma(b, s0b);
      DoubleVector f1 = broadcast(S, x1[k]);
      s1a = f1.fma(a, s1a);
      s1b = f1.fma(b, s1b);
      DoubleVector f2 = broadcast(S, x2[k]);
      s2a = f2.fma(a, s2a);
      s2b = f2.fma(b, s2b);
      DoubleVector f3 = broadcast(S, x3[k]);
      s3a = f3.fma(a, s3a);
      s3b = f3.fma(b, s3b);
    }
    s0a.intoArray(out0, column);
    s0b.intoArray(out0, next);
    s1a.intoArray(out1, column);
    s1b.intoArray(out1, next);
    s2a.intoArray(out2, column);
    s2b.intoArray(out2, next);
    s3a.intoArray(out3, column);
    s3b.intoArray(out3, next);
  }

  /** One row by two vectors. */
  private static void tile1x2(
    double[][] x,
    double[][] m,
    double[][] out,
    int row,
    int from,
    int to,
    int column
  ) {
    double[] x0 = x[row];
    double[] out0 = out[row];
    int next = column + L;
    DoubleVector s0a = fromArray(S, out0, column);
    DoubleVector s0b = fromArray(S, out0, next);
    for (int k = from; k < to; k++) {
      double[] mk = m[k];
      DoubleVector a = fromArray(S, mk, column);
      DoubleVector b = fromArray(S, mk, next);
      DoubleVector f0 = broadcast(S, x0[k]);
      s0a = f0.fma(a, s0a);
      s0b = f0.fma(b, s0b);
    }
    s0a.intoArray(out0, column);
    s0b.intoArray(out0, next);
  }

  /** Five rows by one vector. */
  private static void tile5x1(
    double[][] x,
    double[][] m,
    double[][] out,
    int row,
    int from,
    int to,
    int column
  ) {
    double[] x0 = x[row];
    double[] x1 = x[row + 1];
    double[] x2 = x[row + 2];
    double[] x3 = x[row + 3];
    double[] x4 = x[row + 4];
    double[] out0 = out[row];
    double[] out1 = out[row + 1];
    double[] out2 = out[row + 2];
    double[] out3 = out[row + 3];
    double[] out4 = out[row + 4];
    DoubleVector s0 = fromArray(S, out0, column);
    DoubleVector s1 = fromArray(S, out1, column);
    DoubleVector s2 = fromArray(S, out2, column);
    DoubleVector s3 = fromArray(S, out3, column);
    DoubleVector s4 = fromArray(S, out4, column);
    for (int k = from; k < to; k++) {
      double[] mk = m[k];
      DoubleVector a = fromArray(S, mk, column);
      s0 = broadcast(S, x0[k]).fma(a, s0);
      s1 = broadcast(S, x1[k]).fma(a, s1);
      s2 = broadcast(S, x2[k]).fma(a, s2);
      s3 = broadcast(S, x3[k]).fma(a, s3);
      s4 = broadcast(S, x4[k]).fma(a, s4);
    }
    s0.intoArray(out0, column);
    s1.intoArray(out1, column);
    s2.intoArray(out2, column);
    s3.intoArray(out3, column);
    s4.intoArray(out4, column);
  }

  /** One row by one vector. */
  private static void tile1x1(
    double[][] x,
    double[][] m,
    double[][] out,
    int row,
    int from,
    int to,
    int column
  ) {
    double[] x0 = x[row];
    double[] out0 = out[row];
    DoubleVector s0 = fromArray(S, out0, column);
    for (int k = from; k < to; k++) {
      double[] mk = m[k];
      DoubleVector a = fromArray(S, mk, column);
      s0 = broadcast(S, x0[k]).fma(a, s0);
    }
    s0.intoArray(out0, column);
  }

  @Override
  public void multiplyAddColumns(double[][] x, double[][] y, double[] sum, int terms, int width) {
    int c = 0;
    for (; c + 4 * L <= width; c += 4 * L) fourColumns(x, y, sum, terms, c);
    for (; c < width; c += L) columns(x, y, sum, terms, c);
  }

  private static void fourColumns(double[][] x, double[][] y, double[] sum, int terms, int c) {
    DoubleVector s0 = fromArray(S, sum, c);
    DoubleVector s1 = fromArray(S, sum, c + L);
    DoubleVector s2 = fromArray(S, sum, c + 2 * L);
    DoubleVector s3 = fromArray(S, sum, c + 3 * L);
    for (int k = 0; k < terms; k++) {
      double[] xk = x[k];
      double[] yk = y[k];
      s0 = fromArray(S, xk, c).fma(fromArray(S, yk, c), s0);
      s1 = fromArray(S, xk, c + L).fma(fromArray(S, yk, c + L), s1);
      s2 = fromArray(S, xk, c + 2 * L).fma(fromArray(S, yk, c + 2 * L), s2);
      s3 = fromArray(S, xk, c + 3 * L).fma(fromArray(S, yk, c + 3 * L), s3);
    }
    s0.intoArray(sum, c);
    s1.intoArray(sum, c + L);
    s2.intoArray(sum, c + 2 * L);
    s3.intoArray(sum, c + 3 * L);
  }

  private static void columns(double[][] x, double[][] y, double[] sum, int terms, int c) {
    DoubleVector s = fromArray(S, sum, c);
    for (int k = 0; k < terms; k++) s = fromArray(S, x[k], c).fma(fromArray(S, y[k], c), s);
    s.intoArray(sum, c);
  }

  @Override
  public void tanh(double[][] z, double[][] a, int rows, int width) {
    for (int r = 0; r < rows; r++) VectorElementary.tanh(z[r], a[r], width);
  }

  @Override
  public void exp(double[][] x, double[][] y, int rows, int width) {
    for (int r = 0; r < rows; r++) VectorElementary.exp(x[r], y[r], width);
  }
}
