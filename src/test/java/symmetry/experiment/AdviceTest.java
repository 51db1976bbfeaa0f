package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.data.Dataset;
import symmetry.engine.Activation;
import symmetry.engine.Parameters;

/** What is advised and why, and what is said of starts that people were misled about. */
class AdviceTest {

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    quoteCharacter = '"',
    value = {
      "tanh     | 0 | w ~ U(±√(6/(2+8))) = U(±0.775)",
      "relu     | 0 | w ~ N(0, 2/2), σ = 1",
      "selu     | 1 | 1 × a random orthogonal matrix, σ = 0.354",
      "gelu     | 1 | w ~ N(0, 1.53²/8), σ = 0.541",
      "sigmoid  | 1 | 10.15 × a random orthogonal matrix, σ = 3.59",
    }
  )
  void formulasHaveTheLayersNumbers(String activation, int layer, String formula) {
    assertThat(
      Advice.of(parse("lr=0.1&hidden=8-8&act=" + activation))
        .get(layer)
        .formula()
    ).isEqualTo(formula);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void appliedEverywhereItLeavesNoWarning(Activation activation) {
    for (String hidden : List.of("8", "8-8", equal(6))) {
      Experiment experiment = parse(
        "data=moons&lr=0.1&hidden=%s&act=%s".formatted(hidden, Kind.token(activation.name()))
      );
      assertThat(Advice.of(Advice.followed(experiment))).allSatisfy(a ->
        assertThat(a.warnings()).isEmpty()
      );
    }
  }

  /** Issue 14, 8: He's reason is told of what cuts off, Glorot's of what is nearly the identity. */
  @ParameterizedTest
  @EnumSource(Activation.class)
  void reasonsAreToldWhereTheyHold(Activation activation) {
    String reason = Advice.of(parse("hidden=8-8&act=" + Kind.token(activation.name())))
      .get(1)
      .reason();
    boolean cuts = activation == Activation.RELU || activation == Activation.LEAKY_RELU;
    assertThat(reason.contains("cut off")).isEqualTo(cuts);
    double slopeAtZero = activation.derivative(0, activation.value(0));
    boolean identity = activation.value(0) == 0 && slopeAtZero == 1;
    assertThat(reason.contains("nearly the identity")).isEqualTo(identity && !cuts);
    assertThat(reason).doesNotContain("saturate");
  }

  @Test
  void stepsThatAreLongAskForLess() {
    assertThat(weights("lr=0.3&hidden=8&act=silu")).isEqualTo("scaled-normal_1.68");
    Advice advice = Advice.of(parse("lr=1&hidden=8&act=silu")).getFirst();
    assertThat(advice.fitting().weights().token()).isEqualTo("scaled-normal_1.01");
    assertThat(advice.reason()).contains("learning rate above 0.5");
  }

  @Test
  void whereNoStartTrainsItIsSaid() {
    String none =
      "With a learning rate of 1 no start that was tried trained ten layers of SELU units";
    assertThat(all("data=moons&act=selu&init=orthogonal_1&lr=1&hidden=" + equal(10))).anyMatch(s ->
      s.startsWith(none)
    );
    assertThat(all("data=moons&act=selu&init=orthogonal_1&lr=0.3&hidden=" + equal(10))).noneMatch(
      s -> s.contains("no start")
    );
  }

  @Test
  void theGainHasTheLayersBiases() {
    assertThat(gain("act=tanh&bias=normal_0_0.5")).contains(
      "σ_w ≈ 1.55 beside biases of σ_b = 0.5"
    );
    assertThat(gain("act=sigmoid")).startsWith("Mean field: use σ_w ≈ 10.1.");
    assertThat(Advice.of(parse("hidden=8&bias=constant_1")).getFirst().gain()).isEmpty();
  }

  /** Issue 14, 6: four times Glorot's size and more is what several layers of sigmoids need. */
  @Test
  void sigmoidsAreNotWarnedOfWeightsThatTheyNeed() {
    String net = "data=moons&test=0&initout=glorot-uniform&lr=0.1&act=sigmoid&hidden=" + equal(6);
    assertThat(all(net + "&init=scaled-normal_8")).isEmpty();
    assertThat(all(net + "&init=glorot-uniform"))
      .anyMatch(s -> s.contains("layer 1 gets 0.07 % of the error of layer 6"))
      .anyMatch(s -> s.contains("only 0.04 % of what layer 6 passes on tells inputs apart"));
    assertThat(
      all("data=moons&lr=1&act=sigmoid&init=uniform_-1.732_1.732&hidden=" + equal(10))
    ).noneMatch(s -> s.contains("too large") || s.contains("grows"));
  }

  /** Issue 14, 7. */
  @ParameterizedTest
  @ValueSource(strings = { "torch-linear", "glorot-uniform" })
  void thirtyReluLayersThatFadeAreWarned(String start) {
    List<String> said = all("data=moons&act=relu&init=%s&hidden=%s".formatted(start, equal(30)));
    assertThat(said).anyMatch(s -> s.contains("the activations of layer 30 spread by"));
    assertThat(said).anyMatch(s -> s.contains("layer 1 gets"));
  }

  /** Issue 14, 8: twice the variance does not make up for what these cut off; SiLU falls from 0.82 to 10⁻⁴. */
  @ParameterizedTest
  @ValueSource(strings = { "silu", "gelu" })
  void thirtyLayersThatHeIsNotMadeForAreWarned(String activation) {
    String net = "data=moons&act=%s&init=he-normal&hidden=%s".formatted(activation, equal(30));
    assertThat(all(net)).anyMatch(s -> s.contains("the activations of layer 30 spread by"));
    assertThat(Advice.of(parse(net)).getLast().reason()).doesNotContain("cut off");
  }

  @Test
  void weightsWithAMeanExplode() {
    List<String> said = all("data=moons&act=relu&init=uniform_0_1&lr=0.1&hidden=" + equal(6));
    assertThat(said).anyMatch(s -> s.matches(".*layer 6 spread by [0-9,]+ times .*"));
    assertThat(said).anyMatch(s -> s.contains("the loss begins at 3.1·10⁴"));
  }

  @Test
  void biasesThatSilenceReluAreForEver() {
    assertThat(
      sentences("act=relu&init=he-normal&bias=constant_-10&hidden=8-8", 0)
    ).containsExactly(
      "All units are dead: z is not above 0 on any training sample, where ReLU's derivative is 0. It stays so for ever."
    );
    assertThat(sentences("act=relu&hidden=4&init1=zeros&initout=he-normal", 0)).anyMatch(s ->
      s.endsWith("for ever.")
    );
    assertThat(sentences("act=relu&init=he-normal&bias=constant_-10&hidden=8&l2=0.1", 0)).noneMatch(
      s -> s.contains("for ever")
    );
  }

  /** Issue 14, 3: at its peak a Gaussian lets nothing through, and is neither dead nor saturated. */
  @Test
  void gaussiansAtTheirPeakAreFlat() {
    assertThat(sentences("act=gaussian&hidden=8&init=zeros&initout=glorot-uniform", 0))
      .contains(
        "On every training sample the slope of Gaussian is 0: no error passes. It stays so for ever."
      )
      .noneMatch(s -> s.contains("dead") || s.contains("saturate"));
  }

  @Test
  void oneLayerHasNothingFromLayerToLayer() {
    assertThat(sentences("hidden=8&init=normal_0_0.01", 0))
      .singleElement()
      .asString()
      .contains("the activations of layer 1 spread by 1.5 % of the spread of the inputs.");
    assertThat(all("data=digits&hidden=0&init=zeros")).isEmpty();
  }

  @Test
  void constantWeightsAreClonesThatStayOneUnit() {
    assertThat(sentences("hidden=8-8&init=constant_0.5", 0)).containsExactly(
      "All 8 units start alike: they get equal gradients and stay one unit."
    );
    assertThat(sentences("hidden=8-8&init=constant_0.5&init2=glorot-uniform", 0)).containsExactly(
      "All 8 units start alike: only different outgoing weights can part clones."
    );
    assertThat(sentences("hidden=8-8&init=constant_0.5&events=5_nudge_1_0.05", 0)).containsExactly(
      "All 8 units start alike: they get equal gradients."
    );
  }

  /** Issue 14, 9. */
  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      "hidden=8&init=zero-hadamard                 | Of 8 units only 2 are different at the start: only",
      "hidden=8&init=ones                          | All 8 units start alike: they get",
      "hidden=8-8&init=orthogonal_0                | All 8 units start alike: they get",
      "hidden=8-8&init=ramp_0                      | All 8 units start alike: they get",
      "hidden=8-8&init=scaled-normal_0             | All 8 units start alike: they get",
      "hidden=8-8&init=variance-scaling-uniform_0_0 | All 8 units start alike: they get",
      "hidden=8&init=identity_1                    | Of 8 units only 3 are different at the start: clones get equal gradients and stay clones.",
      "hidden=8-8&init=zeros&dropout=0.3           | All 8 units start alike: not even dropout parts them",
      "act=sigmoid&hidden=8-8&init=zeros&dropout=0.3 | All 8 units start alike: only dropout can part them.",
    }
  )
  void clonesAreNamed(String query, String sentence) {
    assertThat(sentences(query, 0)).anyMatch(s -> s.startsWith(sentence));
  }

  @Test
  void zerosThatNeverLearnAreSaidToNeverLearn() {
    assertThat(sentences("hidden=8-8&init=zeros", 2)).containsExactly(
      "Zero weights above activations of 0: no weight of the two layers ever gets a gradient."
    );
    assertThat(sentences("hidden=8&init=glorot-uniform&initout=zeros", 1)).containsExactly(
      "Zero weights: no error reaches layer 1 at first."
    );
  }

  /** They are of one draw, have biases of their own, and where starts fail says nothing of them. */
  @Test
  void weightsOfAFileAreMeasuredAsTheyAre_notAsTheirLayersWouldBeDrawn() {
    Experiment drawn = parse(
      "data=moons&act=selu&lr=1&init=uniform_0_1&bias=normal_0_0.5&hidden=" + equal(10)
    );
    assertThat(warnings(drawn))
      .anyMatch(s -> s.contains("median of 9 seeds"))
      .anyMatch(s -> s.contains("no start that was tried"));
    assertThat(Advice.of(drawn).getFirst().gain()).isPresent();

    Parameters weights = drawn.initialParameters(Dataset.of(drawn.data(), drawn.seed()));
    Experiment given = drawn.from(
      GivenWeights.of(GivenWeights.sizes(weights.architecture()), weights.toArray())
    );
    assertThat(warnings(given))
      .anyMatch(s -> s.startsWith("Measured at this start: the activations of layer 10 spread by"))
      .noneMatch(s -> s.contains("seeds") || s.contains("no start"));
    assertThat(Advice.of(given)).allSatisfy(a -> assertThat(a.gain()).isEmpty());
  }

  private static List<String> warnings(Experiment experiment) {
    return Advice.of(experiment)
      .stream()
      .flatMap(a -> a.warnings().stream())
      .toList();
  }

  @Test
  void whatAnInitializerTakesForGrantedIsSaid() {
    assertThat(sentences("data=sine&hidden=8&init=nguyen-widrow", 0)).contains(
      "Nguyen–Widrow is made for inputs within ±1; these reach ±3.09."
    );
    assertThat(sentences("data=xor-signed&hidden=8&init=nguyen-widrow", 0)).noneMatch(s ->
      s.contains("Widrow")
    );
    assertThat(all("data=moons&act=softplus&init=lsuv&hidden=" + equal(10))).contains(
      "LSUV needed weights as large as 414 to bring Var(z) to 1: what the layer reads hardly varies."
    );
    assertThat(all("data=moons&act=relu&init=lsuv&bias=constant_-10&hidden=8-8")).anyMatch(s ->
      s.startsWith("All units are dead")
    );
  }

  private static String equal(int layers) {
    return String.join("-", Collections.nCopies(layers, "16"));
  }

  private static String weights(String query) {
    return Advice.of(parse(query)).getFirst().fitting().weights().token();
  }

  private static String gain(String query) {
    return Advice.of(parse("hidden=8&" + query))
      .getFirst()
      .gain()
      .orElseThrow()
      .inWords();
  }

  private static List<String> all(String query) {
    return warnings(parse(query));
  }

  private static List<String> sentences(String query, int layer) {
    return Advice.of(parse(query)).get(layer).warnings();
  }

  private static Experiment parse(String query) {
    Parsed<Link> link = Link.parse("v=1&" + query);
    assertThat(link.problems()).isEmpty();
    return link.value().experiment();
  }
}
