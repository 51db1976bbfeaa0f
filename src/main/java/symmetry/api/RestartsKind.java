package symmetry.api;

import java.util.List;
import org.springframework.stereotype.Component;
import symmetry.experiment.Experiment;
import symmetry.experiment.Problem;
import symmetry.study.restarts.RestartPlan;
import symmetry.study.restarts.RestartsLink;

/**
 * Many seeds of a few experiments: {@code experiments}, {@code seeds}, {@code steps}, {@code goal}, or all
 * of them as the page's {@code link}.
 */
@Component
class RestartsKind implements StudyKind {

  static final String NAME = "restarts";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(StudyFields fields) {
    if (fields.has("link")) {
      RestartsLink.Parsed parsed = RestartsLink.parse(fields.link("link"));
      fields.refuse("link", parsed.problems());
      return fields.order(() -> new RestartsOrder(parsed.link().plans()));
    }
    List<Experiment> experiments = fields.experiments("experiments", RestartPlan.MAX_EXPERIMENTS);
    int seeds = (int) fields.number("seeds", RestartPlan.SEEDS);
    int steps = (int) fields.number("steps", RestartPlan.STEPS);
    double goal = fields.number("goal", RestartPlan.GOAL);
    if (!experiments.isEmpty()) {
      for (Problem p : new RestartsLink(experiments, seeds, steps, goal).excesses()) {
        fields.refuse(p.field(), p.value(), p.bound());
      }
    }
    return fields.order(() ->
      new RestartsOrder(new RestartsLink(experiments, seeds, steps, goal).plans())
    );
  }
}
