package symmetry.engine.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import symmetry.engine.Activation;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/** Structure that can be stated exactly. */
class InitializerTest {

  private static final Uniform UNIFORM = new Uniform(-1, 1);
  private static final double MEAN_LEFT = 0.9206446052220361;
  private static final double VARIANCE_LEFT = 0.07694209794244788;

  @Test
  void deterministicRulesGiveTheMatricesWorkedOutByHand() {
    assertThat(weights(new Constant(0.5), 2, 2)).containsExactly(0.5, 0.5, 0.5, 0.5);
    assertThat(weights(new Ramp(1), 2, 2)).containsExactly(-0.25, 0, 0.25, 0.5);
    assertThat(weights(new Identity(2), 2, 3)).containsExactly(2, 0, 0, 0, 2, 0);
    assertThat(weights(new Identity(2), 3, 2)).containsExactly(2, 0, 0, 2, 0, 0);
  }

  @Test
  void zerOWithNoMoreUnitsThanInputsIsAPartialIdentity() {
    assertThat(weights(new ZerO(), 2, 3)).containsExactly(1, 0, 0, 0, 1, 0);
    assertThat(weights(new ZerO(), 2, 2)).containsExactly(1, 0, 0, 1);
  }

  /** H₂ and H₄ by their recursion; c is 1 for m = 1, 1/√2 for m = 2. */
  @Test
  void zerOWithMoreUnitsThanInputsIsAScaledPartOfTheHadamardMatrix() {
    double c = Math.sqrt(0.5);
    assertThat(weights(new ZerO(), 2, 1)).containsExactly(1, 1);
    assertThat(weights(new ZerO(), 4, 3)).containsExactly(c, c, c, c, -c, c, c, c, -c, c, -c, -c);
    assertThat(weights(new ZerO(), 3, 2)).containsExactly(c, c, c, -c, c, c);
  }

  /** The paper's definition: H₀ = 1, H_m = [[H, H], [H, −H]], W = c·I*·H_m·I*. */
  @Test
  void zerOFollowsTheRecursionOfThePaper() {
    for (int fanOut = 2; fanOut <= 40; fanOut++) {
      int m = (int) Math.ceil(Math.log(fanOut) / Math.log(2) - 1e-9);
      double c = Math.pow(2, -(m - 1) / 2.0);
      for (int fanIn = 1; fanIn < fanOut; fanIn++) {
        double[] w = weights(new ZerO(), fanOut, fanIn);
        for (int r = 0; r < fanOut; r++) {
          for (int col = 0; col < fanIn; col++) {
            double expected = c * hadamard(m, r, col);
            assertThat(w[r * fanIn + col]).isCloseTo(expected, within(1e-15));
          }
        }
      }
    }
  }

  private static int hadamard(int m, int row, int column) {
    if (m == 0) return 1;
    int half = 1 << (m - 1);
    int sign = row >= half && column >= half ? -1 : 1;
    return sign * hadamard(m - 1, row % half, column % half);
  }

  @Test
  void nguyenWidrowRowsHaveNormTheta() {
    double[] w = weights(new NguyenWidrow(), 6, 3);
    double theta = 0.7 * Math.pow(6, 1 / 3.0);
    for (int u = 0; u < 6; u++) {
      double norm = Math.hypot(Math.hypot(w[3 * u], w[3 * u + 1]), w[3 * u + 2]);
      assertThat(norm).isCloseTo(theta, within(1e-14));
    }
  }

  @Test
  void sparseUnitsHaveExactlyTheirConnections() {
    double[] w = weights(new Sparse(15, 1), 200, 60);
    double squares = 0;
    int[] perInput = new int[60];
    for (int u = 0; u < 200; u++) {
      int connections = 0;
      for (int i = 0; i < 60; i++) {
        if (w[u * 60 + i] == 0) continue;
        connections++;
        perInput[i]++;
        squares += w[u * 60 + i] * w[u * 60 + i];
      }
      assertThat(connections).isEqualTo(15);
    }
    // 3000 normal draws, then a binomial (200, ¼) per input: 5 standard errors each, 1e-4 in all.
    assertThat(squares / 3000).isCloseTo(1, within(5 * Math.sqrt(2.0 / 3000)));
    for (int count : perInput) assertThat(count).isBetween(20, 80);
    assertThat(weights(new Sparse(15, 1), 3, 4)).doesNotContain(0);
  }

  /** As torch.nn.init.sparse_: ceil(share · fanOut) zeros in each column, here 20 of 200. */
  @Test
  void sparseColumnsHaveExactlyTheirZeros() {
    double[] w = weights(new SparseColumns(0.0951, 2), 200, 60);
    int[] zeros = new int[60];
    int[] perUnit = new int[200];
    double squares = 0;
    for (int k = 0; k < w.length; k++) {
      squares += w[k] * w[k];
      if (w[k] != 0) continue;
      zeros[k % 60]++;
      perUnit[k / 60]++;
    }
    assertThat(zeros).containsOnly(20);
    // 10,800 normal draws: 5 standard errors, 6e-7. Units share 1,200 zeros: 21 or more of 60 at one of them, 3e-5.
    assertThat(squares / 4 / 10_800).isCloseTo(1, within(5 * Math.sqrt(2.0 / 10_800)));
    for (int count : perUnit) assertThat(count).isLessThan(21);
    assertThat(weights(new SparseColumns(1, 1), 3, 4)).containsOnly(0);
    assertThat(weights(new SparseColumns(0, 1), 3, 4)).doesNotContain(0);
  }

