package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.diagnostics.RelativeDistances;
import symmetry.engine.Activation;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Links;

/** Each sentence, and beside it what it claims, measured another way. */
class HeadlineTest {

  private static final LayerStart GLOROT = LayerStart.of(InitializerKind.GLOROT_UNIFORM);
  private static final double LINE = 0.49;

  @Test
  void openingExperimentHasEqualWeights() {
    Seen seen = seen(Experiment.opening(), 0);
    assertThat(seen.headline().text()).isEqualTo("4 units with equal weights.");
    assertThat(seen.headline().marked()).isEqualTo("equal weights");
    assertThat(seen.headline().below()).isEqualTo(
      "Press Play. Can four of them do better than one?"
    );
    assertThat(seen.distinctUnits(0)).isEqualTo(1);
  }

  @Test
  void clonesWorkAsOne_whileTheLossFalls() {
    Seen seen = seen(Experiment.opening(), 30);
    assertThat(seen.headline().text()).isEqualTo("4 units, working as 1.");
    assertThat(seen.headline().below()).contains("the loss falls, the copies stay copies");
    assertThat(seen.loss()).isLessThan(seen(Experiment.opening(), 29).loss());
    assertThat(seen.distinctUnits(0)).isEqualTo(1);
  }

  @Test
  void clonesStallWhereOneUnitStalls() {
    Seen seen = seen(Experiment.opening(), 500);
    assertThat(seen.headline().below()).endsWith(
      "The loss stalls: they can do no better than one unit."
    );
    double before = seen(Experiment.opening(), 400).loss();
    assertThat(seen.loss()).isBetween(0.99 * before, before);
    Origin shadow = WidthOneShadow.of(Experiment.opening()).origin();
    Trainer one = new Trainer(shadow, 100, MemoryShare.UNBOUNDED);
    double ofOneUnit = advanced(one, 500).snapshot().train().loss();
    assertThat(ofOneUnit).isCloseTo(seen.loss(), Offset.offset(1e-12));
  }

  @Test
  void nudgedUnitsAreNearlyAlikeAtFirst_andFarApartBelowTheLine() {
    Trainer trainer = advanced(new Trainer(Experiment.opening()), 500);
    assertThat(trainer.edit(Edit.nudge(0.05))).isEmpty();
    Seen just = seen(trainer);
    assertThat(just.headline().text()).isEqualTo("4 units, 4 different: nearly alike.");
    assertThat(just.headline().below()).isEqualTo(
      "At step 500 each weight moved by about 0.05. Nothing else changed. Watch them part."
    );
    assertThat(just.distinctUnits(0)).isEqualTo(4);
    assertThat(just.loss()).isGreaterThan(LINE);

    Seen later = seen(advanced(trainer, 1500));
    assertThat(later.headline().text()).isEqualTo("4 units, 4 different.");
    assertThat(later.headline().below()).isEqualTo(
      "Same run, same data, one nudge at step 500: the loss fell below what one unit reaches."
    );
    assertThat(later.loss()).isLessThan(LINE);
  }

  @Test
  void unitsThatHaveDriftedFarAreNotCalledNearlyAlike() {
    Trainer trainer = advanced(new Trainer(Experiment.opening()), 500);
    trainer.edit(Edit.nudge(0.05));
    Snapshot snapshot = advanced(trainer, 1500).snapshot();
    // As if the line of one unit were lower still.
    Headline headline = headline(snapshot.beside(Optional.empty(), OptionalDouble.of(0)));
    assertThat(headline.text()).isEqualTo("4 units, 4 different.");
    assertThat(RelativeDistances.ofWeights(snapshot.parameters(), 0).largest()).isGreaterThan(0.5);
  }

  @Test
  void severalNudgesNameTheirSteps() {
    Trainer trainer = advanced(new Trainer(Experiment.opening()), 100);
    trainer.edit(Edit.nudge(0.01));
    advanced(trainer, 120);
    trainer.edit(Edit.nudge(0.01));
    assertThat(seen(trainer).headline().below()).startsWith("Nudged at steps 100 and 120.");
  }

  @Test
  void oneWeightNudgedLeavesThreeCopies() {
    Trainer trainer = advanced(new Trainer(Experiment.opening()), 100);
    trainer.edit(Edit.nudgedWeight(0, 0, 0, 0.05));
    Seen seen = seen(advanced(trainer, 300));
    assertThat(seen.headline().text()).isEqualTo("4 units, working as 2.");
    assertThat(seen.headline().below()).isEqualTo(
      "Units 2, 3 and 4 are still copies of each other."
    );
    assertThat(seen.distinctUnits(0)).isEqualTo(2);
  }

