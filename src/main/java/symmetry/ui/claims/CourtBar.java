package symmetry.ui.claims;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import symmetry.claims.Answer;
import symmetry.claims.ClaimsInquiry;
import symmetry.claims.Judgement;
import symmetry.claims.Theme;
import symmetry.study.TimeLeft;
import symmetry.study.file.Csv;
import symmetry.study.file.Json;
import symmetry.study.file.Writing;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.study.Download;
import symmetry.ui.study.RunBar;

/** Measures the whole court again, says how it stands, and chooses what is shown. */
final class CourtBar extends Section {

  private final ClaimsView page;
  private final RunBar bar;
  private final Map<Standing, NativeButton> standings = new EnumMap<>(Standing.class);
  private final Map<Standing, Span> counts = new EnumMap<>(Standing.class);
  private final EnumSelect<Optional<Answer>> answers;
  private final EnumSelect<Optional<Theme>> themes;
  private boolean hasUnmeasured;

  /** How long it would take, in words. */
  private String takes = "";

  /** Whether nothing was measured again, and nothing is being. */
  private boolean idle = true;

  private ClaimsAddress shown = ClaimsAddress.PLAIN;

  private List<Judgement> judgements = List.of();

  CourtBar(ClaimsView page) {
    this.page = page;
    addClassName("court-bar");
    getElement().setAttribute("aria-label", "The court");
    bar = new RunBar("", "Measure all again", page::measureShown, page::cancelRun).withFiles(
      new Download("claims.csv", () -> file((court, heard) -> Csv.text(court.rows(heard)))),
      new Download("claims.json", () -> file((court, heard) -> Json.text(court.report(heard))))
    );
    answers = select("Said in", "all answers", Answer::words, a ->
      page.filter(shown.withAnswer(a))
    ).withId("claim-answer");
    themes = select("About", "all themes", Theme::words, t ->
      page.filter(shown.withTheme(t))
    ).withId("claim-theme");
    Block selects = new Block("court-selects", answers, themes);
    Block choice = new Block("court-choice", standings(), selects);
    add(choice, bar);
  }

  private Writing file(BiFunction<ClaimsInquiry, List<Judgement>, Writing> writer) {
    List<Judgement> now = judgements;
    ClaimsInquiry court = new ClaimsInquiry(now.stream().map(Judgement::statement).toList());
    return out -> writer.apply(court, now).writeTo(out);
  }

  private Div standings() {
    Block group = new Block("standings").inRole("group", "Show only those that");
    for (Standing standing : Standing.values()) {
      VerdictBadge badge = new VerdictBadge();
      badge.show(standing);
      Span count = Named.styled("count", new Span());
      NativeButton button = new NativeButton("", e -> {
        boolean pressed = shown.standing().equals(Optional.of(standing));
        page.filter(shown.withStanding(pressed ? Optional.empty() : Optional.of(standing)));
      });
      button.add(count, badge);
      counts.put(standing, count);
      standings.put(standing, button);
      group.add(Named.styled("standing", button));
    }
    return group;
  }

  /** Shows how the cards stand, and lets their judgements be exported. */
  void showStandings(Map<Standing, Long> standing, List<Judgement> judged) {
    counts.forEach((s, count) -> count.setText(Long.toString(standing.getOrDefault(s, 0L))));
    hasUnmeasured = standing.containsKey(Standing.UNMEASURED);
    judgements = List.copyOf(judged);
    bar.offerFiles(!judged.isEmpty());
  }

  /**
   * @param visible how many cards are shown
   * @param all of how many
   */
  void showFilter(ClaimsAddress address, int visible, int all) {
    shown = address;
    standings.forEach((standing, button) -> {
      boolean pressed = address.standing().equals(Optional.of(standing));
      button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
      if (standing == Standing.UNMEASURED) button.setVisible(hasUnmeasured || pressed);
    });
    answers.show(EnumSelect.orNone(Answer.values()), address.answer());
    themes.show(EnumSelect.orNone(Theme.values()), address.theme());
    bar.setLabel(measureWords(visible, all));
  }

  private static String measureWords(int visible, int all) {
    if (visible == all) return "Measure all again";
    return visible == 1 ? "Measure this one again" : "Measure these %d again".formatted(visible);
  }

  /** Says how long it would take to measure what is shown, unless there is something to say of what was. */
  void expect(double seconds) {
    takes = TimeLeft.expected("Measuring", seconds);
    if (idle) bar.showIdle(takes);
  }

  /**
   * @param begun when, by {@link System#nanoTime}
   */
  void showRunning(long begun, double share, int heard, int of) {
    idle = false;
    String what = "%d of %d measured".formatted(heard, of);
    bar.resume(what, begun);
    bar.show(share, what);
  }

  /**
   * @param again how many claims were measured again by this visitor
   * @param different how many of them came out different
   */
  void showIdle(int again, int different) {
    idle = again == 0;
    if (idle) bar.showIdle(takes);
    else if (different == 0) bar.showIdle(
      "%d measured again, all the same to the last bit".formatted(again)
    );
    else bar.showIdle("%d measured again, %d not what the build found".formatted(again, different));
  }

  private static <T> EnumSelect<Optional<T>> select(
    String label,
    String all,
    Function<T, String> words,
    Consumer<Optional<T>> onChange
  ) {
    return new EnumSelect<Optional<T>>("", item -> item.map(words).orElse(all), onChange).withName(
      label
    );
  }

  /** Each of these, or all. */
}
