package symmetry.guide;

import java.util.List;
import java.util.stream.IntStream;
import symmetry.data.Dataset;
import symmetry.diagnostics.Saturation;
import symmetry.diagnostics.Signal;
import symmetry.engine.Activity;
import symmetry.engine.Network;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;

/**
 * The signal on its way through the hidden layers before the first step, over the training split.
 *
 * @param deviations standard deviation of each hidden layer's activations
 * @param saturated share of the last hidden layer's activations that are saturated
 */
record StartSignal(List<Double> deviations, double saturated) {
  static StartSignal of(Experiment experiment, Dataset dataset) {
    Network network = new Network(experiment.architecture());
    network.setParameters(experiment.initialParameters(dataset));
    Samples samples = dataset.samples(experiment.loss());
    Activity activity = network.activity(samples, dataset.train());
    int hidden = experiment.hidden().size();
    List<Double> deviations = IntStream.range(0, hidden)
      .mapToObj(l -> Math.sqrt(Signal.of(activity, l).varianceOfA()))
      .toList();
    return new StartSignal(deviations, Saturation.of(activity, hidden - 1).saturatedShare());
  }

  double first() {
    return deviations.getFirst();
  }

  double last() {
    return deviations.getLast();
  }

  /** How much of the first layer's signal is left in the last one. */
  double left() {
    return last() / first();
  }
}
