package symmetry.engine.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

class OrthogonalTest {

  /** The promise is 1e-12; a vector cleaned only once would already be off by 1e-13. */
  @Test
  void shorterSideIsOrthonormalTimesTheGain() {
    int[][] shapes = { { 1, 1 }, { 5, 5 }, { 200, 200 }, { 10, 200 }, { 200, 10 }, { 128, 784 } };
    for (int[] shape : shapes) {
      int fanOut = shape[0];
      int fanIn = shape[1];
      double[] w = new Orthogonal(2).weights(fanOut, fanIn, stream(3));
      assertThat(worstError(w, fanOut, fanIn, 4)).isLessThan(2e-14);
    }
  }

  /** Greatest difference between the products of the vectors and those of orthogonal ones. */
  private static double worstError(double[] w, int fanOut, int fanIn, double square) {
    int vectors = Math.min(fanOut, fanIn);
    double worst = 0;
    for (int p = 0; p < vectors; p++) {
      for (int q = p; q < vectors; q++) {
        double dot = 0;
        for (int k = 0; k < Math.max(fanOut, fanIn); k++) {
          dot +=
            fanOut > fanIn
              ? w[k * fanIn + p] * w[k * fanIn + q]
              : w[p * fanIn + k] * w[q * fanIn + k];
        }
        worst = Math.max(worst, Math.abs(dot / square - (p == q ? 1 : 0)));
      }
    }
    return worst;
  }

  /**
   * Under the Haar measure on O(4) every entry has mean 0 and variance ¼, the trace has mean 0 and
   * variance 1, and so has the determinant. Without the right signs each of these is off by tenths.
   * 5 standard errors each over 20,000 draws: by chance less than once in 250,000.
   */
  @Test
  void squareMatricesAreHaarDistributed() {
    int n = 20_000;
    double[] sum = new double[16];
    double trace = 0;
    double squaredTrace = 0;
    double determinant = 0;
    for (int k = 0; k < n; k++) {
      double[] w = new Orthogonal(1).weights(4, 4, stream(k));
      for (int j = 0; j < 16; j++) sum[j] += w[j];
      double t = w[0] + w[5] + w[10] + w[15];
      trace += t;
      squaredTrace += t * t;
      determinant += determinant(w, 4);
    }
    for (double s : sum) assertThat(s / n).isCloseTo(0, within(5 * Math.sqrt(0.25 / n)));
    assertThat(trace / n).isCloseTo(0, within(5 / Math.sqrt(n)));
    assertThat(determinant / n).isCloseTo(0, within(5 / Math.sqrt(n)));
    // E tr⁴ = 3 under O(4), so the variance of tr² is 2.
    assertThat(squaredTrace / n).isCloseTo(1, within(5 * Math.sqrt(2.0 / n)));
  }

  /** By elimination; a Haar matrix has no zero pivot. */
  private static double determinant(double[] matrix, int n) {
    double[] m = matrix.clone();
    double product = 1;
    for (int c = 0; c < n; c++) {
      product *= m[c * n + c];
      for (int r = c + 1; r < n; r++) {
        double factor = m[r * n + c] / m[c * n + c];
        for (int k = c; k < n; k++) m[r * n + k] -= factor * m[c * n + k];
      }
    }
    return product;
  }

  private static RandomStream stream(long seed) {
    return new RandomStream(seed, Purpose.WEIGHTS, 0);
  }
}
