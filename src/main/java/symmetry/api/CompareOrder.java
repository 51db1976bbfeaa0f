package symmetry.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Comparison;
import symmetry.experiment.ComparisonLink;
import symmetry.study.compare.ComparisonPlan;
import symmetry.study.compare.MemberCourse;
import symmetry.study.compare.MemberTask;
import symmetry.training.LossPoint;

/** Experiments of a comparison, each trained alone to the bits that it has in lockstep. */
record CompareOrder(ComparisonPlan plan) implements StudyOrder<MemberCourse> {
  private static final String HEADER = "step,experiment,train_loss,test_loss,distinct_units\n";

  /** What was asked for. */
  record Asked(String link, int steps) {}

  @Override
  public String kind() {
    return CompareKind.NAME;
  }

  @Override
  public Asked parameters() {
    return new Asked(new ComparisonLink(plan.comparison(), 0).query(), plan.steps());
  }

  @Override
  public List<MemberTask> tasks() {
    return plan.tasks();
  }

  @Override
  public List<CompareReply.Brief> brief(List<@Nullable MemberCourse> found) {
    return IntStream.range(0, found.size())
      .filter(k -> found.get(k) != null)
      .mapToObj(k -> CompareReply.Brief.of(k, Objects.requireNonNull(found.get(k))))
      .toList();
  }

  @Override
  public CompareReply whole(List<@Nullable MemberCourse> found) {
    return CompareReply.of(plan.comparison(), found);
  }

  @Override
  public String csv(List<@Nullable MemberCourse> found) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int k = 0; k < found.size(); k++) {
      MemberCourse course = found.get(k);
      if (course != null) append(text, Comparison.letter(k), course);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String name, MemberCourse course) {
    Map<Long, List<Integer>> distinct = course
      .distinct()
      .stream()
      .collect(Collectors.toMap(MemberCourse.Distinct::step, MemberCourse.Distinct::units));
    for (LossPoint point : course.history()) {
      text.append(point.step()).append(',').append(name).append(',');
      text.append(Finite.orEmpty(point.trainLoss())).append(',');
      text.append(Finite.orEmpty(point.testLoss())).append(',');
      text.append(
        distinct
          .getOrDefault(point.step(), List.of())
          .stream()
          .map(Object::toString)
          .collect(Collectors.joining("-"))
      );
      text.append('\n');
    }
  }
}
