package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every activation of the catalogue against the formula that it states for people. */
class ActivationTest {

  /** Off any kink: no multiple of it is 0. */
  private static final double STEP = 0.0137;

  @ParameterizedTest
  @EnumSource
  void itIsWhatItsFormulaSaysAndItsDerivativeIsThatOfTheFormula(Activation activation) {
    for (double z = -8; z < 8; z += STEP) {
      Scalar argument = Scalar.of(z);
      Scalar stated = StatedFormula.of(activation, argument);
      stated.differentiate();
      double a = activation.value(z);
      assertThat(a).as("f(%s)", z).isCloseTo(stated.value, within(1e-14));
      assertThat(activation.derivative(z, a))
        .as("f′(%s)", z)
        .isCloseTo(argument.derivative, within(1e-13));
    }
  }
}
