package symmetry.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;

/**
 * Where a person is in the guide and what has been noted on the way, as a query string: {@code
 * lesson=equal&set=1_tanh&notes=zeros_tanh_3_100*bias_0.75_tanh_2_200}. It is the only storage there is.
 *
 * @param lesson from 1; {@link #SUMMARY} for the summary
 * @param setting of the lesson; empty for the usual one
 * @param notes the oldest first
 */
public record GuideLink(int lesson, Optional<Setting> setting, List<Note> notes) {
  /** The page after the last lesson. */
  public static final int SUMMARY = Lessons.ALL.size() + 1;

  /** More are not kept: all are measured again when the summary is opened. */
  public static final int MOST_NOTES = 40;

  private static final String LESSON = "lesson";

  /** What the first edition wrote in its place. */
  private static final String STEP = "step";

  private static final List<String> FIELDS = List.of(LESSON, STEP, "set", "notes");
  private static final String SUMMARY_TOKEN = "summary";
  private static final int LONGEST = 4_000;

  public GuideLink {
    notes = List.copyOf(notes);
    if (lesson < 1 || lesson > SUMMARY || notes.size() > MOST_NOTES) {
      throw new IllegalArgumentException("step %d, %d notes".formatted(lesson, notes.size()));
    }
  }

  /** Reads a query string's fields; whatever is wrong is named and left at its default. */
  public static Parsed<GuideLink> parse(Map<String, List<String>> query) {
    List<Problem> problems = new ArrayList<>();
    int lesson = lesson(query, problems);
    GuideLink link = new GuideLink(
      lesson,
      lesson == SUMMARY ? Optional.empty() : setting(query, lesson, problems),
      notes(query, problems)
    );
    for (String field : Link.content(query).keySet()) {
      if (!FIELDS.contains(field)) {
        problems.add(new Problem(field, first(query, field), "a field that the guide has"));
      }
    }
    return new Parsed<>(link, problems);
  }

  /** The query string, without the question mark. */
  public String query() {
    StringBuilder query = new StringBuilder(LESSON).append('=');
    query.append(lesson == SUMMARY ? SUMMARY_TOKEN : Lessons.number(lesson).id());
    setting
      .filter(s -> !s.equals(Lessons.number(lesson).usual()) && !s.controls().isEmpty())
      .ifPresent(s -> query.append("&set=").append(s.token()));
    if (!notes.isEmpty()) {
      query.append("&notes=");
      query.append(notes.stream().map(Note::token).collect(Collectors.joining("*")));
    }
    return query.toString();
  }

  /** At another lesson, with the setting noted there last. */
  public GuideLink at(int other) {
    Optional<Setting> noted = notes
      .stream()
      .filter(n -> n.lesson() == other)
      .reduce((_, last) -> last)
      .map(Note::setting);
    return new GuideLink(other, noted, notes);
  }

  public GuideLink with(Setting changed) {
    return new GuideLink(lesson, Optional.of(changed), notes);
  }

  /** With this note; the one of the same run goes, and the oldest if there are too many. */
  public GuideLink with(Note note) {
    List<Note> kept = new ArrayList<>(notes);
    kept.removeIf(n -> n.isOf(note));
    kept.add(note);
    if (kept.size() > MOST_NOTES) kept.removeFirst();
    return new GuideLink(lesson, setting, kept);
  }

  /** The note of this run. */
  public Optional<Note> noteOf(int ofLesson, Setting ofSetting) {
    return notes
      .stream()
      .filter(n -> n.lesson() == ofLesson && n.setting().equals(ofSetting))
      .findFirst();
  }

  /** Those of a lesson, the oldest first. */
  public List<Note> notesOf(int ofLesson) {
    return notes
      .stream()
      .filter(n -> n.lesson() == ofLesson)
      .toList();
  }

  private static int lesson(Map<String, List<String>> query, List<Problem> problems) {
    boolean named = query.containsKey(LESSON) || !query.containsKey(STEP);
    String text = first(query, named ? LESSON : STEP);
    if (text.isEmpty()) return 1;
    if (text.equals(SUMMARY_TOKEN)) return SUMMARY;
    Optional<Integer> lesson = named ? Lessons.numberOf(text) : FirstEdition.numberOf(text);
    if (lesson.isPresent()) return lesson.get();
    String bound = named
      ? "one of %s, or %s".formatted(Lessons.ids(), SUMMARY_TOKEN)
      : "a whole number from 1 to %d, or %s".formatted(FirstEdition.COUNT, SUMMARY_TOKEN);
    problems.add(new Problem(named ? LESSON : STEP, text, bound));
    return 1;
  }

  private static Optional<Setting> setting(
    Map<String, List<String>> query,
    int lesson,
    List<Problem> problems
  ) {
    String text = first(query, "set");
    if (text.isEmpty() && query.containsKey(LESSON)) return Optional.empty();
    if (text.isEmpty()) return FirstEdition.usualOf(first(query, STEP));
    List<Control<?>> controls = Lessons.number(lesson).controls();
    Optional<Setting> setting = Setting.parse(controls, text);
    if (setting.isEmpty()) problems.add(new Problem("set", text, Setting.form(controls)));
    return setting;
  }

  private static List<Note> notes(Map<String, List<String>> query, List<Problem> problems) {
    String text = first(query, "notes");
    if (text.isEmpty()) return List.of();
    List<Note> notes = new ArrayList<>();
    if (text.length() <= LONGEST) {
      for (String token : text.split("\\*", MOST_NOTES + 1)) {
        Note.parse(token)
          .filter(note -> notes.stream().noneMatch(note::isOf))
          .ifPresent(notes::add);
      }
      if (notes.size() == text.split("\\*", -1).length) return notes;
    }
    String bound = "up to %d notes joined by *, each of another run, as %s";
    problems.add(new Problem("notes", text, bound.formatted(MOST_NOTES, Note.FORM)));
    return notes.size() > MOST_NOTES ? List.of() : notes;
  }

  private static String first(Map<String, List<String>> query, String field) {
    return query.getOrDefault(field, List.of("")).getFirst();
  }
}
