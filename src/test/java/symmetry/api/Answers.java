package symmetry.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.study.Task;

/** An order whose tasks answer what a test tells them to. */
record Answers(List<? extends Task<String>> tasks) implements StudyOrder<String> {
  /** One task that goes on until it is cancelled. */
  static Answers never() {
    Task<String> endless = work -> {
      for (;;) {
        Thread.onSpinWait();
        work.reached(0);
      }
    };
    return new Answers(List.of(endless));
  }

  @Override
  public String kind() {
    return "answers";
  }

  @Override
  public String parameters() {
    return "";
  }

  @Override
  public List<@Nullable String> brief(List<@Nullable String> found) {
    return found;
  }

  @Override
  public List<@Nullable String> whole(List<@Nullable String> found) {
    return found;
  }

  @Override
  public String csv(List<@Nullable String> found) {
    return String.join(",", found);
  }
}
