package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelBitsTest {

  static java.util.List<Scenario> scenarios() {
    return Scenario.all();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aRunHasTheBitsOfTheReferencePass(Scenario scenario) {
    assertThat(scenario.fingerprint()).isEqualTo(scenario.referenceFingerprint());
  }
}