  @Test
  void anotherCauseIsNamed() {
    Experiment two = Experiment.opening().withHidden(0, h -> h.withUnits(2));
    Trainer trainer = advanced(new Trainer(two), 10);
    trainer.edit(Edit.nudgedWeight(0, 0, 0, 0.05));
    assertThat(seen(trainer).headline().below()).startsWith(
      "Symmetry broke at step 10, in layer 1, by a hand edit"
    );
  }

  @Test
  void depthDoesNotTellTheCopiesApart() {
    Experiment deep = Experiment.opening().withHidden(
      IntStream.range(0, 4)
        .mapToObj(l -> new HiddenLayer(8, Activation.TANH, constant(0.3), 0))
        .toList()
    );
    Seen seen = seen(deep, 20);
    assertThat(seen.headline().text()).isEqualTo("32 units, working as 4.");
    assertThat(seen.headline().below()).isEqualTo(
      "Every layer computes one function, 8 times over. More depth does not tell the copies apart."
    );
    for (int l = 0; l < 4; l++) assertThat(seen.distinctUnits(l)).isEqualTo(1);
  }

  @Test
  void clonesWithDifferentOutgoingWeightsPartAtTheNextStep() {
    Experiment mixed = Experiment.opening().withOutput(GLOROT);
    Seen seen = seen(mixed, 0);
    assertThat(seen.headline().text()).isEqualTo("4 units with equal weights.");
    assertThat(seen.headline().below()).endsWith("they part at the next step.");
    assertThat(seen(mixed, 1).distinctUnits(0)).isEqualTo(4);
  }

  @Test
  void zerosAreFrozenToo() {
    Seen seen = seen(
      Experiment.opening().withStartEverywhere(LayerStart.of(InitializerKind.ZEROS)),
      50
    );
    assertThat(seen.headline().text()).isEqualTo("4 units, working as 1, and frozen.");
    assertThat(seen.headline().below()).startsWith("Layer 1 is frozen: ");
    assertThat(seen.snapshot().parameters().weights(0)).containsOnly(0);
  }

  @Test
  void differentFromTheStartNamesWhatDrewThem() {
    Seen seen = seen(Experiment.opening().withStartEverywhere(GLOROT), 0);
    assertThat(seen.headline().text()).isEqualTo("4 units, 4 different.");
    assertThat(seen.headline().below()).isEqualTo(
      "Glorot uniform drew every weight at random, so each unit finds its own shape."
    );
  }

  @ParameterizedTest
  @CsvSource({
    "normal_0_1, 'Equal weights, but biases drawn at random: they make every unit another one.'",
    "ramp_1, 'Equal weights, but other biases, without chance: they make every unit another one.'",
  })
  void biasesThatPartEqualWeightsAreNamed(String bias, String why) {
    Seen seen = seen(
      Links.experiment("v=1&data=circle&hidden=4&init=constant_0.5&bias=" + bias),
      100
    );
    assertThat(seen.headline().below()).isEqualTo(why);
  }

  /** Twins are units that compute a multiple of each other: by their weights and by their activation. */
  @ParameterizedTest
  @CsvSource({ "relu, true", "leaky-relu, true", "linear, true", "tanh, false", "gelu, false" })
  void multiplesOfWeightsAreTwinsOnlyWhereActivationsAreMultiplesToo(String f, boolean twins) {
    // One input, no biases: all weights are multiples of each other.
    String link = "v=1&data=sine&hidden=6&init=normal_0_1&bias=zeros&act=" + f;
    Seen seen = seen(Links.experiment(link), 0);
    assertThat(seen.headline().below().contains("pairs of twins")).isEqualTo(twins);
  }

  @Test
  void lossThatIsFarOffIsSaid_insteadOfWhatWillBecomeOfTheUnits() {
    String link = "v=1&data=hills&hidden=8&act=relu&init=normal_0_100";
    Seen seen = seen(Links.experiment(link), 0);
    assertThat(seen.headline().text()).isEqualTo("8 units, 8 different.");
    assertThat(seen.headline().below()).startsWith(
      "The loss is 2.211·10⁸; a constant answer has 0"
    );
    assertThat(seen.loss()).isBetween(2.2105e8, 2.2115e8);
  }

