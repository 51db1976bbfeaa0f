package symmetry.ui.restarts;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import symmetry.experiment.Comparison;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;
import symmetry.experiment.Link;
import symmetry.number.Numerals;
import symmetry.study.restarts.Interval;
import symmetry.study.restarts.RestartFigures;
import symmetry.ui.chart.CountBars;
import symmetry.ui.element.Block;
import symmetry.ui.element.Facts;
import symmetry.ui.element.Named;
import symmetry.ui.element.TextButton;
import symmetry.ui.lineup.MemberFields;
import symmetry.ui.lineup.MemberTag;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Refusal;

/** One experiment: how many of its starts succeed, how soon, where the others end. */
final class RestartCard extends Section {

  private static final String UNKNOWN = "—";

  private final int index;
  private final Span title = new Span();
  private final Paragraph sentence = Named.styled("restart-words", new Paragraph());
  private final Span rate = Named.styled("success-rate", new Span(UNKNOWN));
  private final Block interval = new Block("interval");
  private final CountBars losses = new CountBars();
  private final Block ends = new Block(
    "histogram-ends",
    new Span("final loss 10⁻⁸ or less"),
    new Span("100 or more")
  );
  private final Paragraph diverged = Panel.help("");
  private final DescriptionList.Description solvedAt = new DescriptionList.Description(UNKNOWN);
  private final DescriptionList.Description finalLoss = new DescriptionList.Description(UNKNOWN);
  private final DescriptionList.Description brokeAt = new DescriptionList.Description(UNKNOWN);
  private final MemberFields fields;
  private final Anchor open = new Anchor("", "Open in the playground");
  private final TextButton remove;
  private final Refusal refusal = new Refusal();

  RestartCard(int index, RestartsView page) {
    this.index = index;
    String letter = Comparison.letter(index);
    setId("card-" + letter);
    addClassNames("panel", "restart-card");
    getElement().setAttribute("aria-label", "Experiment " + letter);
    getElement().setAttribute("data-member", Integer.toString(index + 1));
    H2 heading = Named.styled("member-title", new H2(new MemberTag(index), title));
    rate.setId(letter + "-rate");
    interval.getElement().setAttribute("role", "img");
    sentence.setId(letter + "-sentence");
    fields = new MemberFields(letter, changed -> page.change(index, changed));
    open.setId("open-" + letter);
    remove = new TextButton("remove-" + letter, "Remove", () -> page.remove(index))
      .withName("Remove experiment " + letter)
      .withTheme(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    fields.add(refusal);
    Details change = Named.known("change-" + letter, new Details("Change " + letter, fields));
    Block actions = new Block("actions", open, remove);
    add(
      heading,
      new Block("success-line", rate, new Span(" solve it")),
      interval,
      sentence,
      new Facts(
        "metrics",
        new Div(
          new DescriptionList.Term("steps to solve (10 / 50 / 90 % of those that did)"),
          solvedAt
        ),
        new Div(new DescriptionList.Term("all units different at step (median)"), brokeAt),
        new Div(new DescriptionList.Term("median final loss"), finalLoss)
      ),
      losses,
      ends,
      diverged,
      change,
      actions
    );
    clear();
  }

  void refuse(String sentence) {
    refusal.show(sentence);
  }

  void show(List<Experiment> experiments, String name) {
    Experiment experiment = experiments.get(index);
    // Alone it differs from nothing.
    title.setText(name.isEmpty() ? Labels.start(experiment, experiment.hidden().size()) : name);
    fields.show(experiment);
    open.setHref("./?" + new Link(experiment, 0).query());
    remove.setVisible(experiments.size() > 1);
  }

  /** Forgets what an earlier run found. */
  void clear() {
    rate.setText(UNKNOWN);
    interval.getStyle().set("--low", "0").set("--high", "0").set("--rate", "-1");
    interval.getElement().setAttribute("aria-label", "Success rate not known yet");
    sentence.setText("Press Run to see this.");
    refusal.hide();
    getElement().setAttribute("data-empty", true);
    for (DescriptionList.Description d : List.of(solvedAt, finalLoss, brokeAt)) d.setText(UNKNOWN);
    diverged.setText("");
    losses.show(List.of(0), "No final losses yet");
  }

  void show(RestartFigures figures) {
    getElement().removeAttribute("data-empty");
    Interval bounds = figures.successInterval();
    rate.setText(Numerals.percent(figures.successRate()));
    interval
      .getStyle()
      .set("--low", Double.toString(bounds.low()))
      .set("--high", Double.toString(bounds.high()))
      .set("--rate", Double.toString(figures.successRate()));
    interval.withName(
      "Success rate %s, between %s and %s".formatted(
        Numerals.percent(figures.successRate()),
        Numerals.percent(bounds.low()),
        Numerals.percent(bounds.high())
      )
    );
    sentence.setText(figures.inWords());
    solvedAt.setText(solvedInWords(figures));
    finalLoss.setText(Numerals.steadyFour(figures.medianLoss()));
    brokeAt.setText(brokenInWords(figures));
    losses.show(
      figures.losses().counts(),
      "Final losses of %s seeds, median %s".formatted(
        Numerals.count(figures.seeds()),
        Numerals.steadyFour(figures.medianLoss())
      )
    );
    diverged.setText(
      figures.diverged() == 0 ? "" : Numerals.count(figures.diverged()) + " diverged."
    );
  }

  private static String solvedInWords(RestartFigures figures) {
    if (figures.solved() == 0) return "never";
    return figures
      .solvedQuantiles()
      .stream()
      .filter(q -> q.share() == 0.1 || q.share() == 0.5 || q.share() == 0.9)
      .map(q -> Numerals.count(q.step()))
      .collect(Collectors.joining(" · ", "", failedInWords(figures)));
  }

  private static String failedInWords(RestartFigures figures) {
    return figures.failed() == 0
      ? ""
      : "; %s of %s %s not".formatted(
          Numerals.count(figures.failed()),
          Numerals.count(figures.seeds()),
          figures.failed() == 1 ? "does" : "do"
        );
  }

  private static String brokenInWords(RestartFigures figures) {
    OptionalInt median = figures.medianBroke();
    if (median.isPresent()) return Numerals.count(median.getAsInt());
    return figures.symmetric() == figures.seeds() ? "never" : "from the start";
  }
}
