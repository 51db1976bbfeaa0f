package symmetry.study.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.diagnostics.MeanField;
import symmetry.experiment.Parsed;
import symmetry.study.Work;

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

  /** A twentieth of the signal and a twelfth of the gradient; a third, and two fifths. */
  @Test
  void glorotsFractionsAreMeasured() {
    SignalSetup setup = Paper.GLOROT_2010.setup();
    List<LayerSignals> standard = draws(setup.network());
    assertThat(1 / Passage.ofSignal(standard).median()).isCloseTo(20, within(2.0));
    assertThat(1 / Passage.ofError(standard).median()).isCloseTo(12, within(1.0));
    List<LayerSignals> normalized = draws(setup.networkBeside().orElseThrow());
    assertThat(Passage.ofSignal(normalized).median()).isCloseTo(1 / 3.0, within(0.03));
    assertThat(Passage.ofError(normalized).median()).isCloseTo(0.4, within(0.03));
  }

  /** "Halves the signal every two layers and the gradient with it", He's keeps both "within a factor of two". */
  @Test
  void glorotsHalvingInReluLayersIsMeasured() {
    SignalSetup setup = Paper.HE_2015.setup();
    List<LayerSignals> glorot = draws(setup.network());
    double each = Math.pow(Passage.ofSignal(glorot).median(), 2.0 / 30);
    assertThat(each).isBetween(0.45, 0.55);
    assertThat(Math.pow(Passage.ofError(glorot).median(), 2.0 / 29)).isBetween(0.45, 0.55);
    List<LayerSignals> he = draws(setup.networkBeside().orElseThrow());
    assertThat(Passage.ofSignal(he).median()).isBetween(0.5, 2.0);
    assertThat(Passage.ofError(he).median()).isBetween(0.5, 2.0);
  }

  /** "Orthogonal weights keep signal and gradient through 100 linear layers for every seed, with Gaussian ones both wander." */
  @Test
  void orthogonalWeightsKeepBothForEverySeed() {
    SignalSetup setup = Paper.SAXE_2013.setup();
    List<LayerSignals> orthogonal = draws(setup.network());
    for (Passage kept : List.of(Passage.ofSignal(orthogonal), Passage.ofError(orthogonal))) {
      assertThat(kept.least()).isCloseTo(1, within(0.05));
      assertThat(kept.most()).isCloseTo(1, within(0.05));
    }
    List<LayerSignals> gaussian = draws(setup.networkBeside().orElseThrow());
    for (Passage wanders : List.of(Passage.ofSignal(gaussian), Passage.ofError(gaussian))) {
      assertThat(wanders.most()).isGreaterThan(1.5 * wanders.least());
    }
  }

  private static List<LayerSignals> draws(DeepNetwork network) {
    return LongStream.rangeClosed(1, 3)
      .mapToObj(seed -> new SignalDraw(network, seed).run(Work.unwatched()))
      .toList();
  }

  private static double lastOverFirst(DeepNetwork network) {
    List<Double> z = PredictedSignals.of(network).orElseThrow().of(Quantity.PREACTIVATION);
    return z.getLast() / z.getFirst();
  }
}
