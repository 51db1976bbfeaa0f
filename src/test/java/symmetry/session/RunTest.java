package symmetry.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import symmetry.OnPurpose;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.Limits;
import symmetry.experiment.Links;
import symmetry.pool.ManualPool;
import symmetry.pool.Owner;
import symmetry.training.EarlyStop;
import symmetry.training.Edit;
import symmetry.training.MemoryShare;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;

class RunTest {

  private final ManualPool pool = new ManualPool();
  private final RecordingSink sink = new RecordingSink();
  private final Experiment experiment = Links.experiment(
    "v=1&data=moons&samples=40&init=glorot-uniform&batch=8"
  );

  @Test
  void newRun_showsTheStepAskedForAndNoneBefore() {
    open(12);

    assertThat(sink.shown).hasSize(1);
    assertThat(sink.step()).isEqualTo(12);
    assertThat(fingerprint()).isEqualTo(straight(12));
    assertThat(sink.playing).isFalse();
  }

  /** It looks at its losses before it is shown, which passes all samples at once. */
  @Test
  void beginningOfALargeNetwork_isALongTurn() {
    begin(experiment, 0);
    assertThat(pool.isNextLong()).isFalse();
    pool.finish();
    begin(Links.experiment("v=1&data=circle&samples=2000&hidden=256-256-256"), 0);
    assertThat(pool.isNextLong()).isTrue();
  }

  @Test
  void steps_addUp() {
    Run run = open(0);
    run.step(10);
    run.step(100);
    pool.finish();

    assertThat(sink.step()).isEqualTo(110);
    assertThat(fingerprint()).isEqualTo(straight(110));
  }

  @Test
  void epoch_goesToItsEnd() {
    Run run = open(2);
    commands(run, Run::epoch);
    assertThat(sink.step()).isEqualTo(4);
    commands(run, Run::epoch);
    assertThat(sink.step()).isEqualTo(8);
  }

  @Test
  void stepBack_showsTheSameBitsAsBefore() {
    Run run = open(20);
    commands(run, r -> r.stepBack(1));

    assertThat(sink.step()).isEqualTo(19);
    assertThat(fingerprint()).isEqualTo(straight(19));
  }

  @Test
  void stepBackAtTheStart_staysThere() {
    commands(open(0), run -> run.stepBack(1));

    assertThat(sink.step()).isZero();
  }

  @Test
  void reset_showsTheStart() {
    commands(open(20), Run::reset);

    assertThat(sink.step()).isZero();
    assertThat(fingerprint()).isEqualTo(straight(0));
  }

  @Test
  void playing_goesOnUntilPaused() {
    Run run = open(0);
    run.play(Speed.FULL);
    pool.turns(5);
    assertThat(sink.playing).isTrue();
    assertThat(pool.isIdle()).isFalse();
    commands(run, Run::pause);

    assertThat(sink.playing).isFalse();
    assertThat(sink.step()).isPositive();
    assertThat(fingerprint()).isEqualTo(straight(sink.step()));
  }

  @Test
  void playingSlowly_takesNoMoreStepsThanTheClockAllows() {
    Run run = open(0);
    long start = System.nanoTime();
    run.play(Speed.ONE);
    pool.turns(200);
    long due = 1 + (System.nanoTime() - start) / Speed.ONE.intervalNanos();

    assertThat(sink.step()).isBetween(1L, due);
    assertThat(pool.isIdle()).isFalse();
  }

  @Test
  void playingIntoDivergence_stopsAndSaysSo() {
    Run run = new Run(
      pool,
      Owner.alone("one"),
      Links.experiment("v=1&data=plane&samples=20&hidden=0&init=ones&lr=100"),
      0,
      sink,
      Optional.empty(),
      (_, _) -> () -> {},
      MemoryShare.UNBOUNDED
    );
    commands(run, r -> r.play(Speed.FULL));

    assertThat(sink.playing).isFalse();
    assertThat(sink.shown.getLast().divergence()).isPresent();
  }

  @Test
  void sinkThatIsNotReady_getsOnlyTheNewestStateOnceItIs() {
    Run run = open(0);
    sink.ready = false;
    for (int k = 0; k < 30; k++) commands(run, r -> r.step(1));
    assertThat(sink.shown).hasSize(1);
    sink.ready = true;
    commands(run, Run::wake);

    assertThat(sink.shown).hasSize(2);
    assertThat(sink.step()).isEqualTo(30);
    commands(run, Run::wake);
    assertThat(sink.shown).as("nothing new").hasSize(2);
    commands(run, Run::refresh);
    assertThat(sink.shown).as("shown anew").hasSize(3);
  }

  @Test
  void abandonedSink_letsTheRunRest_whichPlaysOnWhenSomebodyLooks() {
    Run run = open(0);
    run.play(Speed.FULL);
    pool.turns(2);
    sink.abandoned = true;
    pool.finish();
    long rested = sink.step();
    pool.finish();
    assertThat(sink.step()).isEqualTo(rested);

    sink.abandoned = false;
    run.wake();
    pool.turns(2);
    assertThat(sink.step()).isGreaterThan(rested);
    assertThat(sink.playing).isTrue();
  }

  @Test
  void closedRun_doesNothingMore() {
    Run run = open(0);
    run.play(Speed.FULL);
    pool.turns(2);
    run.close();
    pool.finish();
    int shown = sink.shown.size();
    commands(run, r -> r.step(5));

    assertThat(sink.shown).hasSizeLessThanOrEqualTo(shown);
  }

