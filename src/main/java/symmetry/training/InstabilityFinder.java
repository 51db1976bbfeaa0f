package symmetry.training;

import symmetry.diagnostics.Curvature;
import symmetry.diagnostics.Gram;
import symmetry.engine.Network;
import symmetry.engine.Optimizer;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.experiment.OptimizerKind;

/**
 * Finds why a run's loss grows, by measuring at the state where it was lowest.
 *
 * @param network to measure in; its parameters are changed
 */
record InstabilityFinder(Network network, Samples samples, int[] train) {
  /** A start whose loss is so many times that of a constant answer has exploded. */
  private static final double EXPLODED = 20;

  /** Steps of this share of a weight are large ones. */
  private static final double LARGE_STEP = 0.1;

  /**
   * The cause.
   *
   * @param step at which the loss grows
   * @param startLoss loss of step 0
   * @param lowestLoss lowest so far
   * @param calm the state of that
   */
  Instability find(
    Experiment experiment,
    long step,
    double startLoss,
    double lowestLoss,
    Parameters calm
  ) {
    double rate = experiment.timeline().learningRate(step);
    double l2 = experiment.training().l2();
    double bound = bound(OptimizerKind.create(experiment.training().optimizer()));
    if (rate * l2 > bound) return new Instability.OfPenalty(rate, l2, bound);
    double constant = ConstantAnswer.loss(samples, train, experiment.loss());
    if (constant > 0 && !(Math.min(startLoss, lowestLoss) < EXPLODED * constant)) {
      return new Instability.OfStart(startLoss, constant);
    }
    double weight = typicalWeight(calm);
    double l1 = experiment.training().l1();
    if (Double.isFinite(bound) && rate * l1 > weight) return new Instability.OfL1(rate, l1, weight);
    if (Double.isFinite(bound)) {
      double curvature = Curvature.largest(network, calm, samples, train) + l2;
      if (rate * curvature > bound) return new Instability.OfCurvature(rate, curvature, bound);
      return new Instability.Unknown(rate);
    }
    return rate > LARGE_STEP * weight
      ? new Instability.OfStepSize(rate, weight)
      : new Instability.Unknown(rate);
  }

  /**
   * η times a curvature above this makes steps along it grow for ever; +∞ where steps have a size of their
   * own. With momentum: Polyak 1964; Nesterov's by the same look at the roots of its recurrence.
   */
  static double bound(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.Sgd() -> 2;
      case Optimizer.Momentum(double beta) -> 2 * (1 + beta);
      case Optimizer.Nesterov(double beta) -> (2 * (1 + beta)) / (1 + 2 * beta);
      case Optimizer.RmsProp _, Optimizer.Adam _ -> Double.POSITIVE_INFINITY;
    };
  }

  /** Root mean square, of the layer where it is smallest but not zero. */
  private static double typicalWeight(Parameters parameters) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int l = 0; l < parameters.architecture().layers(); l++) {
      double[] weights = parameters.weights(l);
      double sum = Gram.dot(weights, weights);
      if (sum > 0) smallest = Math.min(smallest, Math.sqrt(sum / weights.length));
    }
    return smallest;
  }
}
