package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static symmetry.diagnostics.Layers.activity;
import static symmetry.diagnostics.Layers.layer;
import static symmetry.diagnostics.Layers.row;

import org.junit.jupiter.api.Test;
import symmetry.engine.Activation;
import symmetry.engine.Parameters;

class SignalTest {

  /** Relative: a few sums, one root, one square. */
  private static final double ROUNDING = 1e-14;

  @Test
  void varianceIsOverSamplesAndUnitsAboutTheCommonMean() {
    // z over x = 1, 3 of the units x and −x: 1, −1, 3, −3; ReLU leaves 1, 0, 3, 0.
    Parameters parameters = layer(Activation.RELU, new double[2], row(1, 0), row(-1, 0));
    Signal signal = Signal.of(activity(parameters, 1, 3), 0);

    assertThat(signal.varianceOfZ()).isCloseTo(5, within(5 * ROUNDING));
    assertThat(signal.varianceOfA()).isCloseTo(1.5, within(1.5 * ROUNDING));
  }

  @Test
  void constantSignalHasVarianceExactlyZero() {
    assertThat(Signal.of(activity(layer(row(0, 0.1)), 1, 2, 3), 0)).isEqualTo(new Signal(0, 0));
  }

  @Test
  void largeMeanDoesNotDrownSmallDeviations() {
    // z = 1e8 and 1e8 + 1
    assertThat(Signal.of(activity(layer(row(1, 1e8)), 0, 1), 0).varianceOfZ()).isCloseTo(
      0.25,
      within(ROUNDING)
    );
  }

  @Test
  void vanishingSignalKeepsItsVariance() {
    assertThat(Signal.of(activity(layer(row(1e-150, 0)), -1, 1), 0).varianceOfZ()).isCloseTo(
      1e-300,
      within(1e-300 * ROUNDING)
    );
  }

  @Test
  void overflowIsInfiniteNeverNaN() {
    double infinity = Double.POSITIVE_INFINITY;

    assertThat(Signal.of(activity(layer(row(1e200, 0)), -1, 1), 0).varianceOfZ()).isInfinite();
    assertThat(Signal.of(activity(layer(row(1e308, 0)), -9, 9), 0)).isEqualTo(
      new Signal(infinity, infinity)
    );
  }

  @Test
  void noSamplesHaveNoVariance() {
    assertThat(Signal.of(activity(layer(row(1, 0))), 0)).isEqualTo(new Signal(0, 0));
  }
}
