package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static symmetry.diagnostics.Layers.activity;
import static symmetry.diagnostics.Layers.gaussianRows;
import static symmetry.diagnostics.Layers.gaussians;
import static symmetry.diagnostics.Layers.layer;
import static symmetry.diagnostics.Layers.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.engine.Activation;
import symmetry.engine.Activity;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Loss;
import symmetry.engine.Parameters;

class LinearCkaTest {

  /** Sums of some thousand products. */
  private static final double ROUNDING = 1e-12;

  @Test
  void layerIsExactlyOneWithItself() {
    Parameters parameters = layer(Activation.TANH, row(1, 2, 3), gaussianRows(101, 3, 3));

    assertThat(LinearCka.between(activity(parameters, gaussians(102, 60)), 0, 0)).isEqualTo(1);
  }

  @Test
  void handComputedLayersGiveTheirAlignment() {
    // Layer 0 is x₁, x₂ = (±1, ±1), uncorrelated; layer 1 is x₁ alone: ‖YᵀX‖² = 16, ‖XᵀX‖ = 4√2, ‖YᵀY‖ = 4.
    Parameters parameters = layer(Activation.LINEAR, row(1, 0), row(1, 0, 0), row(0, 1, 0));
    Activity activity = activity(parameters, 1, 1, 1, -1, -1, 1, -1, -1);

    assertThat(LinearCka.between(activity, 0, 1)).isCloseTo(1 / Math.sqrt(2), within(ROUNDING));
    assertThat(LinearCka.between(activity, 1, 0)).isCloseTo(1 / Math.sqrt(2), within(ROUNDING));
  }

  @Test
  void uncorrelatedLayersAreZero() {
    // Layer 0 is x, layer 1 is e^(−x²), which is even, on data symmetric about 0.
    Architecture architecture = new Architecture(
      1,
      List.of(new Hidden(1, Activation.LINEAR), new Hidden(1, Activation.GAUSSIAN)),
      1,
      Loss.LINEAR_MSE
    );
    Parameters parameters = new Parameters(architecture, row(1, 0, 1, 0, 1, 0));

    assertThat(LinearCka.between(activity(parameters, -1, 0, 1), 0, 1)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = { 1e-200, 1e-3, 7, 1e200 })
  void scaleAndOffsetOfALayerDoNotMatter(double scale) {
    double[] inputs = gaussians(103, 40);
    double plain = LinearCka.between(activity(twoInputs(1, 0), inputs), 0, 1);
    double scaled = LinearCka.between(activity(twoInputs(scale, 5 * scale), inputs), 0, 1);

    assertThat(plain).isBetween(0.1, 0.99);
    assertThat(scaled).isCloseTo(plain, within(ROUNDING));
  }

  @Test
  void rotatedLayerIsTheSame() {
    double[] inputs = gaussians(104, 40);
    Parameters plain = layer(Activation.LINEAR, row(1, 0), row(1, 0, 0), row(0, 1, 0));
    // Layer 0 rotated by (0.6, 0.8), its outgoing weights too, so that layer 1 stays x₁.
    Parameters rotated = layer(
      Activation.LINEAR,
      row(0.6, 0.8),
      row(0.6, -0.8, 0),
      row(0.8, 0.6, 0)
    );

    assertThat(LinearCka.between(activity(rotated, inputs), 0, 1)).isCloseTo(
      LinearCka.between(activity(plain, inputs), 0, 1),
      within(ROUNDING)
    );
  }

  @Test
  void constantLayerIsZero() {
    Parameters parameters = layer(Activation.LINEAR, row(0), row(1, 0));

    assertThat(LinearCka.between(activity(parameters, 1, 2, 3), 0, 1)).isZero();
  }

  @Test
  void layerThatIsNotFiniteIsZero() {
    Parameters parameters = layer(Activation.LINEAR, row(1e308), row(1e308, 0));

    assertThat(LinearCka.between(activity(parameters, 1, 2, 3), 0, 1)).isZero();
  }

  /** Layer 0 is the two inputs, each scaled and shifted; layer 1 is the first of them. */
  private static Parameters twoInputs(double scale, double offset) {
    return layer(Activation.LINEAR, row(1, 0), row(scale, 0, offset), row(0, scale, offset));
  }
}
