package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.FlatPart;
import symmetry.diagnostics.FrozenCause;
import symmetry.diagnostics.SignalPath;
import symmetry.diagnostics.WhyFrozen;
import symmetry.diagnostics.WhyFrozen.Mover;
import symmetry.experiment.Advice;
import symmetry.experiment.Links;
import symmetry.number.Numerals;

/** Why layers do not move: inputs of real people, and the cause that holds. */
class DiagnosisTest {

  private static final String GAUSSIAN_ZEROS = "v=1&act=gaussian&init=zeros&initout=glorot-uniform";

  @Test
  void errorThatFadesByALittleInEveryLayer_isNotCancelledNorStoppedByFactors() {
    Seen seen = seen(sigmoid(20), 0);
    FrozenCause cause = seen.cause(0);
    assertThat(cause).isInstanceOf(FrozenCause.Faded.class);
    Backward measured = Backward.of(seen.snapshot);
    double arrives = measured.rms(0) / measured.rms(20);
    assertThat(arrives).isBetween(1e-15, 1e-12);
    assertThat(seen.why().path().arrives(0)).isCloseTo(arrives, within(1e-3 * arrives));
    assertThat(seen.why().path().perLayer(0)).isBetween(0.2, 0.25);
    assertThat(seen.words())
      .startsWith("Layers 1 to ")
      .contains("the error has faded on its way back, ×0.21 a layer, 3·10⁻¹⁴ of it arrives")
      .doesNotContain("cancel", "another factor", "No layer");
    assertThat(seen.headline().text()).isEqualTo("The error fades on its way back.");
  }

  @Test
  void twelveSigmoidLayersAreFrozenAfterAThousandSteps_thoughTheirGradientsAreAbove1eMinus12() {
    Seen seen = seen(sigmoid(12), 1_000);
    assertThat(seen.why().layers().getLast().maxWeightGradient()).isBetween(1e-10, 1e-9);
    for (int l = 0; l <= 12; l++) assertThat(seen.why().layers().get(l).isFrozen()).isTrue();
    assertThat(seen.words()).doesNotContain("No layer is frozen");
    assertThat(seen.headline().text()).isEqualTo("The error fades on its way back.");
    // The pace that is said is the one that is had.
    double steps = seen.why().layers().getFirst().pace().steps();
    Snapshot later = at(sigmoid(12), 1_100);
    assertThat(Movement.between(seen.snapshot, later, 0)).isBetween(
      0.5 * (1 / steps),
      2 * (1 / steps)
    );
  }

  @Test
  void sameLayersWithAdamAreNotFrozen_sinceItsStepsDoNotFade() {
    String adam = sigmoid(12) + "&opt=adam_0.9_0.999_1e-8&lr=0.01";
    Seen seen = seen(adam, 10);
    assertThat(seen.why().layers().subList(2, 13)).noneMatch(WhyFrozen.Layer::isFrozen);
    assertThat(seen.words()).contains("The error fades on its way back: ×");
    for (int l = 2; l < 12; l++) {
      assertThat(Movement.between(seen.snapshot, at(adam, 30), l)).isGreaterThan(1e-4);
    }
  }

  @Test
  void explodedErrorIsSaidWithItsFactor() {
    String link = "v=1&data=moons&hidden=" + widths(16, 6) + "&act=relu&init=uniform_0_1&lr=0.1";
    Seen seen = seen(link, 0);
    Backward measured = Backward.of(seen.snapshot);
    double arrives = measured.rms(0) / measured.rms(6);
    assertThat(arrives).isGreaterThan(1e3);
    assertThat(seen.why().path().arrives(0)).isCloseTo(arrives, within(1e-3 * arrives));
    assertThat(seen.headline().text()).isEqualTo("The error explodes on its way back.");
    assertThat(seen.headline().below()).startsWith("×5 a layer, 15000 times as much");
    assertThat(seen.words()).contains("The error explodes on its way back: ×5 a layer");
    double pace = seen.why().layers().getFirst().pace().weights();
    assertThat(Movement.between(seen.snapshot, at(link, 1), 0)).isCloseTo(
      pace,
      within(1e-6 * pace)
    );
    // It is dead for ever from then on.
    assertThat(seen(link, 100).headline().text()).isEqualTo("Hidden layer 1 is dead.");
  }

