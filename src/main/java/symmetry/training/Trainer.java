package symmetry.training;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.data.Dataset;
import symmetry.engine.Evaluation;
import symmetry.engine.Network;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;

/**
 * Trains one experiment step by step, forwards and back. The only writer of its network; confined to
 * one thread at a time. Everything it publishes is an immutable {@link Snapshot}.
 *
 * <p>A run is a function of its experiment: going back restores a checkpoint and replays, to the same
 * bits.
 */
public final class Trainer {

  /** Points of the loss history kept for drawing. */
  public static final int HISTORY_FOR_DISPLAY = 1_000;

  private Experiment experiment;
  private final Dataset dataset;
  private final Samples samples;
  private final int[] train;
  private final int[] test;
  private final BatchOrder batches;
  private final Network network;
  private final Checkpoints checkpoints;
  private final History history;
  private @Nullable Divergence divergence;

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
    this.experiment = experiment;
    dataset = Dataset.of(experiment.data(), experiment.seed());
    samples = dataset.samples(experiment.loss());
    train = dataset.train();
    test = dataset.test();
    batches = new BatchOrder(experiment.seed(), train, experiment.training().batchSize());
    network = new Network(experiment.architecture(), experiment.rule());
    network.setParameters(experiment.initialParameters(dataset));
    checkpoints = new Checkpoints(experiment.architecture().parameterCount());
    history = new History(historyCapacity);
    // Kept whatever the loss: a run that diverges at once stands here.
    history.add(lossPoint(trainLoss()));
    checkpoints.add(network.checkpoint());
  }

  public Experiment experiment() {
    return experiment;
  }

  public Dataset dataset() {
    return dataset;
  }

  public BatchOrder batches() {
    return batches;
  }

  /** Steps taken: parameter updates since the start. */
  public long step() {
    return network.stepCount();
  }

  /**
   * Takes one step.
   *
   * @return false if the next step diverges; the trainer then stands at the last finite step
   */
  public boolean advance() {
    if (isAtDivergence()) return false;
    update();
    if (network.isFinite() && keep()) return true;
    retreat();
    return false;
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
    if (step < step()) network.restore(checkpoints.before(step));
  }

  /**
   * Goes on from here as another experiment that agrees with this one so far: it differs only in
   * events from the present step on.
   */
  public void continueAs(Experiment changed) {
    if (!changed.agreesUntil(experiment, step())) {
      throw new IllegalArgumentException("the experiments differ before step " + step());
    }
    experiment = changed;
    checkpoints.truncate(step());
    history.truncate(step());
    divergence = null;
  }

  /** The run as it stands. */
  public Snapshot snapshot() {
    Evaluation onTrain = network.evaluate(samples, train);
    Evaluation onTest = network.evaluate(samples, test);
    long step = step();
    return new Snapshot(
      experiment,
      dataset,
      step,
      step / batches.stepsPerEpoch(),
      network.parameters(),
      onTrain,
      onTest,
      history.upTo(new LossPoint(step, onTrain.loss(), onTest.loss())),
      isAtDivergence() ? Optional.ofNullable(divergence) : Optional.empty()
    );
  }

  private void update() {
    long step = step();
    network.step(samples, batches.batch(step), experiment.learningRateAt(step));
  }

  /** Keeps what this step is to be remembered by; false if its loss is not finite. */
  private boolean keep() {
    if (history.wants(step())) {
      double loss = trainLoss();
      if (!Double.isFinite(loss)) return false;
      history.add(lossPoint(loss));
    }
    if (checkpoints.wants(step())) checkpoints.add(network.checkpoint());
    return true;
  }

  private LossPoint lossPoint(double trainLoss) {
    return new LossPoint(step(), trainLoss, network.evaluate(samples, test).loss());
  }

  private boolean isAtDivergence() {
    return divergence != null && step() >= divergence.step() - 1;
  }

  /** Finds the first step that is not finite, and stands before it. */
  private void retreat() {
    replay(Math.min(history.lastStep(), step() - 1));
    do update(); while (network.isFinite() && Double.isFinite(trainLoss()));
    long bad = step();
    divergence = new Divergence(bad, experiment.learningRateAt(bad - 1));
    replay(bad - 1);
  }

  private double trainLoss() {
    return network.evaluate(samples, train).loss();
  }

  private void replay(long step) {
    network.restore(checkpoints.before(step));
    while (step() < step) update();
  }
}
