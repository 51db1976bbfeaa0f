package symmetry.session;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Experiment;
import symmetry.experiment.StartWork;
import symmetry.experiment.StepWork;
import symmetry.pool.ComputePool;
import symmetry.pool.OneUnitLines;
import symmetry.pool.Owner;
import symmetry.training.Counterpart;
import symmetry.training.EarlyStop;
import symmetry.training.Edit;
import symmetry.training.LossCurve;
import symmetry.training.MemoryShare;
import symmetry.training.OneUnitLine;
import symmetry.training.Origin;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;

/** One tab's run of one experiment, with the ghost that it is seen against. */
public final class Run extends Playback {

  private final FrameSink sink;
  private final Experiment start;

  /** Confined to the slice. */
  private @Nullable Trainer trainer;

  /** Confined to the slice. */
  private final Counterpart counterpart;

  /** Confined to the slice. */
  private OneUnitLine oneUnit;

  private final OneUnitLines.Source lines;

  /** Guarded by this: what is asked at the moment; null once the run is over. */
  private OneUnitLines.@Nullable Question question = () -> {};

  /** As it was shown last. */
  private volatile Optional<LossCurve> curve = Optional.empty();

  /**
   * @param before the run that was left for this one
   * @param lines asked for the lowest loss of one unit
   * @param memory as a playback has it
   */
  Run(
    ComputePool pool,
    Owner owner,
    Experiment experiment,
    long step,
    FrameSink sink,
    Optional<LossCurve> before,
    OneUnitLines.Source lines,
    MemoryShare memory
  ) {
    super(pool, owner, sink, memory);
    this.sink = sink;
    this.start = experiment;
    counterpart = new Counterpart(before);
    this.lines = lines;
    oneUnit = new OneUnitLine(experiment);
    ask(experiment, oneUnit);
    submit(() -> replayTo(step));
  }

  /** Shows this experiment's run behind this one, as {@link Counterpart#compareWith}. */
  public void compareWith(Experiment other) {
    submit(() -> counterpart.compareWith(other));
  }

  /** Makes an edit at the present step; the run forks there. */
  public void edit(Edit edit) {
    submit(() -> {
      counterpart.edit(trainer(), edit).ifPresent(sink::refuse);
      stay();
    });
  }

  /**
   * Goes on as another experiment, paused at a step; what both have in common is not trained again.
   *
   * @throws IllegalArgumentException if it {@link #canBecome cannot}: another run is to be opened then
   */
  public void become(Experiment other, long step) {
    if (!canBecome(other)) throw new IllegalArgumentException("another start: " + other);
    submit(() -> {
      continueAs(other);
      goTo(step);
    });
  }

  /** Whether another experiment differs only in what happens on the way, or in the learning rate. */
  public boolean canBecome(Experiment other) {
    return start.startsLike(other);
  }

  /** Back to the same start; the curve left becomes the ghost. */
  @Override
  public void reset() {
    submit(() -> {
      counterpart.reset(trainer());
      goTo(0);
    });
  }

  @Override
  public void close() {
    super.close();
    synchronized (this) {
      if (question != null) question.withdraw();
      question = null;
    }
  }

  private synchronized void ask(Experiment experiment, OneUnitLine line) {
    if (question == null) return;
    question.withdraw();
    question = lines.ask(experiment, lowest ->
      submit(() -> {
        line.found(lowest);
        refresh();
      })
    );
  }

  /** A learning rate set at step 0 makes another set-up of it. */
  private OneUnitLine lineOf(Experiment experiment) {
    if (!oneUnit.isOf(experiment)) {
      oneUnit = new OneUnitLine(experiment);
      ask(experiment, oneUnit);
    }
    return oneUnit;
  }

  /** What a run that takes this one's place is to be seen against; empty until this one was shown. */
  public Optional<LossCurve> curve() {
    return curve;
  }

  @Override
  long currentStep() {
    return trainer().step();
  }

  @Override
  long furthest() {
    return trainer().furthest();
  }

  @Override
  boolean advance() {
    boolean advanced = trainer().advance();
    counterpart.follow(trainer());
    return advanced;
  }

  @Override
  OptionalLong restsAt() {
    return trainer().justStopped().stream().mapToLong(EarlyStop::restsAt).findFirst();
  }

  @Override
  void rewind(long step) {
    trainer().rewind(step);
  }

  @Override
  long stepsPerEpoch() {
    return trainer().batches().stepsPerEpoch();
  }

  @Override
  long nextWork() {
    Trainer t = trainer;
    if (t == null) return StartWork.watched(start);
    long events = StartWork.ofEvents(t.experiment(), t.step() + 1);
    return StepWork.watched(t.experiment()) + events;
  }

  @Override
  void show(boolean playing) {
    Trainer shown = trainer();
    counterpart.follow(shown);
    curve = Optional.of(counterpart.curve(shown));
    Snapshot snapshot = shown.snapshot();
    sink.accept(
      snapshot.beside(counterpart.ghost(shown), lineOf(snapshot.experiment()).beside(snapshot)),
      playing
    );
  }

  private void continueAs(Experiment other) {
    if (other.equals(trainer().experiment())) return;
    trainer().continueAs(other);
    counterpart.forget();
  }

  private Trainer trainer() {
    Trainer t = trainer;
    if (t == null) {
      t = new Trainer(Origin.of(start), Trainer.HISTORY_FOR_DISPLAY, memory());
      trainer = t;
    }
    return t;
  }
}