  @Test
  void learningRateChangedBeforeTheFirstStep_isTheExperiments() {
    Run run = open(0);
    commands(run, r -> r.edit(Edit.learningRate(0.01)));

    assertThat(sink.failed).isFalse();
    assertThat(sink.shown.getLast().experiment()).isEqualTo(
      experiment.with(new Event.SetLearningRate(0, 0.01)).orElseThrow()
    );
  }

  @Test
  void learningRateChangedOnTheWay_isAnEvent() {
    Run run = open(5);
    commands(run, r -> r.edit(Edit.learningRate(0.01)));

    assertThat(sink.shown.getLast().experiment()).isEqualTo(
      experiment.with(new Event.SetLearningRate(5, 0.01)).orElseThrow()
    );
  }

  @Test
  void moreLearningRateChangesThanALinkHolds_leaveTheRunAlive() {
    Run run = open(1);
    for (int k = 0; k < Limits.MAX_EVENTS + 5; k++) {
      double rate = 0.01 + 0.001 * k;
      commands(run, r -> r.edit(Edit.learningRate(rate)));
      commands(run, r -> r.step(1));
    }

    assertThat(sink.failed).isFalse();
    assertThat(sink.step()).isEqualTo(1 + Limits.MAX_EVENTS + 5);
    assertThat(sink.shown.getLast().experiment().events()).hasSize(Limits.MAX_EVENTS);
  }

  @Test
  void twoPlayingRuns_shareThePoolFairly() {
    RecordingSink other = new RecordingSink();
    Run light = open(0);
    Run heavy = new Run(
      pool,
      Owner.alone("one"),
      Links.experiment("v=1&data=moons&hidden=128-128"),
      0,
      other,
      Optional.empty(),
      (_, _) -> () -> {},
      MemoryShare.UNBOUNDED
    );
    light.play(Speed.FULL);
    heavy.play(Speed.FULL);
    pool.turns(20);
    long alone = sink.step();

    assertThat(other.step()).as("heavy").isPositive();
    assertThat(alone).as("light").isGreaterThan(other.step());
  }

  @Test
  void sinkThatThrows_endsItsRunOnly() {
    FrameSink broken = new AttentiveSink() {
      @Override
      public void accept(Snapshot snapshot, boolean playing) {
        throw new OnPurpose();
      }

      @Override
      public void fail() {
        sink.failed = true;
      }
    };
    Run bad = new Run(
      pool,
      Owner.alone("one"),
      experiment,
      0,
      broken,
      Optional.empty(),
      (_, _) -> () -> {},
      MemoryShare.UNBOUNDED
    );
    bad.play(Speed.FULL);
    pool.finish();
    assertThat(sink.failed).isTrue();

    open(3);
    assertThat(sink.step()).isEqualTo(3);
  }

  /** Playing ends where the rule says, at the weights it leaves; steps that are asked for are taken. */
  @Test
  void playing_pausesWhereEarlyStoppingEndsIt_andMayGoOn() {
    for (String rule : List.of("keras-val-loss_3_0.001", "keras-val-loss-best_3_0.001")) {
      Experiment stopping = Links.experiment(
        "v=1&data=moons&samples=40&init=glorot-uniform&batch=8&lr=0.5&stop=" + rule
      );
      Trainer straight = new Trainer(stopping);
      while (straight.snapshot().stop().isEmpty()) straight.advance();
      EarlyStop stop = straight.snapshot().stop().orElseThrow();
      Run run = open(stopping, 0);
      commands(run, r -> r.step(stop.step() - 1));
      assertThat(sink.step())
        .as("nothing ends there")
        .isEqualTo(stop.step() - 1);
      commands(run, Run::reset);

      commands(run, r -> r.play(Speed.FULL));
      assertThat(sink.playing).isFalse();
      assertThat(sink.step()).isEqualTo(stop.restsAt());
      assertThat(sink.shown.getLast().stopHere()).contains(stop);
      straight.goTo(stop.restsAt());
      assertThat(fingerprint()).isEqualTo(straight.snapshot().parameters().fingerprint());

      run.play(Speed.FULL);
      for (int turn = 0; sink.step() <= stop.step() && turn < 1000; turn++) pool.turns(1);
      assertThat(sink.step()).isGreaterThan(stop.step());
      assertThat(sink.shown.getLast().stopHere()).as("nothing to say while it plays on").isEmpty();
      assertThat(sink.playing).isTrue();
      run.close();
      pool.finish();

      commands(open(stopping, stop.step() + 5), r -> {});
      assertThat(sink.step())
        .as("a link goes where it says")
        .isEqualTo(stop.step() + 5);
    }
  }

  private Run open(long step) {
    return open(experiment, step);
  }

  private Run open(Experiment opened, long step) {
    Run run = begin(opened, step);
    pool.finish();
    return run;
  }

  private Run begin(Experiment opened, long step) {
    return new Run(
      pool,
      Owner.alone("one"),
      opened,
      step,
      sink,
      Optional.empty(),
      (_, _) -> () -> {},
      MemoryShare.UNBOUNDED
    );
  }

  private void commands(Run run, Consumer<Run> command) {
    command.accept(run);
    pool.finish();
  }

  private String fingerprint() {
    return sink.shown.getLast().parameters().fingerprint();
  }

  private String straight(long step) {
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(step);
    return trainer.snapshot().parameters().fingerprint();
  }
}
