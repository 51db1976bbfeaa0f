package symmetry.api;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import symmetry.study.signal.LearningTime;

/** Deep linear networks of some starts and depths. */
record LearningTimeOrder(List<LearningTime> tasks) implements StudyOrder<OptionalInt> {
  private static final String HEADER = "start,depth,steps\n";

  /** What was asked for. */
  record Asked(List<String> starts) {}

  /**
   * One start and depth.
   *
   * @param depth layers with weights
   * @param steps median of the draws; null if that one had not learned within the limit
   */
  record Time(String start, int depth, @Nullable Integer steps) {
    static Time of(LearningTime task, OptionalInt steps) {
      return new Time(
        task.start().token(),
        task.depth(),
        steps.isPresent() ? steps.getAsInt() : null
      );
    }
  }

  LearningTimeOrder {
    tasks = List.copyOf(tasks);
  }

  @Override
  public String kind() {
    return LearningTimeKind.NAME;
  }

  @Override
  public Asked parameters() {
    return new Asked(
      tasks
        .stream()
        .map(task -> task.start().token())
        .distinct()
        .toList()
    );
  }

  @Override
  public List<Time> brief(List<@Nullable OptionalInt> found) {
    return whole(found);
  }

  @Override
  public List<Time> whole(List<@Nullable OptionalInt> found) {
    List<Time> times = new ArrayList<>();
    for (int k = 0; k < tasks.size(); k++) {
      OptionalInt steps = found.get(k);
      if (steps != null) times.add(Time.of(tasks.get(k), steps));
    }
    return times;
  }

  @Override
  public String csv(List<@Nullable OptionalInt> found) {
    StringBuilder text = new StringBuilder(HEADER);
    for (Time time : whole(found)) {
      text.append(time.start()).append(',').append(time.depth()).append(',');
      if (time.steps() != null) text.append(time.steps());
      text.append('\n');
    }
    return text.toString();
  }
}
