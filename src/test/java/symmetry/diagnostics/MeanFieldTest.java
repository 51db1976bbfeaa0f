package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.diagnostics.MeanField.Phase;
import symmetry.engine.Activation;

/** The recursion against its closed forms and the figures of the papers. */
class MeanFieldTest {

  private static final double EXACT = 1e-12;

  @Test
  void linearNetwork_multipliesLengthsAndKeepsItsSlope() {
    MeanField field = new MeanField(Activation.LINEAR, 0.7, 0.2);
    assertThat(field.length(3)).isCloseTo(0.49 * 3 + 0.04, within(EXACT));
    assertThat(field.slope(3)).isCloseTo(0.49, within(EXACT));
    assertThat(field.fixedLength().orElseThrow()).isCloseTo(0.04 / 0.51, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = { 0.5, 1, 1.3, 2 })
  void relu_halvesBothLengthAndSlope(double weightDeviation) {
    double half = (weightDeviation * weightDeviation) / 2;
    MeanField field = new MeanField(Activation.RELU, weightDeviation, 0);
    assertThat(field.length(5)).isCloseTo(5 * half, within(EXACT * 10));
    assertThat(field.slope(5)).isCloseTo(half, within(EXACT));
    assertThat(field.slope()).isCloseTo(half, within(EXACT));
  }

  @Test
  void relu_isCriticalAtHe() {
    MeanField he = new MeanField(Activation.RELU, Math.sqrt(2), 0);
    assertThat(he.phase()).isEqualTo(Phase.CRITICAL);
    assertThat(he.depthScale()).isGreaterThan(1e12);
    assertThat(new MeanField(Activation.RELU, 1, 0).depthScale()).isCloseTo(
      1 / Math.log(2),
      within(1e-9)
    );
    assertThat(new MeanField(Activation.RELU, 1.5, 0).fixedLength()).isEmpty();
  }

  /** tanh² z = z² − ⅔z⁴ + 17/45·z⁶ − …, so that E = q − 2q² + 17/3·q³ − …; tanh′² = 1 − 2z² + …. */
  @Test
  void tanh_followsItsSeriesForShortLengths() {
    double q = 1e-3;
    MeanField field = new MeanField(Activation.TANH, 1, 0);
    double series = q - 2 * q * q + (17.0 / 3) * q * q * q;
    // The next term is −62/315·2·105·q⁴ = −41·q⁴.
    assertThat(field.length(q)).isCloseTo(series, within(50 * q * q * q * q));
    assertThat(field.slope(q)).isCloseTo(1 - 2 * q, within(10 * q * q));
  }

  @Test
  void tanhWithoutBiases_diesOutUpToOneAndIsCriticalThere() {
    MeanField ordered = new MeanField(Activation.TANH, 0.8, 0);
    assertThat(ordered.fixedLength()).hasValue(0);
    assertThat(ordered.slope()).isCloseTo(0.64, within(1e-6));
    assertThat(ordered.phase()).isEqualTo(Phase.ORDERED);
    assertThat(ordered.depthScale()).isCloseTo(-1 / Math.log(0.64), within(1e-4));
    assertThat(new MeanField(Activation.TANH, 1, 0).phase()).isEqualTo(Phase.CRITICAL);
    assertThat(new MeanField(Activation.TANH, 1.5, 0).phase()).isEqualTo(Phase.CHAOTIC);
  }

  @Test
  void depthScale_divergesTowardsTheEdgeOfChaosFromBothSides() {
    double[] towardsEdge = { 0.8, 0.9, 0.99, 0.999 };
    double[] beyondEdge = { 2, 1.5, 1.1, 1.01 };
    for (double[] side : new double[][] { towardsEdge, beyondEdge }) {
      double before = 0;
      for (double w : side) {
        double scale = new MeanField(Activation.TANH, w, 0).depthScale();
        assertThat(scale)
          .as("ξ at %s", w)
          .isGreaterThan(1.5 * before);
        before = scale;
      }
      assertThat(before).isGreaterThan(400);
    }
  }

  @Test
  void fixedLength_isAFixedPointOfTheRecursion() {
    for (Activation f : new Activation[] { Activation.TANH, Activation.SIGMOID, Activation.SINE }) {
      MeanField field = new MeanField(f, 1.4, 0.3);
      double q = field.fixedLength().orElseThrow();
      assertThat(field.length(q)).as(f.name()).isCloseTo(q, within(1e-9));
    }
  }

  @Test
  void edgeOfChaos_isWhereThePapersHaveIt() {
    assertThat(edge(Activation.TANH, 0)).isCloseTo(1, within(1e-6));
    assertThat(edge(Activation.RELU, 0)).isCloseTo(Math.sqrt(2), within(1e-6));
    // Schoenholz et al. 2017, fig. 5: σ_b² = 0.05 has it at σ_w² = 1.76, three digits.
    double atFig5 = edge(Activation.TANH, Math.sqrt(0.05));
    assertThat(atFig5 * atFig5).isCloseTo(1.76, within(0.005));
    assertThat(MeanField.edgeOfChaos(Activation.SIGMOID, 0, 0.5, 2)).isEmpty();
  }

  /** Every σ_w and σ_b that the Signal page takes. */
  @ParameterizedTest
  @EnumSource(Activation.class)
  void theoryHasAnAnswerWhereverItIsAsked(Activation activation) {
    for (double high : new double[] { 1.7, 8.4, 10 }) {
      // Of GELU and SiLU χ jumps over 1.
      MeanField.edgeOfChaos(activation, 0, 0.2, high).ifPresent(edge -> {
        assertThat(new MeanField(activation, edge - 1e-6, 0).slope()).isLessThan(1 + 1e-6);
        assertThat(new MeanField(activation, edge + 1e-6, 0).slope()).isGreaterThan(1 - 1e-6);
      });
    }
    for (double deviation : new double[] { 0.1, 1.76, 9.23 }) {
      MeanField field = new MeanField(activation, deviation, 2);
      assertThat(field.depthScale()).isNotNegative();
      assertThat(field.gradientScale()).isNotNegative();
    }
  }

  private static double edge(Activation f, double biasDeviation) {
    return MeanField.edgeOfChaos(f, biasDeviation, 0.5, 3).orElseThrow();
  }
}
