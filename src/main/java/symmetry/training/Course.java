package symmetry.training;

import java.util.List;
import symmetry.data.Dataset;
import symmetry.engine.Architecture;
import symmetry.engine.Checkpoint;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.RandomStream;
import symmetry.engine.RandomStream.Purpose;
import symmetry.engine.Samples;
import symmetry.engine.TrainingRule;
import symmetry.engine.TrainingRule.RateFactor;
import symmetry.engine.init.Initialization;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;

/**
 * The network of an experiment and all that acts on it: updates and events. Every state is a function
 * of experiment and step; mutable, confined to one thread at a time.
 */
final class Course {

  /** Sees what changes the network, right after it did. */
  interface Witness {
    /** The update that led to this step. */
    void updated(Network network, long step);

    /** An event of this step. */
    void changed(Network network, Event event);

    /** Nobody looks. */
    Witness NONE = new Witness() {
      @Override
      public void updated(Network network, long step) {}

      @Override
      public void changed(Network network, Event event) {}
    };
  }

  private final Samples samples;
  private final int[] train;
  private final Parameters start;
  private final List<RateFactor> rates;
  private final Witness witness;
  private Experiment experiment;
  private BatchOrder batches;
  private Network network;

  /** At step 0. */
  Course(Experiment experiment, Dataset dataset, Witness witness) {
    this(experiment, dataset, experiment.initialParameters(dataset), List.of(), witness);
  }

  /**
   * At step 0.
   *
   * @param start parameters at step 0, before any event
   * @param rates what the learning rate of each layer is multiplied by; empty: 1
   */
  Course(
    Experiment experiment,
    Dataset dataset,
    Parameters start,
    List<RateFactor> rates,
    Witness witness
  ) {
    this.experiment = experiment;
    this.start = start;
    this.rates = rates;
    this.witness = witness;
    samples = dataset.samples(experiment.loss());
    train = dataset.train();
    batches = BatchOrder.of(experiment, train);
    network = fresh(experiment.rule());
    begin();
  }

  Network network() {
    return network;
  }

  Samples samples() {
    return samples;
  }

  BatchOrder batches() {
    return batches;
  }

  long step() {
    return network.stepCount();
  }

  /** Goes to step 0. */
  void begin() {
    network = fresh(experiment.rule());
    network.setParameters(start);
    witness.updated(network, 0);
    happen(0);
  }

  /** Goes to a state of this experiment. */
  void restore(Checkpoint checkpoint) {
    TrainingRule rule = experiment.ruleAt(checkpoint.step()).withRateFactors(rates);
    if (!rule.equals(network.rule())) network = fresh(rule);
    network.restore(checkpoint);
  }

  /** Takes the update to the next step without the events there; gives the parameters after it. */
  Parameters updateAlone() {
    long step = step();
    network.step(samples, batches.batch(step), experiment.learningRateAt(step));
    return network.parameters();
  }

  /** Goes to the next step. */
  void update() {
    long step = step();
    network.step(samples, batches.batch(step), experiment.learningRateAt(step));
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
        network = fresh(experiment.ruleAt(step));
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
      RandomStream random = new RandomStream(
        experiment.seed(),
        Purpose.NUDGES,
        nudge.stream(layer)
      );
      for (int k = shape.weightOffset(layer); k < shape.biasOffset(layer); k++) {
        values[k] += nudge.epsilon() * random.gaussian();
      }
    }
    return new Parameters(shape, values);
  }

  private void set(int index, double value) {
    double[] values = network.parameters().toArray();
    values[index] = value;
    network.setParameters(new Parameters(network.architecture(), values));
  }

  private Network fresh(TrainingRule rule) {
    return new Network(experiment.architecture(), rule.withRateFactors(rates));
  }
}