  @Test
  void unitsThatOnlyThePenaltyMovesFindNoShape() {
    String link = "v=1&hidden=8&init=glorot-uniform&initout=zeros&l2=0.1";
    Seen seen = seen(Links.experiment(link), 0);
    assertThat(seen.headline().text()).isEqualTo("8 units, 8 different.");
    assertThat(seen.headline().below()).startsWith("Layer 1 is moved by the penalty alone");
  }

  /** Deep GELU that has learnt nothing after 200 steps. */
  @Test
  void unitsOfARunThatAnswersLikeAConstantFindNoShape() {
    String layers = String.join("-", Collections.nCopies(15, "16"));
    String link = "v=1&data=moons&act=gelu&init=he-normal&bias=normal_0_0.3&hidden=" + layers;
    Seen seen = seen(Links.experiment(link), 250);
    assertThat(seen.loss()).isGreaterThan(0.99 * Math.log(2));
    assertThat(seen.headline().below()).doesNotContain("own shape");
  }

  @Test
  void oneUnitHasNothingToCopy() {
    Seen seen = seen(Experiment.opening().withHidden(0, h -> h.withUnits(1)), 5);
    assertThat(seen.headline().text()).isEqualTo("1 unit: there is nothing to copy.");
  }

  @Test
  void withoutHiddenLayersNothingCanBeAlike() {
    Seen seen = seen(Experiment.opening().withHidden(List.of()), 5);
    assertThat(seen.headline().text()).isEqualTo("No hidden layer: nothing to be alike.");
  }

  @Test
  void withoutHiddenLayersALossFarOffIsSaid() {
    Experiment far = Links.experiment("v=1&data=moons&hidden=0&init=constant_100&lr=0.1");
    assertThat(seen(far, 5).headline().below()).startsWith("The loss is 28.0");
  }

  @Test
  void deadUnitsAreCalledDead() {
    Experiment dead = Experiment.opening()
      .withHidden(0, h ->
        h
          .withActivation(Activation.RELU)
          .withStart(GLOROT.withBiases(Choice.of(BiasKind.CONSTANT, -50)))
      )
      .withOutput(GLOROT);
    Seen seen = seen(dead, 3);
    assertThat(seen.headline().text()).isEqualTo("Hidden layer 1 is dead.");
    assertThat(seen.snapshot().parameters().weights(0)).isEqualTo(
      seen(dead, 0).snapshot().parameters().weights(0)
    );
  }

  @Test
  void divergedRunSaysAtWhichStep() {
    Experiment wild = Experiment.opening()
      .withData(DataSpec.of(BuiltIn.HILLS))
      .withHidden(0, h -> h.withUnits(8).withActivation(Activation.LINEAR))
      .withStartEverywhere(LayerStart.of(InitializerKind.HE_NORMAL));
    wild = wild.withTraining(wild.training().withLearningRate(90));
    Trainer trainer = advanced(new Trainer(wild), 10_000);
    Seen seen = seen(trainer);
    long step = seen.snapshot().divergence().orElseThrow().step();
    assertThat(seen.headline().text()).isEqualTo("The numbers ran away.");
    assertThat(seen.headline().below()).startsWith("At step %,d the loss".formatted(step));
  }

  /** A state with what was said of it. */
  private record Seen(Snapshot snapshot, Headline headline) {
    double loss() {
      return snapshot.train().loss();
    }

    /** Rows of weights and bias that differ in a bit. */
    long distinctUnits(int layer) {
      var parameters = snapshot.parameters();
      int fanIn = parameters.architecture().fanIn(layer);
      return IntStream.range(0, parameters.architecture().fanOut(layer))
        .mapToObj(
          unit ->
            IntStream.range(0, fanIn)
              .mapToObj(input -> parameters.weight(layer, unit, input))
              .toList()
              .toString() + parameters.bias(layer, unit)
        )
        .distinct()
        .count();
    }
  }

  private static LayerStart constant(double value) {
    return LayerStart.of(InitializerKind.CONSTANT, value);
  }

  private static Seen seen(Experiment experiment, long step) {
    return seen(advanced(new Trainer(experiment), step));
  }

  private static Seen seen(Trainer trainer) {
    Snapshot snapshot = trainer.snapshot().beside(Optional.empty(), OptionalDouble.of(LINE));
    return new Seen(snapshot, headline(snapshot));
  }

  private static Headline headline(Snapshot snapshot) {
    Inspector inspector = new Inspector(snapshot.experiment(), snapshot.dataset());
    return Headline.of(snapshot, inspector.inspect(snapshot, View.of(Part.WHY_FROZEN)));
  }

  private static Trainer advanced(Trainer trainer, long step) {
    while (trainer.step() < step && trainer.advance());
    return trainer;
  }
}
