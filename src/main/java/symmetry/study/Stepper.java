package symmetry.study;

import java.util.List;
import symmetry.data.Dataset;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.engine.TrainingRule.RateFactor;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.training.BatchOrder;

/**
 * An experiment in motion, forwards only: the same bits as a trainer, without its memory. Of what
 * happens on the way it knows learning rates only.
 */
public final class Stepper {

  private final Experiment experiment;
  private final Samples samples;
  private final int[] train;
  private final BatchOrder batches;
  private final Network network;

  public Stepper(Experiment experiment) {
    this(experiment, experiment.seed());
  }

  /**
   * @param orderSeed of the batch order alone
   */
  Stepper(Experiment experiment, long orderSeed) {
    this(experiment, orderSeed, Dataset.of(experiment.data(), experiment.seed()));
  }

  private Stepper(Experiment experiment, long orderSeed, Dataset dataset) {
    this(experiment, orderSeed, dataset, experiment.initialParameters(dataset), List.of());
  }

  /**
   * From another start, at other learning rates.
   *
   * @param rates what the learning rate of each layer is multiplied by; empty: 1
   */
  Stepper(Experiment experiment, Parameters start, List<RateFactor> rates) {
    this(
      experiment,
      experiment.seed(),
      Dataset.of(experiment.data(), experiment.seed()),
      start,
      rates
    );
  }

  private Stepper(
    Experiment experiment,
    long orderSeed,
    Dataset dataset,
    Parameters start,
    List<RateFactor> rates
  ) {
    if (!experiment.events().stream().allMatch(Event.SetLearningRate.class::isInstance)) {
      throw new IllegalArgumentException("events that need a trainer: " + experiment.events());
    }
    this.experiment = experiment;
    samples = dataset.samples(experiment.loss());
    train = dataset.train();
    batches = new BatchOrder(orderSeed, train, experiment.training().batchSize());
    network = new Network(experiment.architecture(), experiment.rule().withRateFactors(rates));
    network.setParameters(start);
  }

  Network network() {
    return network;
  }

  Samples samples() {
    return samples;
  }

  /** Indices of the training split; not to be changed. */
  int[] train() {
    return train;
  }

  Parameters parameters() {
    return network.parameters();
  }

  /** Takes the next step. */
  public void step() {
    long step = network.stepCount();
    network.step(samples, batches.batchAt(step), experiment.learningRateAt(step));
  }

  /** Mean loss over the training split. */
  public double loss() {
    return network.evaluate(samples, train).loss();
  }

  double accuracy() {
    return network.evaluate(samples, train).accuracy();
  }
}
