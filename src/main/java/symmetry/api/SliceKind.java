package symmetry.api;

import org.springframework.stereotype.Component;
import symmetry.api.StudyOrder.Sequel;
import symmetry.study.landscape.PlanTask;
import symmetry.study.landscape.SliceLink;
import symmetry.study.landscape.SlicePlan;

/**
 * The loss over a plane through the weights of an experiment, by a landscape page's {@code link}: first
 * the training that says where the plane is, then the losses.
 */
@Component
class SliceKind implements StudyKind {

  static final String NAME = "slice";

  /** What was asked for. */
  record Asked(String link) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(StudyFields fields) {
    SliceLink.Parsed parsed = SliceLink.parse(fields.link("link"));
    fields.refuse("link", parsed.problems());
    return fields.order(() -> order(parsed.link()));
  }

  private static StudyOrder<?> order(SliceLink link) {
    Asked asked = new Asked(link.query());
    PlanTask training = new PlanTask(link.map());
    return new Preparation<>(
      NAME,
      asked,
      training,
      link.map().trainingShare(),
      plan ->
        switch (plan) {
          case PlanTask.Plan.Ready(SlicePlan ready) -> new Sequel.Stage(
            new SliceOrder(asked, ready)
          );
          case PlanTask.Plan.Refused(String reason) -> new Sequel.Refusal(reason);
        }
    );
  }
}