  /** Of N(0, 1) between 0.5 and 1.5, as SciPy 1.10 has it (truncnorm). */
  @Test
  void cutNormalLiesBetweenItsCutsWithItsOwnMoments() {
    CutNormal cut = CutNormal.between(0, 1, 0.5, 1.5);
    double[] w = weights(cut, 100, 100);
    double mean = Arrays.stream(w).average().orElseThrow();
    double variance = Arrays.stream(w)
      .map(x -> (x - mean) * (x - mean))
      .average()
      .orElseThrow();

    for (double x : w) assertThat(x).isBetween(0.5, 1.5);
    // 10,000 draws, 5 standard errors of both (kurtosis below 2.2): by chance once in a million.
    assertThat(mean).isCloseTo(MEAN_LEFT, within(5 * Math.sqrt(VARIANCE_LEFT / 1e4)));
    assertThat(variance).isCloseTo(VARIANCE_LEFT, within(5 * VARIANCE_LEFT * Math.sqrt(1.2 / 1e4)));
    assertThat(cut.centre()).isCloseTo(MEAN_LEFT, within(1e-12));
    assertThat(cut.variance()).isCloseTo(VARIANCE_LEFT, within(1e-12));
  }

  @Test
  void cutNormalEndsWhateverIsLeftOfTheBell() {
    // Where nothing is left of it, PyTorch 1.13 too gives the cut farther out.
    assertThat(weights(CutNormal.between(0, 0.01, 1, 2), 2, 2)).containsOnly(2);
    assertThat(weights(CutNormal.between(3, 0, 1, 2), 2, 2)).containsOnly(2);
    assertThat(weights(CutNormal.between(0, 1, 0.5, 0.5), 2, 2)).containsOnly(0.5);
    assertThat(CutNormal.between(0, 0.01, 1, 2).isWide()).isFalse();
  }

  @Test
  void clonedRowsRepeatTheFirstRowOfTheOtherRule() {
    double[] w = weights(new ClonedRows(UNIFORM), 3, 4);
    double[] first = Arrays.copyOf(weights(UNIFORM, 3, 4), 4);
    for (int u = 0; u < 3; u++) {
      assertThat(Arrays.copyOfRange(w, 4 * u, 4 * u + 4)).containsExactly(first);
    }
  }

  @Test
  void twinsComeInPairsAndAnOddOneIsLeftAlone() {
    double[] drawn = weights(UNIFORM, 3, 2);
    assertThat(weights(new Twins(UNIFORM, 3), 3, 2)).containsExactly(
      drawn[0],
      drawn[1],
      3 * drawn[0],
      3 * drawn[1],
      drawn[4],
      drawn[5]
    );
    assertThat(weights(Twins.sign(new Constant(0.5)), 2, 1)).containsExactly(0.5, -0.5);
    double[] columns = weights(UNIFORM, 2, 3);
    assertThat(weights(new TwinColumns(UNIFORM, -1), 2, 3)).containsExactly(
      columns[0],
      -columns[0],
      columns[2],
      columns[3],
      -columns[3],
      columns[5]
    );
  }

  @Test
  void biasRulesKeepTheirDefinitions() {
    assertThat(biases(new BiasInitializer.Constant(2), 3, 4)).containsExactly(2, 2, 2);
    assertThat(biases(new BiasInitializer.Ramp(1), 4, 4)).containsExactly(-0.25, 0, 0.25, 0.5);
    double theta = 0.7 * Math.pow(1000, 1 / 4.0);
    assertFillsRange(biases(new BiasInitializer.NguyenWidrow(), 1000, 4), theta);
    assertFillsRange(biases(new BiasInitializer.TorchLinear(), 1000, 4), 0.5);
    assertFillsRange(biases(new BiasInitializer.ScikitLearn(2), 1000, 4), Math.sqrt(2.0 / 1004));
    assertFillsRange(biases(new BiasInitializer.Uniform(-3, 3), 1000, 4), 3);
    // 5 standard errors of mean and variance: by chance once in a million.
    double[] normal = biases(new BiasInitializer.Normal(1, 2), 10_000, 4);
    double mean = Arrays.stream(normal).average().orElseThrow();
    double variance = Arrays.stream(normal)
      .map(b -> (b - 1) * (b - 1))
      .average()
      .orElseThrow();
    assertThat(mean).isCloseTo(1, within(0.1));
    assertThat(variance).isCloseTo(4, within(5 * 4 * Math.sqrt(2.0 / 10_000)));
  }

  /** 1000 uniform draws: one beyond 0.98 of either end, except with probability 2·0.99¹⁰⁰⁰ = 9e-5. */
  private static void assertFillsRange(double[] draws, double bound) {
    double max = Arrays.stream(draws).max().orElseThrow();
    double min = Arrays.stream(draws).min().orElseThrow();
    assertThat(max).isBetween(0.98 * bound, bound);
    assertThat(min).isBetween(-bound * (1 + 1e-15), -0.98 * bound);
  }

  @Test
  void gainsAreTheCitedOnes() {
    assertThat(Activation.RELU.gain()).isEqualTo(Math.sqrt(2));
    assertThat(Activation.LEAKY_RELU.gain()).isEqualTo(Math.sqrt(2 / 1.0001));
    assertThat(Activation.TANH.gain()).isEqualTo(5.0 / 3);
    assertThat(Activation.SELU.gain()).isEqualTo(1);
  }

  private static double[] weights(Initializer rule, int fanOut, int fanIn) {
    return rule.weights(fanOut, fanIn, new RandomStream(4, Purpose.WEIGHTS, 0));
  }

  private static double[] biases(BiasInitializer rule, int fanOut, int fanIn) {
    return rule.biases(fanOut, fanIn, new RandomStream(4, Purpose.BIASES, 0));
  }
}
