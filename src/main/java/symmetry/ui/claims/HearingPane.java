package symmetry.ui.claims;

import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import symmetry.claims.CourtRecord;
import symmetry.claims.Exhibit;
import symmetry.claims.Judgement.Finding;
import symmetry.claims.Judgement.Hearing;
import symmetry.claims.Side;
import symmetry.claims.Statement;
import symmetry.claims.Trial;
import symmetry.ui.claims.TrialState.Check;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;

/** One trial in full: its set-up, and what came of it once it is measured. */
final class HearingPane extends Section {

  private final Trial trial;
  private final VerdictBadge badge = new VerdictBadge();
  private final Paragraph reason = Named.styled("reason", new Paragraph());
  private final Paragraph sure = Named.styled("sure", new Paragraph());
  private final CheckLine check = new CheckLine();
  private final Paragraph before = Named.styled("before", new Paragraph());
  private final Block findings = new Block("exhibits");

  /**
   * @param title what sets this trial apart
   */
  HearingPane(Statement statement, Side side, String title, String condition) {
    trial = side.of(statement);
    addClassName("hearing");
    getElement().setAttribute(
      "aria-label",
      "Claim %d, %s".formatted(statement.number(), side.words())
    );
    Span words = Named.styled("condition", new Span(condition));
    H4 heading = new H4(new Span(title), words);
    sure.setText(sure(statement, side));
    add(heading, badge, reason, sure, check, before, findings);
  }

  /** How sure the verdict is that the build found. */
  private static String sure(Statement statement, Side side) {
    CourtRecord record = CourtRecord.shipped();
    return record
      .hearing(statement, side)
      .map(h ->
        record
          .elsewhere(statement.number(), side)
          .map(others -> others.inWords(h.ruling().verdict()))
          .orElse("Nothing in it is drawn: there are no other seeds.")
      )
      .orElse("");
  }

  void show(TrialState state) {
    Optional<Hearing> hearing = state.hearing();
    badge.show(Standing.of(state.verdict()), state.measuring());
    reason.setText(hearing.map(h -> h.ruling().reason()).orElse(""));
    reason.setVisible(hearing.isPresent());
    check.show(state.check());
    before.setVisible(state.check() == Check.DIFFERENT);
    state
      .shipped()
      .map(Hearing::ruling)
      .ifPresent(r ->
        before.setText("The build found: %s. %s".formatted(r.verdict().words(), r.reason()))
      );
    findings.removeAll();
    for (int k = 0; k < trial.exhibits().size(); k++) {
      int exhibit = k;
      add(trial.exhibits().get(k), hearing.map(h -> h.findings().get(exhibit)));
    }
  }

  private void add(Exhibit<?> exhibit, Optional<Finding> finding) {
    findings.add(new SetUp(exhibit));
    finding.ifPresent(f -> {
      f.chart().ifPresent(chart -> findings.add(ExhibitCharts.of(chart)));
      findings.add(new FigureTable(f.figures(), "Figures: " + exhibit.question()));
    });
  }
}
