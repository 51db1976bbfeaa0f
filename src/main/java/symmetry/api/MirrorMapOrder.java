package symmetry.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import symmetry.study.landscape.MapText;
import symmetry.study.landscape.MirrorLink;
import symmetry.study.landscape.MirrorTask;

/** A mirror map with its walkers. */
record MirrorMapOrder(MirrorLink link) implements StudyOrder<MirrorTask.Found> {
  /** What was asked for. */
  record Asked(String link, int steps) {}

  @Override
  public String kind() {
    return MirrorMapKind.NAME;
  }

  @Override
  public Asked parameters() {
    return new Asked(link.query(), link.map().steps());
  }

  @Override
  public List<MirrorTask> tasks() {
    return List.of(new MirrorTask(link.map()));
  }

  @Override
  public Object brief(List<MirrorTask.@Nullable Found> found) {
    return told(found, MirrorMapReply.Brief::of);
  }

  @Override
  public Object whole(List<MirrorTask.@Nullable Found> found) {
    return told(found, MirrorMapReply::of);
  }

  @Override
  public String csv(List<MirrorTask.@Nullable Found> found) {
    MirrorTask.Found all = Findings.done(found).getFirst();
    return new MapText("w1", "w2", all.grid(), all.paths()).csv();
  }

  /** The one task's, or nothing yet. */
  private static Object told(
    List<MirrorTask.@Nullable Found> found,
    Function<MirrorTask.Found, Object> view
  ) {
    return Findings.done(found).stream().map(view).findFirst().orElse(Map.of());
  }
}
