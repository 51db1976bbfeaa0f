package symmetry.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import symmetry.data.Dataset;
import symmetry.engine.Checkpoint;
import symmetry.engine.Evaluation;
import symmetry.engine.Network;
import symmetry.engine.Samples;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.Limits;
import symmetry.number.Numerals;
import symmetry.training.Edit.Attempt;

/**
 * Trains one experiment step by step, forwards and back. The only writer of its network; confined to
 * one thread at a time. Everything it publishes is an immutable {@link Snapshot}.
 *
 * <p>A run is a function of its experiment: going back restores a checkpoint and replays, to the same
 * bits.
 */
public final class Trainer {

  /** Steps from one recent state to the next: what a look at the last update replays at most. */
  private static final int RECENT = 64;

  private static final String TOO_MANY_EVENTS =
    "A run holds at most %d changes; this one was not made.".formatted(Limits.MAX_EVENTS);

  private static final String TOO_LATE =
    "A run can be changed up to step %s; this change was not made.".formatted(
      Numerals.count((long) Limits.STEP.max())
    );

  /** Points of the loss history kept for drawing. */
  public static final int HISTORY_FOR_DISPLAY = 1_000;

  private Experiment experiment;
  private final Origin origin;
  private final Dataset dataset;
  private final Samples samples;
  private final int[] test;
  private final SymmetryWatch watch;
  private final Motion motion;
  private final Checkpoints checkpoints;
  private final History history;
  private final StopWatch stops;
  private @Nullable Divergence divergence;

  /** The last step of this run that was reached. */
  private long furthest;

  private boolean justStopped;

  /** A state from the last few steps; empty right after going back to a checkpoint. */
  private @Nullable Checkpoint recent;

  /** A trainer at step 0 that keeps its history bounded for drawing. */
  public Trainer(Experiment experiment) {
    this(experiment, HISTORY_FOR_DISPLAY);
  }

  /**
   * A trainer at step 0.
   *
   * @param historyCapacity losses are exact for every step up to so many steps, thinned out beyond
   */
  public Trainer(Experiment experiment, int historyCapacity) {
    this(Origin.of(experiment), historyCapacity, MemoryShare.UNBOUNDED);
  }

  /**
   * The same within bounds, from an origin that is at hand, or another one than the experiment's own.
   *
   * @param memory for checkpoints; the less there is, the further going back replays
   */
  public Trainer(Origin origin, int historyCapacity, MemoryShare memory) {
    this.origin = origin;
    experiment = origin.experiment();
    dataset = origin.dataset();
    samples = dataset.samples(experiment.loss());
    test = dataset.test();
    watch = new SymmetryWatch(experiment.hidden().size());
    motion = new Motion(origin, watch);
    checkpoints = new Checkpoints(experiment.architecture().parameterCount(), memory);
    history = new History(historyCapacity);
    stops = new StopWatch(origin);
    // Kept whatever the loss: a run that diverges at once stands here.
    history.add(lossPoint(trainLoss()));
    checkpoints.add(network().checkpoint());
    stops.keep(0, checkpoints.all());
  }

  public Experiment experiment() {
    return experiment;
  }

  public Dataset dataset() {
    return dataset;
  }

  public BatchOrder batches() {
    return motion.batches();
  }

  /** Steps taken: parameter updates since the start. */
  public long step() {
    return motion.step();
  }

  /**
   * Takes one step.
   *
   * @return false if the next step diverges; the trainer then stands at the last finite step
   */
  public boolean advance() {
    justStopped = false;
    if (isAtDivergence()) return false;
    if (step() % RECENT == 0) recent = network().checkpoint();
    boolean known = stops.stop().isPresent();
    update();
    justStopped = !known && stops.stop().isPresent();
    if (network().isFinite() && keep()) return true;
    retreat();
    return false;
  }

  private void update() {
    stops.before(motion);
    motion.update();
    stops.after(motion);
  }

