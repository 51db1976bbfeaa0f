package symmetry.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import symmetry.experiment.Experiment;
import symmetry.training.Edit;
import symmetry.training.Snapshot;

/** Edits, undo and scrubbing as commands to a run. */
class RunEditTest {

  private final ComputePool pool = new ComputePool();
  private final BlockingQueue<Snapshot> shown = new LinkedBlockingQueue<>();
  private final Run run = new Run(pool, Experiment.opening(), 0, new Sink());

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
    run.undo();
    Snapshot undone = await(s -> s.experiment().events().isEmpty());
    assertThat(undone.step()).isEqualTo(120);
    assertThat(undone.parameters().fingerprint()).isEqualTo(before.parameters().fingerprint());
  }

  /** The first state shown from now on that is the one; half a minute is for a busy machine. */
  private Snapshot await(Predicate<Snapshot> wanted) throws InterruptedException {
    while (true) {
      Snapshot next = shown.poll(30, TimeUnit.SECONDS);
      assertThat(next).isNotNull();
      if (wanted.test(next)) return next;
    }
  }

  private final class Sink implements FrameSink {

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public boolean isAbandoned() {
      return false;
    }

    @Override
    public void accept(Snapshot snapshot, boolean playing) {
      shown.add(snapshot);
    }

    @Override
    public void fail(Experiment experiment) {
      throw new AssertionError("the run failed");
    }
  }
}
