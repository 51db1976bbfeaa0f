package symmetry.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import symmetry.experiment.Comparison;
import symmetry.experiment.Comparison.Shadow;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;
import symmetry.pool.ManualPool;
import symmetry.pool.MemoryBudget;
import symmetry.pool.OneUnitLines;
import symmetry.pool.Owner;
import symmetry.pool.Studies;
import symmetry.training.Lockstep.Gap;
import symmetry.training.MemoryShare;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;

class ComparisonRunTest {

  private final ManualPool pool = new ManualPool();
  private final Sink sink = new Sink();
  private Comparison comparison = Comparison.of(
    Links.experiment("v=1&data=moons&samples=40&init=glorot-uniform&batch=8"),
    Links.experiment("v=1&data=moons&samples=40&batch=8")
  ).and(new Shadow(1));

  @Test
  void newRun_showsTheStepAskedForAndNoneBefore() {
    open(12);
    assertThat(sink.steps).containsExactly(12L);
    assertThat(sink.fingerprint(0)).isEqualTo(alone(0, 12));
    assertThat(sink.gaps.getFirst()).isEmpty();
    assertThat(sink.gaps.get(2)).isPresent();
  }

  /** Each looks at its losses before it is shown, which passes all samples at once. */
  @Test
  void beginningOfLargeNetworks_isALongTurn() {
    begin(0);
    assertThat(pool.isNextLong()).isFalse();
    pool.finish();
    String large = "v=1&data=circle&samples=2000&hidden=160-160-160&seed=";
    comparison = Comparison.of(Links.experiment(large + 1), Links.experiment(large + 2));
    begin(0);
    assertThat(pool.isNextLong()).isTrue();
  }

  @Test
  void commands_moveAllTogether() {
    ComparisonRun run = open(2);
    commands(run, Playback::epoch);
    assertThat(sink.steps.getLast()).isEqualTo(4);
    commands(run, r -> r.step(100));
    commands(run, r -> r.stepBack(1));
    assertThat(sink.steps.getLast()).isEqualTo(103);
    assertThat(sink.fingerprint(0)).isEqualTo(alone(0, 103));
    assertThat(sink.fingerprint(1)).isEqualTo(alone(1, 103));
    commands(run, r -> r.scrubTo(50));
    assertThat(sink.fingerprint(1)).isEqualTo(alone(1, 50));
    commands(run, r -> r.scrubTo(Long.MAX_VALUE));
    assertThat(sink.steps.getLast()).isEqualTo(104);
    commands(run, r -> r.scrubTo(-1));
    assertThat(sink.steps.getLast()).isEqualTo(0);
    commands(run, Playback::reset);
    assertThat(sink.snapshots).extracting(Snapshot::step).containsOnly(0L);
  }

  @Test
  void playing_goesOnUntilPausedAndRestsWhereNobodyLooks() {
    ComparisonRun run = open(0);
    run.play(Speed.FULL);
    pool.turns(4);
    assertThat(sink.playing).isTrue();
    commands(run, Playback::pause);
    assertThat(sink.playing).isFalse();
    assertThat(sink.fingerprint(0)).isEqualTo(alone(0, sink.steps.getLast()));

    run.play(Speed.FULL);
    pool.turns(2);
    sink.abandoned = true;
    pool.finish();
    long rested = sink.steps.getLast();
    pool.finish();
    assertThat(sink.steps.getLast()).isEqualTo(rested);
    sink.abandoned = false;
    run.wake();
    pool.turns(2);
    assertThat(sink.steps.getLast()).isGreaterThan(rested);
  }

  /** Each member's rule ends it once; the others, and it, may be played on. */
  @Test
  void playing_pausesWhereEarlyStoppingEndsAMember() {
    String moons = "v=1&data=moons&samples=40&init=glorot-uniform&batch=8&lr=0.5&stop=";
    comparison = Comparison.of(
      Links.experiment(moons + "keras-loss_2_0.01"),
      Links.experiment(moons + "keras-val-loss-best_4_0.0001")
    );
    long first = stop(0);
    long second = stop(1);
    assertThat(first).isLessThan(second);
    ComparisonRun run = open(0);
    commands(run, r -> r.play(Speed.FULL));
    assertThat(sink.playing).isFalse();
    assertThat(sink.steps.getLast()).isEqualTo(first);
    assertThat(sink.snapshots.get(0).stop()).isPresent();
    assertThat(sink.snapshots.get(1).stop()).isEmpty();
    commands(run, r -> r.play(Speed.FULL));
    assertThat(sink.steps.getLast()).isEqualTo(second);
    assertThat(sink.fingerprint(0)).isEqualTo(alone(0, second));
    run.play(Speed.FULL);
    for (int turn = 0; sink.steps.getLast() <= second && turn < 1000; turn++) pool.turns(1);
    assertThat(sink.playing).isTrue();
    assertThat(sink.steps.getLast()).isGreaterThan(second);
    run.close();
    pool.finish();

    commands(open(second + 5), r -> {});
    assertThat(sink.steps.getLast())
      .as("a link goes where it says")
      .isEqualTo(second + 5);
  }

  private long stop(int member) {
    Trainer trainer = new Trainer(comparison.experiment(member));
    while (trainer.justStopped().isEmpty()) trainer.advance();
    return trainer.step();
  }

  @Test
  void visitor_opensNoMoreThanTheirShare() {
    Visitor visitor = new Visitor(
      pool,
      new OneUnitLines(new Studies(0, () -> 0)),
      new MemoryBudget(1L << 30)
    );
    ComparisonRun first = opened(visitor);
    opened(visitor);
    assertThat(visitor.open(comparison, 0, sink)).isInstanceOf(Opening.Refused.class);
    visitor.close(first);
    opened(visitor);
  }

  private ComparisonRun opened(Visitor visitor) {
    return ((Opening.Opened<ComparisonRun>) visitor.open(comparison, 0, sink)).run();
  }

  private ComparisonRun open(long step) {
    ComparisonRun run = begin(step);
    pool.finish();
    return run;
  }

  private ComparisonRun begin(long step) {
    return new ComparisonRun(
      pool,
      Owner.alone("one"),
      comparison,
      step,
      sink,
      MemoryShare.UNBOUNDED
    );
  }

  private void commands(ComparisonRun run, Consumer<ComparisonRun> command) {
    command.accept(run);
    pool.finish();
  }

  private String alone(int member, long step) {
    Experiment experiment = comparison.experiment(member);
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(step);
    return trainer.snapshot().parameters().fingerprint();
  }

  /** Remembers what it is shown. */
  private static final class Sink implements ComparisonSink {

    private final List<Long> steps = new ArrayList<>();
    private List<Snapshot> snapshots = List.of();
    private List<Optional<Gap>> gaps = List.of();
    private boolean playing;
    private boolean abandoned;

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public boolean isAbandoned() {
      return abandoned;
    }

    @Override
    public void accept(
      long step,
      List<Snapshot> shown,
      List<Optional<Gap>> shownGaps,
      boolean nowPlaying
    ) {
      steps.add(step);
      snapshots = shown;
      gaps = shownGaps;
      playing = nowPlaying;
    }

    @Override
    public void fail() {
      throw new AssertionError("the run failed");
    }

    String fingerprint(int member) {
      return snapshots.get(member).parameters().fingerprint();
    }
  }
}
