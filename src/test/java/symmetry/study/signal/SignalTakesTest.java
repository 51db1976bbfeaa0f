package symmetry.study.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.data.BuiltIn;
import symmetry.experiment.Link;

/** What the signal page takes of an experiment, and what it says it does not. */
class SignalTakesTest {

  @Test
  void equalLayersAreTakenWhole() {
    SignalSetup.Taken taken = taken(
      "v=1&data=moons&hidden=8-8-8&act=relu&init=he-normal&seed=5&lr=0.2"
    );
    assertThat(taken.left()).isEmpty();
    assertThat(taken.setup().query()).isEqualTo(
      "v=1&act=relu&init=he-normal&depth=3&width=8&seed=5&data=moons&lr=0.2"
    );
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      "v=1&hidden=8-4                  | Several widths",
      "v=1&hidden=8-8&act=tanh&act2=relu    | Several activations",
      "v=1&hidden=8&init=zeros&initout=he-normal | Several initializers",
      "v=1&hidden=8&bias=constant_0.5  | The biases",
      "v=1&hidden=8&dropout=0.2        | Dropout",
      "v=1&hidden=8&events=9_w_1_1_1_0 | Edits",
      "v=1&hidden=0                    | The network",
    }
  )
  void whatCannotBeTakenIsNamed(String query, String named) {
    assertThat(Link.parse(query).problems()).isEmpty();
    assertThat(taken(query).left()).singleElement().asString().startsWith(named);
  }

  @ParameterizedTest
  @CsvSource({ "DIGITS", "IRIS", "SINE" })
  void everySourceIsTakenOrNamed(BuiltIn source) {
    assertThat(taken("v=1&init=he-normal&data=" + source.name().toLowerCase()).setup()).isNotNull();
  }

  private static SignalSetup.Taken taken(String query) {
    return SignalSetup.of(Link.parse(query).value().experiment());
  }
}
