package symmetry.claims.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.study.Work;
import symmetry.training.Trainer;

class WatchedRunTest {

  private static final Experiment OPENING = Experiment.defaults();
  private static final Experiment RANDOM = OPENING.withStartEverywhere(
    LayerStart.of(InitializerKind.GLOROT_UNIFORM)
  );

  @Test
  void runEndsInTheBitsOfTheTrainer() {
    Experiment batches = RANDOM.withTraining(RANDOM.training().withBatchSize(7));
    Trainer trainer = new Trainer(batches);
    trainer.advanceTo(60);

    Trajectory course = new WatchedRun(batches, 60).measure(Work.unwatched());

    assertThat(course.end().fingerprint()).isEqualTo(trainer.snapshot().parameters().fingerprint());
    assertThat(course.endLoss()).isEqualTo(trainer.snapshot().train().loss());
  }

  @Test
  void equalUnitsNeverPartAndMoveFromTheFirstStep() {
    Trajectory course = new WatchedRun(OPENING, 50).measure(Work.unwatched());

    assertThat(course.rowDifference()).isZero();
    assertThat(course.parted()).isEmpty();
    assertThat(course.hidden().getFirst().weightsMoved()).hasValue(1);
    assertThat(course.hidden().getFirst().columnDifference()).isPositive();
  }

  @Test
  void randomUnitsDifferFromTheStart() {
    assertThat(new WatchedRun(RANDOM, 1).measure(Work.unwatched()).parted()).hasValue(0);
  }

  @Test
  void divergedRunKeepsItsFiniteLosses() {
    Experiment wild = RANDOM.withTraining(RANDOM.training().withLearningRate(100));
    Trajectory course = new WatchedRun(wild, 50).measure(Work.unwatched());

    assertThat(course.losses()).allMatch(Double::isFinite);
  }

  @Test
  void cancelledRunStopsBeforeItsNextStep() {
    AtomicInteger steps = new AtomicInteger();
    Work work = new Work(_ -> steps.incrementAndGet(), () -> steps.get() == 5);

    assertThatThrownBy(() -> new WatchedRun(OPENING, 1_000_000).measure(work)).isInstanceOf(
      CancellationException.class
    );
    assertThat(steps).hasValue(5);
  }
}
