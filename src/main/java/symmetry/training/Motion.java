package symmetry.training;

import java.util.Optional;
import symmetry.engine.Architecture;
import symmetry.engine.Checkpoint;
import symmetry.engine.Dissection;
import symmetry.engine.Evaluation;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.engine.TrainingRule;
import symmetry.engine.init.Initialization;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;

/**
 * An experiment in motion: its network and all that acts on it, updates on their batches at their
 * learning rates, and events. Whatever trains an experiment moves it by this. Every state is a function
 * of origin and step; mutable, confined to one thread at a time.
 */
public final class Motion {

  /** Sees what changes the network, right after it did. */
  public interface Witness {
    /** The update that led to this step. */
    default void updated(Network network, long step) {}

    /** An event of this step. */
    default void changed(Network network, Event event) {}

    /** Nobody looks. */
    Witness NONE = new Witness() {};
  }

  private final Samples samples;
  private final int[] train;
  private final Origin origin;
  private final Witness witness;
  private Experiment experiment;
  private BatchOrder batches;
  private Network network;

  /** An experiment at step 0. */
  public Motion(Experiment experiment) {
    this(Origin.of(experiment));
  }

  /** At step 0. */
  public Motion(Origin origin) {
    this(origin, Witness.NONE);
  }

  /** At step 0, seen from there on. */
  public Motion(Origin origin, Witness witness) {
    this(origin, witness, Optional.empty());
  }

  /** In a state of its run; nothing that led there, as a start that takes long, is done again. */
  static Motion at(Origin origin, Checkpoint state) {
    return new Motion(origin, Witness.NONE, Optional.of(state));
  }

  private Motion(Origin origin, Witness witness, Optional<Checkpoint> state) {
    this.origin = origin;
    this.witness = witness;
    experiment = origin.experiment();
    samples = origin.dataset().samples(experiment.loss());
    train = origin.dataset().train();
    batches = BatchOrder.of(experiment, train);
    network = fresh(experiment.rule());
    state.ifPresentOrElse(this::restore, this::begin);
  }

  Network network() {
    return network;
  }

  public Samples samples() {
    return samples;
  }

  public BatchOrder batches() {
    return batches;
  }

  /** Indices of the training split; not to be changed. */
  public int[] train() {
    return train;
  }

  /** Steps taken. */
  public long step() {
    return network.stepCount();
  }

  public Parameters parameters() {
    return network.parameters();
  }

  /**
   * Goes on from other parameters, as whoever rounds otherwise would have them at this step; what the
   * optimizer remembers stays.
   */
  public void setParameters(Parameters changed) {
    network.setParameters(changed);
  }

  /** Whether every parameter and everything the optimizer remembers is a finite number. */
  public boolean isFinite() {
    return network.isFinite();
  }

  /** Mean loss over the test split; NaN without one. */
  public double testLoss() {
    return network.evaluate(samples, origin.dataset().test()).loss();
  }

  /** Mean loss and accuracy over the training split. */
  public Evaluation onTrain() {
    return network.evaluate(samples, train);
  }

  /** Everything the engine computes on the way to the gradient over the training split. */
  public Dissection dissect() {
    return network.dissect(samples, train);
  }

  /** Goes to step 0. */
  void begin() {
    network = fresh(experiment.rule());
    network.setParameters(origin.parameters());
    witness.updated(network, 0);
    happen(0);
  }

  /** Goes to a state of this experiment. */
  void restore(Checkpoint checkpoint) {
    TrainingRule rule = experiment
      .timeline()
      .rule(checkpoint.step())
      .withRateFactors(origin.rates());
    if (!rule.equals(network.rule())) network = fresh(rule);
    network.restore(checkpoint);
  }

  /** Takes the update to the next step without the events there; gives the parameters after it. */
  Parameters updateAlone() {
    long step = step();
    network.step(samples, batches.batch(step), experiment.timeline().learningRate(step));
    return network.parameters();
  }

  /** The same as if the whole training split were its batch. */
  Parameters updateOnAll() {
    network.step(samples, train, experiment.timeline().learningRate(step()));
    return network.parameters();
  }

  /** Goes to the next step. */
  public void update() {
    long step = step();
    network.step(samples, batches.batch(step), experiment.timeline().learningRate(step));
    witness.updated(network, step + 1);
    happen(step + 1);
  }

  /** Goes on as another experiment, from a state that both share; acts on nothing. */
  void follow(Experiment changed) {
    experiment = changed;
    batches = BatchOrder.of(changed, train);
  }

  /** Lets an event act on the present state. */
  void happen(Event event) {
    switch (event) {
      case Event.SetLearningRate _, Event.Reshuffle _ -> {
      }
      case Event.SetWeight(long _, int layer, int unit, int input, double value) -> {
        var architecture = network.architecture();
        int row = architecture.weightOffset(layer) + unit * architecture.fanIn(layer);
        set(row + input, value);
      }
      case Event.SetBias(long _, int layer, int unit, double value) -> set(
        network.architecture().biasOffset(layer) + unit,
        value
      );
      case Event.Reinitialize draw -> network.setParameters(
        Initialization.redrawn(
          network.parameters(),
          draw.layer(),
          InitializerKind.create(draw.initializer()),
          new RandomStream(experiment.seed(), Purpose.WEIGHTS, draw.stream()),
          samples,
          train
        )
      );
      case Event.Nudge nudge -> network.setParameters(nudged(network.parameters(), nudge));
      case Event.SetDropout(long step, int _, double _) -> {
        Checkpoint state = network.checkpoint();
        network = fresh(experiment.timeline().rule(step));
        network.restore(state);
      }
    }
    witness.changed(network, event);
  }

  private void happen(long step) {
    for (Event event : experiment.events()) {
      if (event.step() > step) break;
      if (event.step() == step) happen(event);
    }
  }

  private Parameters nudged(Parameters parameters, Event.Nudge nudge) {
    double[] values = parameters.toArray();
    Architecture shape = parameters.architecture();
    for (int layer : nudge.layers()) {
      int from = shape.weightOffset(layer);
      double[] draws = nudge.draws(experiment.seed(), layer, shape.biasOffset(layer) - from);
      for (int k = 0; k < draws.length; k++) values[from + k] += nudge.epsilon() * draws[k];
    }
    return new Parameters(shape, values);
  }

  private void set(int index, double value) {
    double[] values = network.parameters().toArray();
    values[index] = value;
    network.setParameters(new Parameters(network.architecture(), values));
  }

  private Network fresh(TrainingRule rule) {
    return new Network(experiment.architecture(), rule.withRateFactors(origin.rates()));
  }
}