  /** Where the experiment's rule ends training, if the last {@link #advance} came there for the first time. */
  public Optional<EarlyStop> justStopped() {
    return justStopped ? stops.stop() : Optional.empty();
  }

  /** Takes steps until the given one, or until the run diverges. */
  public void advanceTo(long step) {
    while (step() < step) if (!advance()) return;
  }

  /** Goes to any step, backwards by checkpoint and replay. */
  public void goTo(long step) {
    rewind(step);
    advanceTo(step);
  }

  /**
   * Goes back to the last checkpoint at or before the step, from where {@link #advance} replays. Does
   * nothing if the trainer is not past the step.
   */
  public void rewind(long step) {
    if (step < step()) restore(step);
  }

  /**
   * Makes an edit at the present step. The run forks here: what came later, and what was planned for
   * later, is gone.
   *
   * @return why it could not be made, as a sentence; nothing changes then. Empty if it was made
   */
  public Optional<String> edit(Edit edit) {
    long here = step();
    if (!Limits.STEP.allows(here)) return Optional.of(TOO_LATE);
    return switch (edit.at(experiment, here, network().parameters())) {
      case Attempt.Refused(String reason) -> Optional.of(reason);
      case Attempt.Made(Event event) -> {
        Optional<Experiment> changed = experiment.with(event);
        if (changed.isEmpty()) yield Optional.of(TOO_MANY_EVENTS);
        continueAs(changed.get());
        advanceTo(here);
        yield Optional.empty();
      }
    };
  }

  /**
   * Goes on as another experiment, which differs only in what happens on the way. Stands where it
   * stood, or, if that state is not the same in the other experiment, at the last checkpoint that is,
   * from where {@link #advance} goes on.
   *
   * @throws IllegalArgumentException if the experiments differ in more than that
   */
  public void continueAs(Experiment changed) {
    OptionalLong difference = changed.timeline().firstDifference(experiment);
    if (difference.isEmpty()) return;
    long fork = difference.getAsLong();
    stops.fork(fork);
    List<Event> added = addedHere(changed);
    experiment = changed;
    motion.follow(changed);
    checkpoints.truncate(fork - 1);
    history.truncate(fork - 1);
    furthest = Math.min(furthest, fork - 1);
    if (divergence != null && divergence.step() > fork) divergence = null;
    if (recent != null && recent.step() >= fork) recent = null;
    if (fork > step()) {
      watch.truncate(fork - 1);
    } else if (fork == step() && !added.isEmpty() && !stops.watches()) {
      watch.truncate(fork);
      added.forEach(motion::happen);
      keep();
    } else {
      watch.truncate(fork - 1);
      restore(fork - 1);
    }
  }

  /** The events to be made now, if all that the other experiment does differently is to have them. */
  private List<Event> addedHere(Experiment changed) {
    List<Event> known = experiment.timeline().upTo(step());
    List<Event> events = changed.events();
    boolean extended =
      experiment.training().equals(changed.training()) &&
      events.size() > known.size() &&
      events.subList(0, known.size()).equals(known);
    if (!extended) return List.of();
    List<Event> added = events.subList(known.size(), events.size());
    return added.stream().allMatch(e -> e.step() == step()) ? added : List.of();
  }

  /** The run as it stands. */
  public Snapshot snapshot() {
    Evaluation onTrain = motion.onTrain();
    Evaluation onTest = network().evaluate(samples, test);
    long step = step();
    return new Snapshot(
      experiment,
      dataset,
      step,
      step / motion.batches().stepsPerEpoch(),
      network().checkpoint(),
      onTrain,
      onTest,
      history.upTo(new LossPoint(step, onTrain.loss(), onTest.loss())),
      isAtDivergence() ? Optional.ofNullable(divergence) : Optional.empty(),
      stops.stop(),
      furthest,
      watch.breaks(),
      checkpoints.all(),
      stateBefore(step),
      Optional.empty(),
      OptionalDouble.empty()
    );
  }