  /** Funnels, wild first layers: what grows forwards need not grow on its way back. */
  @ParameterizedTest
  @CsvSource({
    "hidden=256-64-8-4&act=relu&init=uniform_0_1, 3",
    "hidden=256-64-8-4&act=relu&init=uniform_0_1&bias=constant_5, 3",
    "hidden=256-64-8-4&act=softplus&init=uniform_0_1, 3",
    "hidden=16-16&act=leaky-relu&init=normal_0_100&initout=glorot-uniform, 2",
    "hidden=16-16-16&act=linear&act3=sine&init=normal_0_100&init3=glorot-uniform&initout=glorot-uniform, 2",
  })
  void signalThatExplodesIsSaidWithItsFactor_thoughTheErrorDoesNot(String net, int layer) {
    Seen seen = seen("v=1&data=moons&lr=0.0001&" + net, 0);
    double grows =
      Backward.of(seen.snapshot).widestSpread(seen.snapshot.parameters().architecture()) /
      Backward.spreadOfInputs(seen.snapshot);
    assertThat(grows).isGreaterThan(1e3);
    assertThat(seen.why().path().isExploded()).isFalse();
    assertThat(seen.why().signal().widest()).isGreaterThanOrEqualTo(layer);
    assertThat(seen.why().signal().grows()).isCloseTo(grows, within(1e-6 * grows));
    assertThat(seen.headline().text()).isEqualTo("The signal explodes on its way forwards.");
    assertThat(seen.headline().below())
      .contains("spreads %s times as far".formatted(Numerals.upTo(2, grows)))
      .contains("The loss is " + Numerals.four(seen.snapshot.train().loss()));
    assertThat(seen.words()).contains("The signal explodes on its way forwards: ×");
  }

  @Test
  void signalOfTheRightSizeIsNotSaidToExplode_norIsOneThatOnlySmallInputsMakeLookLarge() {
    assertThat(
      seen("v=1&data=moons&hidden=256-64-8-4&act=relu&init=he-normal", 0).words()
    ).doesNotContain("explodes");
    assertThat(new SignalPath(List.of(1e-5, 1.0), List.of(1e-5, 1.0)).isExploded()).isFalse();
    assertThat(
      new SignalPath(List.of(5_000.0, 6_000.0), List.of(5_000.0, 6_000.0)).isExploded()
    ).isFalse();
  }

