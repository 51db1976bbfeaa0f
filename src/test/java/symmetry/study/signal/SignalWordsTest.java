package symmetry.study.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.diagnostics.MeanField;
import symmetry.engine.Activation;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.study.Work;

class SignalWordsTest {

  @Test
  void beforeAnythingIsMeasured_thePredictionIsSaidAsOne() {
    assertThat(said(network(Activation.TANH, 0.8, 30, 128), 0)).startsWith(
      "Predicted: the signal halves every 2.8 layers: after 30 layers 0.06 % of it is left. " +
        "The error signal halves every 2.8 layers on its way back: the first layer gets"
    );
    assertThat(said(network(Activation.RELU, Math.sqrt(2), 30, 128), 0)).startsWith(
      "Predicted: the signal keeps its size: after 30 layers"
    );
    assertThat(said(network(Activation.TANH, 1, 100, 128), 0)).startsWith(
      "Predicted: the signal fades, ever more slowly: after 100 layers"
    );
    assertThat(said(network(Activation.TANH, 2, 50, 128), 0)).containsPattern(
      "The error signal doubles every 4\\.\\d layers on its way back: the first layer gets [\\d,]+ times what the last one gets\\."
    );
    // E[x²] over eight deviations: 100^(2l) is beyond 1.8e308 from l = 77 on.
    assertThat(said(network(Activation.LINEAR, 100, 100, 128), 0)).startsWith(
      "Predicted: the signal leaves the range of numbers after 77 layers."
    );
  }

  /** What is said comes from the draws themselves: their median, least and most. */
  @Test
  void measurementLeads_withThePredictionBesideIt() {
    DeepNetwork narrow = network(Activation.RELU, Math.sqrt(2), 30, 8);
    String said = said(narrow, 5);
    Passage left = Passage.ofSignal(draws(narrow, 5));
    assertThat(said).contains("Measured, median of 5 seeds with 32 inputs each: the signal ");
    assertThat(said).contains("after 30 layers %s of it is left".formatted(percent(left.median())));
    assertThat(said).contains(
      "(%s to %s; predicted for wide layers: 8".formatted(
        percent(left.least()),
        percent(left.most())
      )
    );
    assertThat(left.median()).as("far below the prediction").isLessThan(0.5);
  }

  /** At the edge of chaos a narrow network's signal wanders: what one draw loses late another loses early. */
  @Test
  void paceIsSaidOnlyWhereTheDrawsShareIt() {
    assertThat(said(network(Activation.RELU, Math.sqrt(2), 12, 32), 5)).contains(
      "the signal fades: after 12 layers"
    );
    assertThat(said(network(Activation.TANH, 1, 60, 128), 5)).contains(
      "the signal fades, ever more slowly: after 60 layers"
    );
  }

  /** Errors that differ widely from seed to seed: 59 % arrived of what was said to grow, and 102 % of the signal told inputs apart. */
  @Test
  void wayOfTheErrorEndsWhereItsOutcomeDoes() {
    Choice<InitializerKind> start = Choice.of(InitializerKind.UNIFORM, 0, 1);
    List<LayerSignals> draws = draws(new DeepNetwork(Activation.SIGMOID, start, 0.5, 3, 128), 20);
    List<Double> way = Passage.wayOfError(draws);
    assertThat(way.getFirst()).isEqualTo(1);
    assertThat(way.getLast()).isEqualTo(Passage.ofError(draws).median()).isLessThan(1);
    assertThat(Passage.ofResponse(draws).most()).isEqualTo(1);
  }

  /** With its biases PyTorch's default leaves a signal that is the biases' alone. */
  @Test
  void biasesAreNotTakenForTheSignal() {
    DeepNetwork torch = new DeepNetwork(
      Activation.TANH,
      Choice.of(InitializerKind.TORCH_LINEAR),
      0,
      30,
      128
    );
    List<LayerSignals> draws = draws(torch, 3);
    assertThat(Passage.ofSignal(draws).median()).isGreaterThan(0.02);
    assertThat(Passage.ofResponse(draws).median()).isLessThan(1e-4);
    assertThat(said(torch, 3)).contains("Dying: ", "hardly tells inputs apart");
  }

