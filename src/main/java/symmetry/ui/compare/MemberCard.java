package symmetry.ui.compare;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.experiment.Comparison;
import symmetry.experiment.Comparison.Shadow;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.training.WidthOneShadow;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.DecisionSurface;
import symmetry.ui.chart.Plot;
import symmetry.ui.chart.UnitHeatmap;
import symmetry.ui.element.Block;
import symmetry.ui.element.CountedBlock;
import symmetry.ui.element.Facts;
import symmetry.ui.element.Named;
import symmetry.ui.element.TextButton;
import symmetry.ui.lineup.Differences;
import symmetry.ui.lineup.MemberFields;
import symmetry.ui.lineup.MemberTag;
import symmetry.ui.live.LiveTexts;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Plots;
import symmetry.ui.panel.Readout;
import symmetry.ui.panel.Refusal;
import symmetry.ui.panel.Term;

/** One member: are its units alike, how well does it do, what does it answer, what may be changed. */
final class MemberCard extends Section {

  private final PlayBoard board;
  private final int member;
  private final Span title = new Span();
  private final Paragraph gap;
  private final Paragraph doubts = Panel.help("");
  private final CountedBlock<Block> heatmaps = new CountedBlock<>("heatmaps", this::layer);
  private final DecisionSurface surface = new DecisionSurface();
  private final MemberFields fields;
  private final Details change;
  private final Refusal refusal = new Refusal();
  private final Anchor open = new Anchor("", "Open in the playground");
  private final TextButton shadow;
  private final TextButton remove;
  private @Nullable DataSpec shownData;
  private long shownSeed;

  MemberCard(PlayBoard board, int member, CompareView page) {
    this.board = board;
    this.member = member;
    String letter = Comparison.letter(member);
    addClassNames("panel", "member-card");
    setId("member-" + letter);
    getElement().setAttribute("aria-label", "Experiment " + letter);
    H2 heading = Named.styled("member-title", new H2(new MemberTag(member), title));
    gap = Named.known(letter + "-gap", said(MemberTexts.of(member, MemberTexts.GAP), "ledger"));
    doubts.setId(letter + "-doubts");
    surface.setId(letter + "-answers");
    fields = new MemberFields(letter, changed -> page.change(member, changed));
    fields.add(refusal);
    change = Named.known("change-" + letter, new Details("Change " + letter, fields));
    shadow = new TextButton(
      "shadow-" + letter,
      "Add width-1 shadow",
      "The same with one unit in each hidden layer: as long as the units are clones, it is the same function.",
      () -> page.addShadow(member)
    ).withTheme(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    remove = new TextButton("remove-" + letter, "Remove", () -> page.remove(member))
      .withName("Remove experiment " + letter)
      .withTheme(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    open.setId("open-" + letter);
    Block actions = new Block("actions", open, shadow, remove);
    Block pictures = new Block(
      "member-pictures",
      heatmaps,
      board.part(MemberTexts.of(member, MemberTexts.ANSWERS), surface)
    );
    add(
      heading,
      said(MemberTexts.of(member, MemberTexts.DIVERGENCE), "member-divergence"),
      new Facts(
        "metrics",
        new Readout("train loss", MemberTexts.of(member, LiveTexts.TRAIN_LOSS)),
        new Readout("test loss", MemberTexts.of(member, LiveTexts.TEST_LOSS)),
        new Readout("train accuracy", MemberTexts.of(member, MemberTexts.ACCURACY))
      ),
      pictures,
      gap,
      doubts,
      change,
      actions
    );
  }

  void refuse(String sentence) {
    refusal.show(sentence);
  }

  void show(Comparison comparison, Differences differences) {
    refusal.hide();
    Experiment experiment = comparison.experiment(member);
    boolean isShadow = comparison.isShadow(member);
    title.setText(titleOf(comparison, differences, member));
    gap.setVisible(isShadow);
    doubts.setVisible(isShadow);
    if (comparison.members().get(member) instanceof Shadow(int of)) {
      doubts.setText(doubtsInWords(WidthOneShadow.of(comparison.experiment(of))));
    } else {
      fields.show(experiment);
    }
    change.setVisible(!isShadow);
    open.setVisible(!isShadow);
    open.setHref("./?" + new Link(experiment, 0).query());
    shadow.setVisible(
      !isShadow && !experiment.hidden().isEmpty() && comparison.size() < Comparison.MOST
    );
    remove.setVisible(comparison.canLose(member));
    heatmaps.setCount(experiment.hidden().size());
    showData(experiment);
  }

  /** What a member is called beside its letter. */
  static String titleOf(Comparison comparison, Differences differences, int member) {
    if (comparison.members().get(member) instanceof Shadow(int of)) {
      return "width-1 shadow of " + Comparison.letter(of);
    }
    return differences.titleOf(member);
  }

  private static String doubtsInWords(WidthOneShadow shadow) {
    return shadow.doubts().isEmpty()
      ? "Exact while the units of each hidden layer are clones, which training never changes."
      : "May differ later: " + String.join("; ", shadow.doubts()) + ".";
  }

  private Block layer(int layer) {
    return new Block(
      "heatmap-card",
      new H3("Hidden layer " + (layer + 1)),
      board.part(MemberTexts.of(member, LiveTexts.heat(layer)), new UnitHeatmap()),
      said(MemberTexts.of(member, LiveTexts.ledger(layer)), "ledger"),
      new Block(
        "ledger-detail",
        board.text(MemberTexts.of(member, LiveTexts.detail(layer)), new Term(""))
      )
    );
  }

  private void showData(Experiment experiment) {
    if (experiment.data().equals(shownData) && experiment.seed() == shownSeed) return;
    shownData = experiment.data();
    shownSeed = experiment.seed();
    Optional<Plot> plot = Plots.of(Dataset.of(experiment.data(), experiment.seed()));
    plot.ifPresent(surface::setPlot);
    surface.setVisible(plot.isPresent());
    surface.setDescription("Network output of experiment " + Comparison.letter(member));
  }

  private Paragraph said(String name, String style) {
    return Named.styled(style, board.text(name, new Paragraph()));
  }
}
