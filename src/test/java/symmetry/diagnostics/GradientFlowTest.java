package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static symmetry.diagnostics.Layers.layer;
import static symmetry.diagnostics.Layers.row;

import org.junit.jupiter.api.Test;

class GradientFlowTest {

  @Test
  void meanAndMaxAreOverWeightsAndTheNormIncludesBiases() {
    GradientFlow flow = GradientFlow.of(layer(row(1, -2, 10), row(4, 0, 2)), 0);

    assertThat(flow.mean()).isEqualTo(7.0 / 4);
    assertThat(flow.max()).isEqualTo(4);
    // √(1 + 4 + 16 + 100 + 4); hypot is within 1 ulp
    assertThat(flow.norm()).isCloseTo(Math.sqrt(125), within(1e-14));
  }

  @Test
  void zeroGradientHasZeroFlow() {
    assertThat(GradientFlow.of(layer(row(0, 0)), 0)).isEqualTo(new GradientFlow(0, 0, 0));
  }

  @Test
  void hugeAndTinyGradientsKeepTheirNorm() {
    // Relative to the result: two roots and a hypot, a few ulp.
    assertThat(GradientFlow.of(layer(row(3e200, 4e200)), 0).norm()).isCloseTo(5e200, within(1e186));
    assertThat(GradientFlow.of(layer(row(3e-200, 4e-200)), 0).norm()).isCloseTo(
      5e-200,
      within(1e-214)
    );
  }

  @Test
  void gradientThatIsNotFiniteIsInfiniteNeverNaN() {
    double infinity = Double.POSITIVE_INFINITY;

    assertThat(GradientFlow.of(layer(row(Double.NaN, 1)), 0)).isEqualTo(
      new GradientFlow(infinity, infinity, infinity)
    );
  }
}
