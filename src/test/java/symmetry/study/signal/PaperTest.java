package symmetry.study.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.diagnostics.MeanField;
import symmetry.experiment.Parsed;

class PaperTest {

  /** The page knows a paper by its setup, also when it comes from a link. */
  @ParameterizedTest
  @EnumSource
  void setup_isTheSameFromItsLink(Paper paper) {
    Map<String, List<String>> fields = Arrays.stream(paper.setup().query().split("&"))
      .map(field -> field.split("=", 2))
      .collect(Collectors.toMap(field -> field[0], field -> List.of(field[1])));
    Parsed<SignalSetup> parsed = SignalSetup.parse(fields);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value()).isEqualTo(paper.setup());
  }

  @Test
  void glorotsNormalizedStart_isMoreEvenThanTheStandardOne() {
    SignalSetup setup = Paper.GLOROT_2010.setup();
    double standard = lastOverFirst(setup.network());
    double normalized = lastOverFirst(setup.networkBeside().orElseThrow());
    assertThat(standard).isLessThan(0.2);
    assertThat(normalized).isGreaterThan(0.33);
  }

  @Test
  void hesStart_keepsWhatGlorotsHalvesEveryTwoLayers() {
    SignalSetup setup = Paper.HE_2015.setup();
    assertThat(lastOverFirst(setup.network())).isLessThan(1e-4);
    assertThat(lastOverFirst(setup.networkBeside().orElseThrow())).isBetween(0.99, 1.01);
  }

  @Test
  void schoenholz_isAtTheEdgeOfChaos() {
    MeanField theory = Paper.SCHOENHOLZ_2017.setup().network().meanField().orElseThrow();
    assertThat(theory.slope()).isBetween(0.99, 1.01);
    assertThat(MeanField.TRAINABLE_SCALES * theory.depthScale()).isGreaterThan(300);
  }

  private static double lastOverFirst(DeepNetwork network) {
    List<Double> z = PredictedSignals.of(network).orElseThrow().of(Quantity.PREACTIVATION);
    return z.getLast() / z.getFirst();
  }
}
