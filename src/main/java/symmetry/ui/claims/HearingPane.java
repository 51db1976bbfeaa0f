package symmetry.ui.claims;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import symmetry.claims.Exhibit;
import symmetry.claims.Judgement.Finding;
import symmetry.claims.Judgement.Hearing;
import symmetry.claims.Trial;

/** One trial in full: its set-up, and what came of it once it is measured. */
final class HearingPane extends Section {

  private final Trial trial;
  private final VerdictBadge badge = new VerdictBadge();
  private final Paragraph reason = new Paragraph();
  private final Button run;
  private final Div findings = new Div();

  /**
   * @param claim the statement's number
   * @param title what sets this trial apart
   * @param onRun measures this trial alone
   */
  HearingPane(int claim, String title, String condition, Trial trial, Runnable onRun) {
    this.trial = trial;
    addClassName("hearing");
    getElement().setAttribute("aria-label", "Claim %d: %s".formatted(claim, title));
    Span words = new Span(condition);
    words.addClassName("condition");
    H4 heading = new H4(new Span(title), words);
    run = new Button("Run this set-up", e -> onRun.run());
    run.addThemeVariants(ButtonVariant.SMALL);
    reason.addClassName("reason");
    findings.addClassName("findings");
    Div ruling = new Div(badge, run);
    ruling.addClassName("ruling");
    add(heading, ruling, reason, findings);
  }

  void show(TrialState state) {
    Optional<Hearing> hearing = state.hearing();
    if (state.measuring()) badge.showMeasuring();
    else badge.show(Standing.of(hearing.map(h -> h.ruling().verdict())));
    reason.setText(hearing.map(h -> h.ruling().reason()).orElse(""));
    reason.setVisible(hearing.isPresent());
    run.setText(hearing.isPresent() ? "Run again" : "Run this set-up");
    run.setVisible(!state.measuring());
    findings.removeAll();
    for (int k = 0; k < trial.exhibits().size(); k++) {
      int exhibit = k;
      add(trial.exhibits().get(k), hearing.map(h -> h.findings().get(exhibit)));
    }
  }

  private void add(Exhibit<?> exhibit, Optional<Finding> finding) {
    findings.add(new SetUp(exhibit));
    finding.ifPresent(f -> {
      f.chart().ifPresent(chart -> findings.add(Pictures.of(chart)));
      findings.add(new FigureTable(f.figures(), "Figures of " + exhibit.code()));
    });
  }
}
