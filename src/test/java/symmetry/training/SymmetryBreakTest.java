package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetry.engine.Activation;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.training.SymmetryBreak.Cause;

/** When clones part, and by what. */
class SymmetryBreakTest {

  private static final List<Integer> EIGHT = List.of(0, 1, 2, 3, 4, 5, 6, 7);

  @Test
  void constantWeightsNeverBreakByThemselves() {
    Trainer trainer = new Trainer(Runs.constantCircle());
    trainer.advanceTo(2_000);
    assertThat(trainer.snapshot().breaks()).isEmpty();
  }

  @Test
  void aNudgedWeightBreaksItsLayerAtThatStepAndNoOther() {
    Trainer trainer = new Trainer(Runs.constantCircle());
    trainer.advanceTo(300);
    trainer.edit(Edit.nudgedWeight(0, 2, 1, 1e-3));
    List<SymmetryBreak> breaks = trainer.snapshot().breaks();
    assertThat(breaks).hasSize(1);
    assertThat(breaks.getFirst().step()).isEqualTo(300);
    assertThat(breaks.getFirst().units()).isEqualTo(EIGHT);
    assertThat(breaks.getFirst().inWords()).isEqualTo(
      "symmetry broke at step 300, in layer 1, by a hand edit of weight 2→3"
    );
    trainer.advanceTo(301);
    assertThat(trainer.snapshot().parameters().weight(0, 2, 0)).isNotEqualTo(
      trainer.snapshot().parameters().weight(0, 1, 0)
    );
  }

  @Test
  void aNudgedOutgoingWeightBreaksTheLayerBelowOneStepLater() {
    Trainer trainer = new Trainer(Runs.constantCircle());
    trainer.advanceTo(41);
    trainer.edit(Edit.nudgedWeight(2, 0, 3, 1e-3));
    trainer.advanceTo(50);
    SymmetryBreak first = trainer.snapshot().breaks().getFirst();
    assertThat(first.step()).isEqualTo(42);
    assertThat(first.layer()).isEqualTo(1);
    assertThat(first.cause()).isInstanceOf(Cause.OutgoingWeights.class);
    assertThat(first.inWords()).isEqualTo(
      "symmetry broke at step 42, in layer 2, by a hand edit of weight 4→1 in layer 3 at step 41: " +
        "the outgoing weights differ"
    );
  }

  @Test
  void clonesWithDifferentOutgoingWeightsPartAtStepOneByTheStart() {
    Experiment experiment = Runs.constantCircle().withOutput(
      LayerStart.of(InitializerKind.GLOROT_UNIFORM)
    );
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(5);
    SymmetryBreak first = trainer.snapshot().breaks().getFirst();
    assertThat(first.step()).isEqualTo(1);
    assertThat(first.layer()).isEqualTo(1);
    assertThat(first.cause()).isEqualTo(new Cause.OutgoingWeights(Optional.empty()));
  }

  @Test
  void dropoutBreaksAtTheUpdateAfterItComesOn() {
    Trainer trainer = new Trainer(Runs.constantCircle());
    trainer.advanceTo(20);
    trainer.edit(Edit.dropout(0, 0.5));
    assertThat(trainer.snapshot().breaks()).isEmpty();
    trainer.advanceTo(22);
    SymmetryBreak first = trainer.snapshot().breaks().getFirst();
    assertThat(first.step()).isEqualTo(21);
    assertThat(first.layer()).isZero();
    assertThat(first.cause()).isEqualTo(new Cause.DroppedOut(0.5));
  }

  @Test
  void anotherBatchOrderBreaksNothing() {
    Experiment batches = Runs.constantCircle().withTraining(
      Runs.constantCircle().training().withBatchSize(10)
    );
    Trainer trainer = new Trainer(batches);
    trainer.advanceTo(30);
    trainer.edit(Edit.batchOrder());
    trainer.advanceTo(500);
    assertThat(trainer.snapshot().breaks()).isEmpty();
  }

  @Test
  void breaksAreTheSameHoweverTheRunIsWalkedAndAreGoneAfterUndo() {
    Trainer walked = new Trainer(Runs.constantCircle());
    walked.advanceTo(700);
    walked.goTo(131);
    walked.edit(Edit.nudgedBias(1, 4, 1e-9));
    walked.goTo(900);
    walked.goTo(3);
    walked.goTo(400);
    Trainer straight = new Trainer(walked.experiment());
    straight.advanceTo(900);
    assertThat(walked.snapshot().breaks()).isEqualTo(straight.snapshot().breaks()).isNotEmpty();
    walked.continueAs(walked.experiment().withoutLastEvent());
    walked.goTo(900);
    assertThat(walked.snapshot().breaks()).isEmpty();
  }

  @Test
  void anEventOpenedWithTheLinkIsMarkedLikeALiveOne() {
    Experiment planned = Runs.constantCircle()
      .with(new Event.SetBias(77, 0, 0, 0.1))
      .orElseThrow();
    Trainer trainer = new Trainer(planned);
    trainer.advanceTo(76);
    assertThat(trainer.snapshot().breaks()).isEmpty();
    trainer.advanceTo(77);
    assertThat(trainer.snapshot().breaks().getFirst().cause()).isEqualTo(
      new Cause.Edited(new Event.SetBias(77, 0, 0, 0.1))
    );
  }

  @Test
  void randomUnitsHaveNothingToBreak() {
    Trainer trainer = new Trainer(
      Runs.circle(Activation.TANH, LayerStart.of(InitializerKind.GLOROT_UNIFORM))
    );
    trainer.advanceTo(50);
    assertThat(trainer.snapshot().breaks()).isEmpty();
  }
}
