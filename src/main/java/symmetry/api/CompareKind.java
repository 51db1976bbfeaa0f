package symmetry.api;

import org.springframework.stereotype.Component;
import symmetry.experiment.Comparison;
import symmetry.experiment.ComparisonLink;
import symmetry.study.compare.ComparisonPlan;

/** Up to four experiments beside each other, by a comparison's {@code link}, for so many {@code steps}. */
@Component
class CompareKind implements StudyKind {

  static final String NAME = "compare";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(StudyFields fields) {
    ComparisonLink.Parsed parsed = ComparisonLink.parse(fields.link("link"));
    fields.refuse("link", parsed.problems());
    Comparison comparison = parsed.link().comparison();
    long most = ComparisonPlan.mostSteps(comparison);
    // A link at a step asks for what is seen there.
    double shown = parsed.link().step();
    boolean usable = ComparisonPlan.STEPS.allows(shown) && shown <= most;
    double usual = usable ? shown : Math.min(ComparisonPlan.STEPS.initial(), most);
    int steps = (int) fields.number("steps", ComparisonPlan.STEPS, usual);
    if (steps > most) {
      fields.refuse(
        "steps",
        "" + steps,
        "at most %,d for experiments of this size".formatted(most)
      );
    }
    return fields.order(() -> new CompareOrder(new ComparisonPlan(comparison, steps)));
  }
}
