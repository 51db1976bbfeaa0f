package symmetry.training;

import symmetry.engine.Parameters;
import symmetry.experiment.Choice;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Limits;
import symmetry.experiment.Parameter;

/**
 * What a person does to a run where it stands; becomes an event of that step. The breakers are edits:
 * each is exactly one cause. Layers, units and inputs count from 0.
 */
@FunctionalInterface
public interface Edit {
  /**
   * The event that this edit is here.
   *
   * @param parameters the run's at this step
   */
  Event at(Experiment experiment, long step, Parameters parameters);

  /** From now on another learning rate. */
  static Edit learningRate(double rate) {
    return (experiment, step, parameters) -> new Event.SetLearningRate(step, rate);
  }

  /** One weight set. */
  static Edit weight(int layer, int unit, int input, double value) {
    return (experiment, step, parameters) -> new Event.SetWeight(step, layer, unit, input, value);
  }

  /** One bias set. */
  static Edit bias(int layer, int unit, double value) {
    return (experiment, step, parameters) -> new Event.SetBias(step, layer, unit, value);
  }

  /** One weight changed by ε; the event holds the exact sum, within the bounds of a weight. */
  static Edit nudgedWeight(int layer, int unit, int input, double epsilon) {
    return (experiment, step, parameters) ->
      new Event.SetWeight(
        step,
        layer,
        unit,
        input,
        bounded(parameters.weight(layer, unit, input) + epsilon)
      );
  }

  /** One bias changed by ε; the event holds the exact sum, within the bounds of a bias. */
  static Edit nudgedBias(int layer, int unit, double epsilon) {
    return (experiment, step, parameters) ->
      new Event.SetBias(step, layer, unit, bounded(parameters.bias(layer, unit) + epsilon));
  }

  /** One layer's weights drawn anew. */
  static Edit initializer(int layer, Choice<InitializerKind> initializer) {
    return (experiment, step, parameters) -> new Event.Reinitialize(step, layer, initializer);
  }

  /** Another dropout rate in a hidden layer. */
  static Edit dropout(int layer, double rate) {
    return (experiment, step, parameters) -> new Event.SetDropout(step, layer, rate);
  }

  /** The batches in the next other order. */
  static Edit batchOrder() {
    return (experiment, step, parameters) -> {
      int next = experiment.batchSaltAt(step) + 1;
      return new Event.Reshuffle(step, Limits.SALT.allows(next) ? next : 0);
    };
  }

  /** Adding 0 makes −0 a plain 0, as a link reads it. */
  private static double bounded(double value) {
    Parameter bound = Limits.WEIGHT;
    return Math.clamp(value, bound.min(), bound.max()) + 0.0;
  }
}
