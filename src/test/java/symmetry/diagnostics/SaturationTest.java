package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static symmetry.diagnostics.Layers.activity;
import static symmetry.diagnostics.Layers.layer;
import static symmetry.diagnostics.Layers.row;

import org.junit.jupiter.api.Test;
import symmetry.engine.Activation;
import symmetry.engine.Parameters;

class SaturationTest {

  @Test
  void tanhIsSaturatedBeyondItsLimitOnEitherSide() {
    // artanh 0.97 = 2.092
    assertThat(of(unit(Activation.TANH), 2.09, 2.1, -2.1, 0)).isEqualTo(new Saturation(0.5, 0));
  }

  @Test
  void sigmoidIsSaturatedOutsideItsLimits() {
    // logit 0.985 = 4.184
    assertThat(of(unit(Activation.SIGMOID), 4.18, 4.19, -4.19, -4.18)).isEqualTo(
      new Saturation(0.5, 0)
    );
  }

  @Test
  void saturationIsSharedOverSamplesAndUnits() {
    Parameters parameters = layer(Activation.TANH, row(0, 0), row(1, 0), row(0, 0));

    assertThat(of(parameters, 5, 0)).isEqualTo(new Saturation(0.25, 0));
  }

  @Test
  void reluUnitIsDeadOnlyIfNoSampleIsAboveZero() {
    Parameters parameters = layer(
      Activation.RELU,
      new double[4],
      row(1, 0),
      row(1, -3),
      row(1, -2),
      row(0, 0)
    );

    // z over x = 1, 3: (1, 3) alive, (−2, 0) dead, (−1, 1) alive, (0, 0) dead
    assertThat(of(parameters, 1, 3)).isEqualTo(new Saturation(0, 0.5));
  }

  @Test
  void otherActivationsNeitherSaturateNorDie() {
    assertThat(of(unit(Activation.LINEAR), -100, 100)).isEqualTo(new Saturation(0, 0));
    assertThat(of(unit(Activation.LEAKY_RELU), -100, -1)).isEqualTo(new Saturation(0, 0));
  }

  @Test
  void outputLayerIsRefused() {
    Parameters parameters = unit(Activation.TANH);

    assertThatThrownBy(() -> Saturation.of(activity(parameters, 1), 1)).isInstanceOf(
      IllegalArgumentException.class
    );
  }

  /** One hidden unit with z = x. */
  private static Parameters unit(Activation activation) {
    return layer(activation, row(1), row(1, 0));
  }

  private static Saturation of(Parameters parameters, double... inputs) {
    return Saturation.of(activity(parameters, inputs), 0);
  }
}