  @Test
  void layerThatThePenaltyMovesIsNotFrozen() {
    String link = "v=1&hidden=8&init=glorot-uniform&initout=zeros&l2=0.1";
    Seen seen = seen(link, 0);
    assertThat(seen.why().layers().getFirst().mover()).isEqualTo(Mover.PENALTY);
    assertThat(seen.cause(0)).isEqualTo(new FrozenCause.OutgoingWeights(0));
    assertThat(seen.words())
      .startsWith(
        "No layer is frozen. Layer 1 is moved by the penalty alone (3 % smaller at the next step)"
      )
      .doesNotContain("Layer 1 is frozen");
    double before = Movement.rms(seen.snapshot, 0);
    assertThat(Movement.rms(at(link, 1), 0)).isCloseTo(0.97 * before, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = { "momentum_0.9", "nesterov_0.9", "adam_0.9_0.999_1e-8" })
  void layerThatTheOptimizerStillMovesIsNotFrozen(String optimizer) {
    // The outgoing weights become zero in mid-run: no gradient from then on.
    Trainer trainer = new Trainer(
      Links.experiment("v=1&data=circle&hidden=4&init=glorot-uniform&lr=0.01&opt=" + optimizer)
    );
    trainer.advanceTo(20);
    for (int unit = 0; unit < 4; unit++) trainer.edit(Edit.weight(1, 0, unit, 0));
    Seen seen = seen(trainer);
    WhyFrozen.Layer first = seen.why().layers().getFirst();
    assertThat(first.maxWeightGradient()).isZero();
    assertThat(first.mover()).isEqualTo(Mover.MEMORY);
    assertThat(seen.words()).contains("Layer 1 is moved by what the optimizer remembers alone");
    trainer.advance();
    assertThat(Movement.between(seen.snapshot, trainer.snapshot(), 0)).isGreaterThan(1e-3);
  }

  @Test
  void peakOfAGaussianIsNeitherDeadNorSaturated() {
    Seen seen = seen(GAUSSIAN_ZEROS, 0);
    assertThat(seen.cause(0)).isEqualTo(new FrozenCause.Derivative(0, FlatPart.TURNING_POINT));
    assertThat(seen.words())
      .contains("all its units are at a turning point of the activation")
      .doesNotContain("dead", "saturated");
    // Their outgoing weights differ, and yet they do not part.
    assertThat(seen.headline().below()).doesNotContain("they part");
    assertThat(at(GAUSSIAN_ZEROS, 500).breaks()).isEmpty();
  }

  @Test
  void outputIsNotCalledSaturatedWhereResidualsCancel() {
    Seen seen = seen(GAUSSIAN_ZEROS, 500);
    assertThat(seen.cause(1)).isInstanceOf(FrozenCause.SamplesCancel.class);
    assertThat(seen.words()).doesNotContain("saturated").contains("the samples cancel each other");
  }

  @Test
  void outputIsCalledSaturatedWhereItsDerivativeStopsTheError() {
    Trainer trainer = new Trainer(
      Links.experiment("v=1&data=circle&hidden=8&act=tanh&init=glorot-uniform&loss=sigmoid-mse")
    );
    trainer.edit(Edit.bias(1, 0, 800));
    assertThat(seen(trainer).cause(1)).isEqualTo(new FrozenCause.OutputDerivative(1, 0));
    assertThat(seen(trainer).words()).contains(
      "the output is saturated, its derivative lets at most 0 of a residual of 1 through"
    );
  }

  @Test
  void samplesCancelOnlyWhereThePullsAreThereAndTheirSumIsNot() {
    Seen seen = seen("v=1&data=xor-points&test=0&hidden=0&init=zeros", 0);
    assertThat(seen.cause(0)).isEqualTo(new FrozenCause.SamplesCancel(0, 0.25));
  }

  @ParameterizedTest
  @CsvSource({
    "relu, -60, dead, DEAD",
    "sigmoid, 800, saturated, SATURATED",
    "tanh, 60, saturated, SATURATED",
    "gaussian, 60, at a standstill, TAIL",
    "softplus, -800, at a standstill, TAIL",
    "elu, -800, at a standstill, TAIL",
  })
  void flatLayerIsCalledByItsActivation(
    String activation,
    double bias,
    String state,
    FlatPart part
  ) {
    Trainer trainer = new Trainer(
      Links.experiment("v=1&data=circle&hidden=4&init=glorot-uniform&act=" + activation)
    );
    for (int unit = 0; unit < 4; unit++) trainer.edit(Edit.bias(0, unit, bias));
    Seen seen = seen(trainer);
    assertThat(seen.cause(0)).isInstanceOfSatisfying(FrozenCause.Derivative.class, cause -> {
      assertThat(cause.max()).isLessThan(1e-300);
      assertThat(cause.part()).isEqualTo(part);
    });
    assertThat(seen.headline().text()).isEqualTo("Hidden layer 1 is " + state + ".");
    Snapshot before = trainer.snapshot();
    trainer.advanceTo(trainer.step() + 20);
    assertThat(Movement.between(before, trainer.snapshot(), 0)).isZero();
  }

  @Test
  void unitsAtThePeakAreNotSaidToBeFarFromIt() {
    Trainer trainer = new Trainer(
      Links.experiment("v=1&data=circle&hidden=4&act=gaussian&init=zeros&initout=glorot-uniform")
    );
    trainer.edit(Edit.bias(0, 3, 60));
    Seen seen = seen(trainer);
    assertThat(seen.cause(0)).isInstanceOfSatisfying(FrozenCause.Derivative.class, cause ->
      assertThat(cause.part()).isEqualTo(FlatPart.TURNING_POINT_OR_TAIL)
    );
    assertThat(seen.words()).contains(
      "all its units are at a turning point or on the flat part of the activation"
    );
  }

  @Test
  void networkThatIsRightIsNotSaidToLoseItsError() {
    Seen seen = seen("v=1&data=circle&hidden=8&init=glorot-uniform&lr=100", 40);
    assertThat(seen.snapshot.train().loss()).isLessThan(1e-20);
    assertThat(seen.headline().text()).isEqualTo("8 units, 8 different.");
    assertThat(seen.headline().below()).contains("the network is right on every sample");
  }

  /** GELU far below 0 passes nothing on, and what it passes on of other samples cancels further up. */
  @Test
  void samplesAreNotSaidToCancelWhereErrorAndActivationsComeApart() {
    String layers = String.join("-", Collections.nCopies(10, "16"));
    Seen seen = seen("v=1&data=moons&lr=0.3&act=gelu&init=scaled-normal_4&hidden=" + layers, 2);
    assertThat(seen.cause(7)).isInstanceOf(FrozenCause.OtherSamples.class);
    assertThat(seen.words()).contains("its error comes on other samples than the activations of");
  }

  /** A slope of 0.01 is not zero, and its units are not at a standstill: the error that they let through counts. */
  @Test
  void leakyLayerBelowZero_isSaidToLetLittleThrough() {
    String link =
      "v=1&data=moons&samples=60&test=0.5&lr=0.1&seed=80720&act=leaky-relu&init=constant_0.5&hidden=16-16-16";
    Seen seen = seen(link, 3);
    assertThat(seen.cause(2)).isEqualTo(new FrozenCause.Derivative(0.01, FlatPart.LEAKING));
    assertThat(Backward.of(seen.snapshot).rangeOfZ(2)[1]).isLessThan(0);
    assertThat(seen.headline().below())
      .contains("negative throughout")
      .contains("its derivative is at most 0.01")
      .doesNotContain("standstill", "next to zero");
  }

  @Test
  void withoutHiddenLayers_nothingIsSaidOfUnitsThatFindTheirWay() {
    for (long step : new long[] { 0, 50 }) {
      Seen seen = seen("v=1&data=digits&hidden=0&init=zeros", step);
      assertThat(seen.headline().text()).isEqualTo("No hidden layer: nothing to be alike.");
    }
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "v=1&data=circle&hidden=4&act=relu&init=glorot-uniform&bias=constant_-60",
      "v=1&data=moons&hidden=1&init=glorot-uniform",
      "v=1&data=digits&hidden=0&init=zeros",
    }
  )
  void nobodyIsToldToWatchUnitsFindTheirShapeWhereTheyCannot(String link) {
    for (long step : new long[] { 0, 20 }) {
      Headline headline = seen(link, step).headline();
      assertThat(headline.text() + headline.below()).doesNotContain("own shape", "part");
    }
  }

