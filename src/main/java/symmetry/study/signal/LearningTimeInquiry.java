package symmetry.study.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.study.Inquiry;
import symmetry.study.Sample;
import symmetry.study.file.FileRows;

/** How long deep linear networks take to learn, by depth, from each of some starts; in the order of both. */
public record LearningTimeInquiry(
  List<Choice<InitializerKind>> starts
) implements Inquiry<OptionalInt, List<LearningTimeInquiry.Time>> {
  /**
   * One start and depth.
   *
   * @param start as in links
   * @param depth layers with weights
   * @param steps median of the draws; null if that one had not learned within the limit
   */
  public record Time(String start, int depth, @Nullable Integer steps) {}

  public LearningTimeInquiry {
    starts = List.copyOf(starts);
  }

  @Override
  public List<LearningTime> tasks() {
    return LearningTime.ofAll(starts);
  }

  /** At most: a network that has learned is done earlier. */
  @Override
  public List<Sample> samples() {
    return starts.stream().map(LearningTime::sample).toList();
  }

  @Override
  public List<Time> figures(List<@Nullable OptionalInt> found) {
    List<LearningTime> tasks = tasks();
    List<Time> times = new ArrayList<>();
    for (int k = 0; k < tasks.size(); k++) {
      OptionalInt steps = found.get(k);
      if (steps == null) continue;
      LearningTime task = tasks.get(k);
      Integer median = steps.isPresent() ? (Integer) steps.getAsInt() : null;
      times.add(new Time(task.start().token(), task.depth(), median));
    }
    return times;
  }

  @Override
  public FileRows rows(List<Time> figures) {
    return new FileRows(
      List.of("start", "depth", "steps"),
      figures
        .stream()
        .map(t -> FileRows.row(t.start(), t.depth(), t.steps()))
        .toList()
    );
  }

  @Override
  public List<Time> report(List<Time> figures) {
    return figures;
  }
}
