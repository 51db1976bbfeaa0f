package symmetry.study.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.engine.Activation;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Parsed;

class SignalSetupTest {

  @Test
  void opening_hasTheShortestLink() {
    assertThat(SignalSetup.opening().query()).isEqualTo("v=1");
    assertThat(parse("").value()).isEqualTo(SignalSetup.opening());
  }

  @Test
  void everyField_comesBackFromItsLink() {
    String query =
      "v=1&act=relu&init=glorot-normal&beside=he-normal&bias=0.05&depth=100&width=256&seeds=10" +
      "&seed=7&data=digits&units=8&from=0.5&to=2.5&columns=6&deepest=12&rows=4&steps=50&lr=0.01";
    Parsed<SignalSetup> parsed = parse(query);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value().query()).isEqualTo(query);
    assertThat(parsed.value().beside()).contains(Choice.of(InitializerKind.HE_NORMAL));
  }

  @ParameterizedTest
  @CsvSource({
    "depth=101, depth, a whole number from 1 to 100",
    "width=1e9, width, a whole number from 1 to 256",
    "width=0, width, a whole number from 1 to 256",
    "seeds=11, seeds, a whole number from 1 to 10",
    "bias=NaN, bias, a number from 0 to 10",
    "init=scaled-normal_1e9, init, 'scaled-normal_σ_w, σ_w a number from 0 to 100'",
    "beside=nonsense, beside, one of ",
    "columns=25, columns, a whole number from 2 to 24",
    "deepest=33, deepest, a whole number from 2 to 32",
    "steps=2001, steps, a whole number from 1 to 2000",
    "deepest=4&rows=5, rows, 'at most 4, as many as the deepest network has layers'",
    "from=3&to=2, from, such that from is below to",
    "to=0.1, to, such that from is below to",
    "columns=24&rows=24&units=64&steps=2000, steps, at most ",
    "unknown=1, unknown, a field that this experiment has",
    "v=2, v, '1, the only version there is'",
  })
  void brokenField_isNamedWithItsBoundAndTheRestCounts(String query, String field, String bound) {
    Parsed<SignalSetup> parsed = parse(query + "&act=sine");
    assertThat(parsed.problems())
      .singleElement()
      .satisfies(problem -> {
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.bound()).startsWith(bound);
      });
    assertThat(parsed.value().network().activation()).isEqualTo(Activation.SINE);
  }

  @Test
  void mapBeyondItsBounds_isRefusedInWords() {
    PhaseGrid usual = PhaseGrid.usual();
    assertThatIllegalArgumentException()
      .isThrownBy(() ->
        new PhaseGrid(usual.source(), 64, 0.2, 3, 24, 24, 32, 2000, usual.learningRate())
      )
      .withMessageMatching("steps must be at most [\\d,]+ for a map of this size");
  }

  @Test
  void startEqualToTheFirst_isNotShownBesideIt() {
    assertThat(parse("init=he-normal&beside=he-normal").value().beside()).isEqualTo(
      Optional.empty()
    );
  }

  private static Parsed<SignalSetup> parse(String query) {
    Map<String, List<String>> fields = Arrays.stream(query.split("&"))
      .filter(field -> !field.isEmpty())
      .map(field -> field.split("=", 2))
      .collect(Collectors.toMap(field -> field[0], field -> List.of(field[1])));
    return SignalSetup.parse(fields);
  }
}
