package symmetry.training;

import java.util.List;
import java.util.stream.IntStream;
import symmetry.diagnostics.CloneLedger;
import symmetry.engine.Parameters;
import symmetry.experiment.Choice;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Limits;
import symmetry.experiment.Parameter;
import symmetry.number.NumberText;

/**
 * What a person does to a run where it stands; becomes an event of that step. The breakers are edits:
 * each is exactly one cause. Layers, units and inputs count from 0.
 */
@FunctionalInterface
public interface Edit {
  /**
   * The event that this edit is here, or why it is none.
   *
   * @param parameters the run's at this step
   */
  Attempt at(Experiment experiment, long step, Parameters parameters);

  /** What comes of an edit. */
  sealed interface Attempt {
    /** It can be done. */
    record Made(Event event) implements Attempt {}

    /**
     * It cannot.
     *
     * @param reason a sentence for the person who tried
     */
    record Refused(String reason) implements Attempt {}
  }

  /** From now on another learning rate. */
  static Edit learningRate(double rate) {
    return within(Limits.LEARNING_RATE, "learning rate", rate, (experiment, step, parameters) ->
      new Attempt.Made(new Event.SetLearningRate(step, rate))
    );
  }

  /** One weight set. */
  static Edit weight(int layer, int unit, int input, double value) {
    return within(Limits.WEIGHT, "weight", value, (experiment, step, parameters) -> {
      Attempt place = atPlace(
        experiment,
        new Event.SetWeight(step, layer, unit, input, value + 0.0)
      );
      if (place instanceof Attempt.Refused) return place;
      return unlessEqual(parameters.weight(layer, unit, input), value, "weight", place);
    });
  }

  /** One bias set. */
  static Edit bias(int layer, int unit, double value) {
    return within(Limits.WEIGHT, "bias", value, (experiment, step, parameters) -> {
      Attempt place = atPlace(experiment, new Event.SetBias(step, layer, unit, value + 0.0));
      if (place instanceof Attempt.Refused) return place;
      return unlessEqual(parameters.bias(layer, unit), value, "bias", place);
    });
  }

  /** One weight changed by ε; the event holds the exact sum, within the bounds of a weight. */
  static Edit nudgedWeight(int layer, int unit, int input, double epsilon) {
    return within(Limits.WEIGHT, "ε", epsilon, (experiment, step, parameters) -> {
      Attempt place = atPlace(experiment, new Event.SetWeight(step, layer, unit, input, 0));
      if (place instanceof Attempt.Refused) return place;
      double sum = bounded(parameters.weight(layer, unit, input) + epsilon);
      return new Attempt.Made(new Event.SetWeight(step, layer, unit, input, sum));
    });
  }

  /** One bias changed by ε; the event holds the exact sum, within the bounds of a bias. */
  static Edit nudgedBias(int layer, int unit, double epsilon) {
    return within(Limits.WEIGHT, "ε", epsilon, (experiment, step, parameters) -> {
      Attempt place = atPlace(experiment, new Event.SetBias(step, layer, unit, 0));
      if (place instanceof Attempt.Refused) return place;
      double sum = bounded(parameters.bias(layer, unit) + epsilon);
      return new Attempt.Made(new Event.SetBias(step, layer, unit, sum));
    });
  }

  /**
   * The weights of every hidden layer that has exact clones moved by ε times a standard normal draw, each
   * by another; where there are none any more, those of the layers of the last nudge. Nudges of one step
   * add: each draws anew.
   */
  static Edit nudge(double epsilon) {
    return within(Limits.EPSILON, "ε", epsilon, (experiment, step, parameters) -> {
      List<Integer> withClones = IntStream.range(0, experiment.hidden().size())
        .filter(layer -> CloneLedger.hasClones(parameters, layer))
        .boxed()
        .toList();
      List<Integer> layers = withClones.isEmpty() ? lastNudged(experiment, step) : withClones;
      if (!layers.isEmpty()) {
        return new Attempt.Made(
          new Event.Nudge(step, layers, epsilon, experiment.timeline().freeNudgeSalt(step))
        );
      }
      return new Attempt.Refused(
        experiment.hidden().isEmpty()
          ? "There is no hidden layer, so there are no units to nudge apart."
          : "No hidden layer has two equal units here, so there is nothing to nudge apart."
      );
    });
  }

  private static List<Integer> lastNudged(Experiment experiment, long step) {
    return experiment
      .timeline()
      .upTo(step)
      .stream()
      .filter(Event.Nudge.class::isInstance)
      .reduce((one, next) -> next)
      .map(Event::changedLayers)
      .orElse(List.of());
  }

  /** One layer's weights drawn anew. */
  static Edit initializer(int layer, Choice<InitializerKind> initializer) {
    return (experiment, step, parameters) ->
      atPlace(experiment, new Event.Reinitialize(step, layer, initializer));
  }

  /** Another dropout rate in a hidden layer. */
  static Edit dropout(int layer, double rate) {
    return within(Limits.DROPOUT, "dropout", rate, (experiment, step, parameters) ->
      atPlace(experiment, new Event.SetDropout(step, layer, rate))
    );
  }

  /** The batches in the next other order. */
  static Edit batchOrder() {
    return (experiment, step, parameters) -> {
      int next = experiment.timeline().batchSalt(step) + 1;
      return new Attempt.Made(new Event.Reshuffle(step, Limits.SALT.allows(next) ? next : 0));
    };
  }

  private static Edit within(Parameter bound, String field, double value, Edit edit) {
    if (bound.allows(value)) return edit;
    String reason = "%s = %s was not applied: it must be %s.".formatted(
      field,
      NumberText.of(value),
      bound.bound()
    );
    return (experiment, step, parameters) -> new Attempt.Refused(reason);
  }

  private static Attempt atPlace(Experiment experiment, Event event) {
    if (event.fits(experiment.architecture())) return new Attempt.Made(event);
    return new Attempt.Refused(
      "There is no place in this network for %s.".formatted(event.inWords())
    );
  }

  /** An edit that changes no bit is none: it would mark the run and fill its link. */
  private static Attempt unlessEqual(double present, double value, String field, Attempt edit) {
    if (Double.compare(present, value + 0.0) != 0) return edit;
    return new Attempt.Refused(
      "This %s is %s already.".formatted(field, NumberText.of(value + 0.0))
    );
  }

  /** Adding 0 makes −0 a plain 0, as a link reads it. */
  private static double bounded(double value) {
    Parameter bound = Limits.WEIGHT;
    return Math.clamp(value, bound.min(), bound.max()) + 0.0;
  }
}
