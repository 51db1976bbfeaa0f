package symmetry.training;

import java.util.List;
import symmetry.data.Dataset;
import symmetry.engine.Parameters;
import symmetry.engine.TrainingRule.RateFactor;
import symmetry.experiment.Experiment;

/**
 * Where a run sets out.
 *
 * @param parameters at step 0, before any event
 * @param rates what the learning rate of each layer is multiplied by; empty: 1
 */
public record Origin(
  Experiment experiment,
  Dataset dataset,
  Parameters parameters,
  List<RateFactor> rates
) {
  public Origin {
    rates = List.copyOf(rates);
  }

  /** An experiment's own. */
  public static Origin of(Experiment experiment) {
    return of(experiment, Dataset.of(experiment.data(), experiment.seed()));
  }

  /** An experiment's own, on data that are at hand. */
  static Origin of(Experiment experiment, Dataset dataset) {
    return new Origin(experiment, dataset, experiment.initialParameters(dataset), List.of());
  }

  /** That of an experiment that differs in what happens on the way. */
  Origin as(Experiment changed) {
    return new Origin(changed, dataset, parameters, rates);
  }

  /** The same at other learning rates. */
  public Origin withRates(List<RateFactor> changed) {
    return new Origin(experiment, dataset, parameters, changed);
  }
}
