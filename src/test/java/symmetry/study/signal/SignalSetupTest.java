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
      "&seed=7&data=digits&units=8&from=0.5&to=2.5&columns=6&deepest=12&rows=4&steps=50&lr=0.01" +
      "&mapseeds=3&framework=dl4j&layer=recurrent";
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
    "columns=25, columns, a whole number from 1 to 24",
    "columns=0, columns, a whole number from 1 to 24",
    "mapseeds=11, mapseeds, a whole number from 1 to 10",
    "columns=24&rows=24&units=64&steps=300&mapseeds=10, steps, at most ",
    "deepest=33, deepest, a whole number from 2 to 32",
    "steps=2001, steps, a whole number from 1 to 2000",
    "deepest=4&rows=5, rows, 'at most 4, as many as the deepest network has layers'",
    "from=3&to=2, from, such that from is below to",
    "to=0.1, to, such that from is below to",
    "columns=24&rows=24&units=64&steps=2000, steps, at most ",
    "framework=caffe, framework, one of pytorch",
    "framework=stax&layer=recurrent, layer, one of dense",
    "layer=dense, layer, given together with framework",
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
        new PhaseGrid(usual.source(), 64, 0.2, 3, 24, 24, 32, 2000, usual.learningRate(), 1)
      )
      .withMessageMatching("steps must be at most [\\d,]+ for a map of this size");
  }

  /** One column stands at the smallest σ_w, so that the largest is not spoken of. */
  @Test
  void depthScan_comesBackFromItsLink() {
    String query = "v=1&act=gelu&from=5&columns=1&mapseeds=5";
    Parsed<SignalSetup> parsed = parse(query);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value().query()).isEqualTo(query);
    PhaseGrid grid = parsed.value().grid();
    assertThat(grid.to()).isEqualTo(5);
    assertThat(grid.weightDeviation(0)).isEqualTo(5);
    assertThat(grid.withRange(2, 9).to()).isEqualTo(2);
    assertThat(grid.withSize(3, 4).to()).isEqualTo(10);
    assertThat(grid.withRange(0.5, 9).withSize(3, 4).to()).isEqualTo(3);
    assertThat(PhaseGrid.usual().withSize(1, 4).to()).isEqualTo(0.2);
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
