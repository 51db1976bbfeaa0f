package symmetry.study.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Comparison;
import symmetry.experiment.Parameter;
import symmetry.experiment.StepWork;
import symmetry.study.Inquiry;
import symmetry.study.Sample;
import symmetry.study.file.FileRows;
import symmetry.training.Footprint;
import symmetry.training.LossPoint;

/**
 * The experiments of a comparison, trained for so many steps.
 *
 * @param steps at most {@link #mostSteps}
 */
public record ComparisonInquiry(
  Comparison comparison,
  int steps
) implements Inquiry<MemberCourse, List<@Nullable MemberCourse>> {
  /** There is a row for each step; what they may cost is bounded by {@link #mostSteps}. */
  public static final Parameter STEPS = Parameter.whole("steps", 500, 1, 200_000);

  private static final int STEPS_OF_SAMPLE = 20;

  private static final List<String> COLUMNS = List.of(
    "step",
    "experiment",
    "train_loss",
    "test_loss",
    "distinct_units"
  );

  /** As {@link StepWork} counts, of all members together: about a minute of one core. */
  private static final long MAX_WORK = 100_000_000_000L;

  public ComparisonInquiry {
    if (!STEPS.allows(steps) || steps > mostSteps(comparison)) {
      throw new IllegalArgumentException("steps out of bounds: " + steps);
    }
  }

  /** The most steps that experiments of this size may be trained for, whatever {@link #STEPS} says. */
  public static long mostSteps(Comparison comparison) {
    return MAX_WORK / comparison.experiments().stream().mapToLong(StepWork::watched).sum();
  }

  /** Of one step of one member, as it was found and as a row. */
  private static final long STEP = 128;

  @Override
  public long footprint() {
    long tables = Footprint.ofTables(comparison.experiments());
    return SMALL + STEP * steps * comparison.size() + tables;
  }

  /** One for each member, in their order. */
  @Override
  public List<MemberTask> tasks() {
    return IntStream.range(0, comparison.size())
      .mapToObj(k -> new MemberTask(comparison, k, steps))
      .toList();
  }

  /** Of each member some of the steps. */
  @Override
  public List<Sample> samples() {
    int few = Math.min(steps, STEPS_OF_SAMPLE);
    return IntStream.range(0, comparison.size())
      .mapToObj(k -> new Sample(new MemberTask(comparison, k, few), (double) steps / few))
      .toList();
  }

  @Override
  public List<@Nullable MemberCourse> figures(List<@Nullable MemberCourse> found) {
    return found;
  }

  /** A row for each step of each member. */
  @Override
  public FileRows rows(List<@Nullable MemberCourse> figures) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int k = 0; k < figures.size(); k++) {
      MemberCourse course = figures.get(k);
      if (course == null) continue;
      Map<Long, String> distinct = course
        .distinct()
        .stream()
        .collect(Collectors.toMap(MemberCourse.Distinct::step, ComparisonInquiry::joined));
      for (LossPoint p : course.history()) {
        String units = distinct.get(p.step());
        rows.add(FileRows.row(p.step(), Comparison.letter(k), p.trainLoss(), p.testLoss(), units));
      }
    }
    return new FileRows(COLUMNS, rows);
  }

  private static String joined(MemberCourse.Distinct distinct) {
    return distinct.units().stream().map(Object::toString).collect(Collectors.joining("-"));
  }

  @Override
  public ComparisonReport report(List<@Nullable MemberCourse> figures) {
    return ComparisonReport.of(comparison, figures);
  }
}