  @ParameterizedTest
  @CsvSource({
    "TANH, 1, 10, Fine",
    "TANH, 0.6, 30, Dying",
    "TANH, 3, 30, Exploding",
    "RELU, 1.4142135623730951, 10, Fine",
    "RELU, 3, 20, Exploding",
    "SIGMOID, 1, 10, Dying",
  })
  void verdict_isThatOfTheMeasurement(Activation f, double deviation, int depth, String verdict) {
    assertThat(said(network(f, deviation, depth, 64), 3)).startsWith(verdict + ": ");
  }

  @Test
  void advice_namesTheEdgeOfChaosWhereThereIsOne() {
    assertThat(said(network(Activation.TANH, 0.6, 30, 64), 3)).contains(
      "σ_w = 1.00, the edge of chaos."
    );
    assertThat(said(network(Activation.SIGMOID, 1, 10, 64), 3)).doesNotContain("the edge of chaos");
  }

  @Test
  void zeros_areSaidToLetNothingThrough() {
    DeepNetwork zeros = new DeepNetwork(
      Activation.TANH,
      Choice.of(InitializerKind.ZEROS),
      0,
      5,
      16
    );
    assertThat(said(zeros, 2))
      .startsWith("Dying: ")
      .contains(
        "the signal is exactly 0 after 1 layer",
        "The error signal is exactly 0 for every input"
      )
      .doesNotContain("ξ");
  }

  /** Every start that needs no other one has a verdict, also those that no formula holds for. */
  @ParameterizedTest
  @EnumSource(
    mode = EnumSource.Mode.EXCLUDE,
    names = { "CLONED_ROWS", "SIGN_TWINS", "SCALED_TWINS", "TWIN_COLUMNS" }
  )
  void everyStart_hasAVerdict(InitializerKind kind) {
    Choice<InitializerKind> start = SignalDrawTest.choice(kind);
    DeepNetwork network = new DeepNetwork(Activation.RELU, start, 0, 8, 16);
    assertThat(said(network, 2)).matches("(?s)(Fine|Dying|Exploding): .*").doesNotContain("NaN");
  }

  @Test
  void phase_isSaidWithItsNumbers() {
    assertThat(phase(Activation.TANH, 0.8)).isEqualTo(
      "Predicted for infinitely wide layers. Ordered: χ = 0.64 is below 1. Once lengths have settled, " +
        "differences between inputs shrink e-fold every ξ = 2.2 layers, and the squared gradient with " +
        "them. Such tanh networks train up to a depth of about 6ξ = 13 layers."
    );
    assertThat(phase(Activation.TANH, 1)).contains("Critical, at the edge of chaos: χ = 1.00.");
    assertThat(phase(Activation.TANH, 2)).contains("Chaotic: χ = 1.36 is above 1.", "6ξ");
    assertThat(phase(Activation.RELU, 2)).contains("the signal itself grows without limit");
    assertThat(phase(Activation.GELU, 1)).contains("Ordered").doesNotContain("6ξ");
  }

  private static String phase(Activation f, double weightDeviation) {
    return SignalWords.phase(new MeanField(f, weightDeviation, 0)).orElseThrow();
  }

  private static String said(DeepNetwork network, int seeds) {
    return String.join(
      "\n",
      SignalWords.paragraphs(
        new SignalFigures(network, PredictedSignals.of(network), draws(network, seeds))
      )
    );
  }

  private static List<LayerSignals> draws(DeepNetwork network, int seeds) {
    return LongStream.rangeClosed(1, seeds)
      .mapToObj(seed -> new SignalDraw(network, seed).run(Work.unwatched()))
      .toList();
  }

  private static String percent(double share) {
    return symmetry.number.Numerals.finePercent(share);
  }

  private static DeepNetwork network(Activation f, double weightDeviation, int depth, int width) {
    Choice<InitializerKind> start = Choice.of(InitializerKind.SCALED_NORMAL, weightDeviation);
    return new DeepNetwork(f, start, 0, depth, width);
  }
}
