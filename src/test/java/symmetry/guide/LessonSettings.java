package symmetry.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import symmetry.study.Work;

/** The settings of a lesson's controls, and what comes of them: found once, since it never changes. */
final class LessonSettings {

  private static final Map<String, Outcome> FOUND = new ConcurrentHashMap<>();

  private LessonSettings() {}

  /** All there are, the usual one first. */
  static List<Setting> of(Lesson lesson) {
    List<Setting> all = new ArrayList<>(List.of(lesson.usual()));
    for (int k = 0; k < lesson.controls().size(); k++) {
      int options = lesson.controls().get(k).options().size();
      for (Setting setting : List.copyOf(all)) {
        for (int option = 1; option < options; option++) all.add(setting.with(k, option));
      }
    }
    return all;
  }

  /** How a link names the run of a setting to its end. */
  static String token(Lesson lesson, String setting) {
    return "%s_%s_0_%d".formatted(lesson.id(), setting, lesson.steps());
  }

  static Outcome outcome(String token) {
    return FOUND.computeIfAbsent(token, run ->
      new Replay(Note.parse(run).orElseThrow()).run(Work.unwatched()).orElseThrow()
    );
  }
}
