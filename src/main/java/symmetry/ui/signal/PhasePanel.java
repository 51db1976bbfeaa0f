package symmetry.ui.signal;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import symmetry.number.NumberText;
import symmetry.number.Numerals;
import symmetry.number.Rounded;
import symmetry.pool.InquiryStatus;
import symmetry.session.StudyShelf;
import symmetry.study.TaskList;
import symmetry.study.signal.PhaseFigures;
import symmetry.study.signal.PhaseInquiry;
import symmetry.study.signal.PhaseMap;
import symmetry.study.signal.ScanWords;
import symmetry.study.signal.TrainableDepth;
import symmetry.ui.element.Named;
import symmetry.ui.panel.FieldPanel;
import symmetry.ui.study.StudyBar;
import symmetry.ui.study.StudyFeed;

/** The phase map: every cell a small training run, under the lines of the theory. */
final class PhasePanel extends FieldPanel implements StudyBar.Page<Optional<PhaseFigures>> {

  private static final int LINE_POINTS = 60;

  private final GridFields fields;
  private final PhaseMapChart chart = Named.known("phase-map", new PhaseMapChart());
  private final StudyBar<Optional<PhaseFigures>> bar;
  private final StudyFeed<List<TrainableDepth.@Nullable Lines>> lines;
  private final Paragraph found = Named.spoken(Named.known("phase-words", new Paragraph()));
  private @Nullable PhaseMap map;

  /** Cells that are on the chart. */
  private final Set<PhaseFigures.Cell> drawn = new HashSet<>();

  PhasePanel(SignalEditor editor, StudyShelf shelf) {
    super("Phase map: how deep can it be and still train?");
    bar = new StudyBar<>("map", "Run", shelf, this).withFiles("phase-map");
    lines = new StudyFeed<>(shelf, this::showLines);
    fields = new GridFields(editor);

    add(
      help(
        "Each cell is a network with the activation and σ_b above, trained from N(0, σ_w²/n) weights; its colour is " +
          "its final loss, or with several seeds the share of them that train: whose loss falls below half of " +
          "that of the best constant answer. One column is a depth scan of one σ_w. Click a cell, or press " +
          "Enter on it, to open its first seed's run in the playground."
      ),
      fields,
      refusal,
      bar,
      found,
      chart,
      help(
        "Solid: 6ξ, to which tanh networks trained in Schoenholz et al. 2017; for other " +
          "activations no rule says that depths end there, and the cells say where they do. Dashed: six times the depth scale of the gradient. On the chaotic side the two differ: between them a " +
          "narrow network with a fixed learning rate fails because gradients explode before inputs " +
          "decorrelate."
      )
    );
    wide();
  }

  /** Shows an empty map with the lines over it; it is trained when a person says so. */
  void show(PhaseMap shown) {
    fields.show(shown.grid());
    refusal.hide();
    if (shown.equals(map)) return;
    boolean sameLines = map != null && linesOf(map).equals(linesOf(shown));
    map = shown;
    bar.open(new PhaseInquiry(shown));
    if (sameLines) return;
    begin(shown, false);
    lines.follow(linesOf(shown));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    lines.leave();
    map = null;
  }

  @Override
  public void clear() {
    drawn.clear();
    found.setText("");
    begin(Objects.requireNonNull(map), true);
  }

  @Override
  public void show(InquiryStatus<Optional<PhaseFigures>> status) {
    status.figures().ifPresent(figures -> {
      List<PhaseMapChart.Cell> news = figures
        .cells()
        .stream()
        .filter(drawn::add)
        .map(cell -> cell(figures.map(), cell))
        .toList();
      if (!news.isEmpty()) chart.show(news);
      ScanWords.of(figures).ifPresent(found::setText);
    });
  }

  private void showLines(InquiryStatus<List<TrainableDepth.@Nullable Lines>> status) {
    TrainableDepth.Lines found = status.figures().getFirst();
    if (found != null) chart.show(found);
    status.fault().ifPresent(refusal::show);
  }

  private void begin(PhaseMap shown, boolean keepLines) {
    chart.begin(
      shown,
      (shown.grid().seeds() > 1
        ? "Share of %d seeds of %s networks that train, by".formatted(
            shown.grid().seeds(),
            shown.activation().label()
          )
        : "Final loss of %s networks by".formatted(shown.activation().label())) +
        " σ_w from left to right and depth downwards",
      keepLines
    );
  }

  private static TaskList<TrainableDepth.Lines> linesOf(PhaseMap map) {
    return new TaskList<>(List.of(map.theory(LINE_POINTS)));
  }

  private static PhaseMapChart.Cell cell(PhaseMap map, PhaseFigures.Cell trained) {
    int column = trained.column();
    int row = trained.row();
    double loss = trained.medianLoss();
    boolean diverged = Double.isInfinite(loss);
    boolean several = map.grid().seeds() > 1;
    String ended = diverged ? "diverged" : "loss " + Numerals.steadyFour(loss);
    String text = "σ_w = %s, %s: %s".formatted(
      NumberText.of(map.grid().weightDeviation(column)),
      Numerals.counted(map.grid().depth(row), "layer"),
      several
        ? "%d of %d train, median: %s".formatted(
            trained.learned(),
            trained.networks().size(),
            ended
          )
        : ended
    );
    double shade = several ? trained.share() : PhaseMap.shade(loss);
    return new PhaseMapChart.Cell(
      column,
      row,
      Rounded.orNull(loss),
      diverged && trained.learned() == 0 ? null : Rounded.few(shade),
      text,
      "./?" + map.query(column, row)
    );
  }
}