  /** The last step it came to. */
  public long furthest() {
    return furthest;
  }

  /** Its losses as far as it came. */
  public LossCurve curve() {
    return new LossCurve(experiment, history.all());
  }

  /** The run as it would go on from where it came to, whatever becomes of this one. */
  Supplier<GhostRun> ghost() {
    return ghost(experiment, furthest);
  }

  /** The run as it would have gone on without its last event. */
  GhostRun ghostWithoutLastEvent() {
    return ghost(experiment.withoutLastEvent(), experiment.events().getLast().step() - 1).get();
  }

  /** Another experiment's run from its start, on this run's data. */
  GhostRun ghostOf(Experiment other) {
    Motion motion = new Motion(Origin.of(other, dataset));
    return new GhostRun(other, motion, new History(HISTORY_FOR_DISPLAY));
  }

  /** A ghost that has this run's states up to a step. */
  private Supplier<GhostRun> ghost(Experiment of, long step) {
    Optional<Checkpoint> state = checkpoints.before(step);
    History known = new History(history, step);
    return () -> new GhostRun(of, motionOf(of, state), known);
  }

  /** Another experiment with this one's start, in a state of this run or at its start. */
  private Motion motionOf(Experiment other, Optional<Checkpoint> state) {
    Origin start = origin.as(other);
    return state.map(s -> Motion.at(start, s)).orElseGet(() -> new Motion(start));
  }

  private Optional<Checkpoint> stateBefore(long step) {
    Checkpoint state = recent;
    return state != null && state.step() < step ? Optional.of(state) : checkpoints.before(step - 1);
  }

  /** Keeps what this step is to be remembered by; false if its loss is not finite. */
  private boolean keep() {
    long step = step();
    if (history.wants(step)) {
      double loss = trainLoss();
      if (!Double.isFinite(loss)) return false;
      history.add(lossPoint(loss));
    }
    if (checkpoints.wants(step)) {
      checkpoints.add(network().checkpoint());
      stops.keep(step, checkpoints.all());
    }
    furthest = Math.max(furthest, step);
    return true;
  }

  private LossPoint lossPoint(double trainLoss) {
    return new LossPoint(step(), trainLoss, network().evaluate(samples, test).loss());
  }

  /** Whether it stands at the last finite step of a run that diverges. */
  public boolean isAtDivergence() {
    return divergence != null && step() >= divergence.step() - 1;
  }

  /** Finds the first step that is not finite, and stands before it. */
  private void retreat() {
    replay(Math.min(history.lastStep(), step() - 1));
    do motion.update(); while (network().isFinite() && Double.isFinite(trainLoss()));
    long bad = step();
    divergence = Divergence.of(bad, experiment.timeline().learningRate(bad - 1), cause(bad - 1));
    replay(bad - 1);
    watch.truncate(bad - 1);
    furthest = bad - 1;
  }

  /** Why the loss grew up to a step; the network is left anywhere. */
  private Instability cause(long step) {
    List<LossPoint> points = history.all();
    LossPoint start = points.getFirst();
    LossPoint lowest = start;
    for (LossPoint p : points) {
      if (p.step() <= step && p.trainLoss() < lowest.trainLoss()) lowest = p;
    }
    replay(lowest.step());
    return new InstabilityFinder(network(), samples, motion.train()).find(
      experiment,
      step,
      start.trainLoss(),
      lowest.trainLoss(),
      network().parameters()
    );
  }

  /** Mean loss per sample over the training split, without penalty terms. */
  public double trainLoss() {
    return motion.onTrain().loss();
  }

  private void replay(long step) {
    restore(step);
    while (step() < step) update();
  }

  /** Goes to the last checkpoint at or before the step, or to the start. */
  private void restore(long step) {
    recent = null;
    checkpoints.before(step).ifPresentOrElse(motion::restore, motion::begin);
    stops.goTo(step());
    if (step() == 0) keep();
  }

  private Network network() {
    return motion.network();
  }
}
