package symmetry.api.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import symmetry.experiment.Comparison;
import symmetry.experiment.ComparisonLink;
import symmetry.number.Numerals;
import symmetry.study.compare.ComparisonInquiry;
import symmetry.study.compare.MemberCourse;
import symmetry.training.LossPoint;

/** Up to four experiments beside each other, by a comparison's {@code link}, for so many {@code steps}. */
@Component("compare")
class CompareKind implements StudyKind {

  @Override
  public Optional<StudyOrder<?>> read(StudyFields fields) {
    ComparisonLink asked = fields.linkOnTable("link", ComparisonLink::parse);
    Comparison comparison = asked.comparison();
    long most = ComparisonInquiry.mostSteps(comparison);
    // A link at a step asks for what is seen there.
    double shown = asked.step();
    boolean usable = ComparisonInquiry.STEPS.allows(shown) && shown <= most;
    double usual = usable ? shown : Math.min(ComparisonInquiry.STEPS.initial(), most);
    int steps = (int) fields.number("steps", ComparisonInquiry.STEPS, usual);
    if (steps > most) {
      fields.refuse(
        "steps",
        "" + steps,
        "at most %s for experiments of this size".formatted(Numerals.count(most))
      );
    }
    return fields.order(
      () -> new Asked(new ComparisonLink(comparison, 0).query(), steps),
      () -> new ComparisonInquiry(comparison, steps),
      CompareKind::brief
    );
  }

  private record Asked(String link, int steps) {}

  private static List<Brief> brief(List<@Nullable MemberCourse> found) {
    List<Brief> brief = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      MemberCourse course = found.get(k);
      if (course != null) brief.add(Brief.of(k, course));
    }
    return brief;
  }

  /** What is worth telling while others are trained. */
  private record Brief(String name, long step, double trainLoss, List<Integer> distinctUnits) {
    static Brief of(int index, MemberCourse course) {
      LossPoint last = course.history().getLast();
      return new Brief(
        Comparison.letter(index),
        last.step(),
        last.trainLoss(),
        course.distinct().getLast().units()
      );
    }
  }
}