  @Test
  void clonesThatOnlyDropoutTellsApart_partWhenItIsSaid_orAreFrozen() {
    String sigmoid = "v=1&hidden=8&act=sigmoid&init=zeros&dropout=0.5";
    assertThat(seen(sigmoid, 0).headline().below()).isEqualTo(
      "Dropout drops some of them and not others: they part in 2 steps."
    );
    assertThat(at(sigmoid, 1).breaks()).isEmpty();
    assertThat(at(sigmoid, 2).breaks()).isNotEmpty();
    String tanh = "v=1&hidden=8&act=tanh&init=zeros&dropout=0.5";
    assertThat(seen(tanh, 0).headline().text()).isEqualTo("8 units, working as 1, and frozen.");
    assertThat(at(tanh, 300).breaks()).isEmpty();
  }

  static String widths(int units, int layers) {
    return units + ("-" + units).repeat(layers - 1);
  }

  private static String sigmoid(int layers) {
    return "v=1&data=circle&act=sigmoid&init=glorot-uniform&hidden=" + widths(8, layers);
  }

  private static Snapshot at(String link, long step) {
    Trainer trainer = new Trainer(Links.experiment(link));
    trainer.advanceTo(step);
    return trainer.snapshot();
  }

  private static Seen seen(String link, long step) {
    return new Seen(at(link, step));
  }

  private static Seen seen(Trainer trainer) {
    return new Seen(trainer.snapshot());
  }

