package symmetry.session;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.Patience.next;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Training;
import symmetry.pool.ComputePool;
import symmetry.pool.Owner;
import symmetry.training.Edit;
import symmetry.training.Ghost;
import symmetry.training.LossCurve;
import symmetry.training.MemoryShare;
import symmetry.training.Snapshot;

/** Edits, undo and scrubbing as commands to a run. */
class RunEditTest {

  private final ComputePool pool = new ComputePool();
  private final BlockingQueue<Snapshot> shown = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> refusals = new LinkedBlockingQueue<>();
  private final Run run = new Run(
    pool,
    Owner.alone("one"),
    Experiment.opening(),
    0,
    new Sink(),
    Optional.empty(),
    (_, _) -> () -> {},
    MemoryShare.UNBOUNDED
  );

  @AfterEach
  void stop() {
    run.close();
    pool.stop();
  }

  @Test
  void anEditActsAtThePresentStepAndUndoGivesTheUneditedStateOfTheSameStep() throws Exception {
    run.step(120);
    Snapshot before = await(s -> s.step() == 120);
    run.edit(Edit.nudgedWeight(0, 1, 0, 1e-3));
    Snapshot edited = await(s -> !s.experiment().events().isEmpty());
    assertThat(edited.step()).isEqualTo(120);
    assertThat(edited.breaks()).hasSize(1);
    run.step(30);
    await(s -> s.step() == 150);
    run.scrubTo(120);
    assertThat(await(s -> s.step() == 120).furthest()).isEqualTo(150);
    run.become(edited.experiment().withoutLastEvent(), 120);
    Snapshot undone = await(s -> s.experiment().events().isEmpty());
    assertThat(undone.step()).isEqualTo(120);
    assertThat(undone.parameters().fingerprint()).isEqualTo(before.parameters().fingerprint());
  }

  @Test
  void theGhostOfANudgeIsShownAndStaysUntilReset() throws Exception {
    run.step(50);
    await(s -> s.step() == 50);
    run.edit(Edit.nudge(0.05));
    run.step(100);
    Snapshot nudged = await(s -> s.step() == 150);
    Ghost ghost = nudged.ghost().orElseThrow();
    assertThat(ghost.why()).isEqualTo(Ghost.Why.NUDGE);
    assertThat(ghost.history()).hasSize(151);
    run.reset();
    Snapshot anew = await(s -> s.step() == 0);
    assertThat(anew.experiment()).isEqualTo(nudged.experiment());
    assertThat(anew.ghost().orElseThrow().why()).isEqualTo(Ghost.Why.RESET);
    assertThat(anew.ghost().orElseThrow().history()).hasSize(151);
  }

  @Test
  void aRunBecomesWhatUndoAndRedoMakeOfItAtAnyStep() throws Exception {
    run.step(60);
    String plain = await(s -> s.step() == 60)
      .parameters()
      .fingerprint();
    run.edit(Edit.nudge(0.05));
    run.step(20);
    Snapshot nudged = await(s -> s.step() == 80);
    run.become(Experiment.opening(), 60);
    Snapshot undone = await(s -> s.step() == 60);
    assertThat(undone.parameters().fingerprint()).isEqualTo(plain);
    assertThat(undone.ghost()).isEmpty();
    run.become(nudged.experiment(), 80);
    Snapshot redone = await(s -> s.step() == 80);
    assertThat(redone.parameters().fingerprint()).isEqualTo(nudged.parameters().fingerprint());
    assertThat(redone.ghost().orElseThrow().why()).isEqualTo(Ghost.Why.NUDGE);
    assertThat(run.canBecome(Experiment.opening().withSeed(2))).isFalse();
  }

  @Test
  void aRunThatTakesAnothersPlaceIsSeenAgainstIt() throws Exception {
    run.step(40);
    await(s -> s.step() == 40);
    Optional<LossCurve> left = run.curve();
    Experiment faster = Experiment.opening().withTraining(Training.fullBatch(2));
    Run next = new Run(
      pool,
      Owner.alone("one"),
      faster,
      0,
      new Sink(),
      left,
      (_, _) -> () -> {},
      MemoryShare.UNBOUNDED
    );
    Snapshot shownFirst = await(s -> s.experiment().equals(faster));
    assertThat(shownFirst.ghost().orElseThrow().why()).isEqualTo(Ghost.Why.CHANGE);
    assertThat(shownFirst.ghost().orElseThrow().history()).hasSize(41);
    next.close();
  }

  @Test
  void anEditOutOfBoundsIsRefusedAndTheRunGoesOn() throws Exception {
    run.step(3);
    await(s -> s.step() == 3);
    for (Edit edit : List.of(
      Edit.weight(0, 0, 0, 2_000_000),
      Edit.weight(0, 0, 0, Double.NaN),
      Edit.weight(0, 9, 0, 1),
      Edit.weight(7, 0, 0, 1),
      Edit.weight(0, 0, -1, 1),
      Edit.bias(0, 0, Double.NEGATIVE_INFINITY),
      Edit.bias(0, -1, 1),
      Edit.nudgedWeight(0, 0, 5, 0.1),
      Edit.nudgedWeight(0, 0, 0, Double.NaN),
      Edit.nudgedBias(3, 0, 0.1),
      Edit.nudge(11),
      Edit.nudge(Double.NaN),
      Edit.dropout(1, 0.5),
      Edit.dropout(0, 1),
      Edit.initializer(5, Choice.of(InitializerKind.ZEROS)),
      Edit.learningRate(-1)
    )) {
      run.edit(edit);
    }
    run.step(1);
    Snapshot after = await(s -> s.step() == 4);
    assertThat(after.experiment()).isEqualTo(Experiment.opening());
    assertThat(refusals)
      .hasSize(16)
      .allMatch(reason -> reason.endsWith("."));
    assertThat(refusals.peek()).isEqualTo(
      "weight = 2000000 was not applied: it must be a number from -1000000 to 1000000."
    );
  }

  /** The first state shown from now on that is the one. */
  private Snapshot await(Predicate<Snapshot> wanted) throws InterruptedException {
    while (true) {
      Snapshot next = next(shown);
      if (wanted.test(next)) return next;
    }
  }

  private final class Sink implements AttentiveSink {

    @Override
    public void accept(Snapshot snapshot, boolean playing) {
      shown.add(snapshot);
    }

    @Override
    public void refuse(String reason) {
      refusals.add(reason);
    }

    @Override
    public void fail() {
      throw new AssertionError("the run failed");
    }
  }
}
