package symmetry.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import symmetry.experiment.Experiment;
import symmetry.study.restarts.RestartPlan;

/** Many seeds of a few experiments: {@code experiments}, {@code seeds}, {@code steps}, {@code goal}. */
@Component
class RestartsKind implements StudyKind {

  static final String NAME = "restarts";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(StudyFields fields) {
    List<Experiment> experiments = fields.experiments("experiments", RestartPlan.MAX_EXPERIMENTS);
    int seeds = (int) fields.number("seeds", RestartPlan.SEEDS);
    int steps = (int) fields.number("steps", RestartPlan.STEPS);
    double goal = fields.number("goal", RestartPlan.GOAL);
    long most = experiments.stream().mapToLong(RestartPlan::seedsFrom).min().orElse(seeds);
    if (seeds > most) {
      fields.refuse("seeds", "" + seeds, "at most %d from such a first seed on".formatted(most));
    }
    if (!fields.problems().isEmpty()) return new Parsed(Optional.empty(), fields.problems());
    List<RestartPlan> plans = new ArrayList<>();
    for (Experiment e : experiments) plans.add(new RestartPlan(e, seeds, steps, goal));
    double cost = plans.stream().mapToDouble(RestartPlan::cost).sum();
    if (cost > RestartPlan.MAX_COST) {
      long affordable = (long) ((seeds * RestartPlan.MAX_COST) / cost);
      fields.refuse(
        "seeds",
        "" + seeds,
        "at most %d for experiments of this size and so many steps".formatted(affordable)
      );
      return new Parsed(Optional.empty(), fields.problems());
    }
    return new Parsed(Optional.of(new RestartsOrder(plans)), List.of());
  }
}