  /** Before equal weights the errors of a softmax add up to 0, but for rounding. */
  @ParameterizedTest
  @CsvSource({
    "data=iris&hidden=8&act=tanh&init=constant_0.5, 1",
    "data=iris&hidden=8-8&act=relu&init=constant_0.5, 2",
    "data=moons&loss=softmax-ce&hidden=4-4&act=sigmoid&init=constant_1, 2",
  })
  void errorsThatCancelLetNothingThrough_whateverRoundingLeaves(String net, int last) {
    Seen seen = seen("v=1&" + net, 0);
    Backward measured = Backward.of(seen.snapshot);
    assertThat(measured.isCancelled(last - 1, seen.snapshot.parameters())).isTrue();
    assertThat(seen.cause(last - 1)).isEqualTo(new FrozenCause.ErrorsCancel(0));
    assertThat(seen.words()).contains("(nothing of them is left)").doesNotContain("10⁻");
    assertThat(seen.headline().below()).startsWith("No error gets past hidden layer " + last);
    assertThat(Movement.between(seen.snapshot, at("v=1&" + net, 1), 0)).isLessThan(1e-15);
    assertThat(
      Advice.of(seen.snapshot.experiment())
        .stream()
        .flatMap(a -> a.warnings().stream())
    ).noneMatch(warning -> warning.contains("the error of layer"));
  }

  @Test
  void saturatedLayerBelowErrorsThatCancelIsNotBlamed() {
    Seen seen = seen("v=1&data=digits&test=0.9&hidden=8-8&act=sigmoid&init=constant_0.5", 0);
    assertThat(seen.cause(0)).isEqualTo(new FrozenCause.ErrorAbove(0));
    assertThat(seen.headline().below()).startsWith("No error gets past hidden layer 2.");
  }

  /** Shrunk by a penalty, weights pass on next to nothing, but that they do. */
  @Test
  void whatSmallWeightsPassOnIsNoRounding() {
    String link = "v=1&data=moons&hidden=8&act=tanh&init=glorot-uniform&l2=1&lr=0.3";
    Seen seen = seen(link, 500);
    double arrives = Backward.of(seen.snapshot).arrives(0);
    assertThat(arrives).isBetween(1e-20, 1e-17);
    assertThat(seen.why().path().arrives(0)).isCloseTo(arrives, within(1e-3 * arrives));
  }

  @Test
  void errorOfWhichNothingArrivesIsNotSaidToBeSmall() {
    Seen seen = seen("v=1&data=circle&hidden=1&act=tanh&init=zeros", 10);
    assertThat(seen.headline().text()).isEqualTo("No error gets past hidden layer 1.");
    assertThat(seen.headline().below()).isEqualTo(
      "Layer 1 gets none: the next step moves nothing there."
    );
  }

  @Test
  void clonesThatDropoutPartsDoNotMoveAsOne() {
    String link = "v=1&data=moons&hidden=8&act=relu&init=constant_0.5&dropout=0.9";
    Seen seen = seen(link, 0);
    assertThat(seen.words()).isEqualTo("No layer is frozen.");
    assertThat(CloneLedger.distinct(at(link, 1).parameters(), 0)).isGreaterThan(1);
  }

  @Test
  void signalThatFadesIsSaidWithWhatIsLeft() {
    Seen seen = seen("v=1&data=moons&hidden=8-8-8&act=relu&init=he-normal&l1=0.5&lr=0.1", 300);
    double left = Backward.of(seen.snapshot).left(seen.snapshot);
    assertThat(left).isLessThan(1e-3);
    assertThat(seen.why().signal().left()).isCloseTo(left, within(0.01 * left));
    assertThat(seen.headline().text()).isEqualTo("The signal fades on its way forwards.");
    assertThat(seen.headline().below()).endsWith(
      "The loss is 0.6931; a constant answer has 0.6931."
    );
    assertThat(seen.words()).contains("differs from sample to sample by 4.3·10⁻⁵ of what");
  }

  @Test
  void equalActivationsDoNotDifferByRounding() {
    Seen seen = seen("v=1&data=xor&hidden=8&act=relu&init=zeros&bias=constant_0.1", 0);
    assertThat(seen.why().signal().left()).isZero();
    assertThat(seen.why().signal().fading()).isEqualTo(
      "what layer 1 passes on is the same for every sample"
    );
  }

  private record Seen(Snapshot snapshot, Inspection inspection) {
    Seen(Snapshot snapshot) {
      this(
        snapshot,
        new Inspector(snapshot.experiment(), snapshot.dataset()).inspect(
          snapshot,
          View.of(Part.WHY_FROZEN)
        )
      );
    }

    WhyFrozen why() {
      return inspection.whyFrozen().orElseThrow();
    }

    FrozenCause cause(int layer) {
      return why().layers().get(layer).cause().orElseThrow();
    }

    String words() {
      return why().inWords();
    }

    Headline headline() {
      return Headline.of(snapshot, inspection);
    }
  }
}
