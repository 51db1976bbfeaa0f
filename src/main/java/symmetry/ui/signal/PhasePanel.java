package symmetry.ui.signal;

import com.vaadin.flow.component.DetachEvent;
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
import symmetry.study.signal.TrainableDepth;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Refusal;
import symmetry.ui.study.StudyBar;
import symmetry.ui.study.StudyFeed;

/** The phase map: every cell a small training run, under the lines of the theory. */
final class PhasePanel extends Panel implements StudyBar.Page<Optional<PhaseFigures>> {

  private static final int LINE_POINTS = 60;

  private final GridFields fields;
  private final PhaseMapChart chart = new PhaseMapChart();
  private final StudyBar<Optional<PhaseFigures>> bar;
  private final StudyFeed<List<TrainableDepth.@Nullable Lines>> lines;
  private final Refusal refusal = new Refusal();
  private @Nullable PhaseMap map;

  /** Cells that are on the chart. */
  private final Set<PhaseFigures.Cell> drawn = new HashSet<>();

  PhasePanel(SignalEditor editor, StudyShelf shelf) {
    super("Phase map: how deep can it be and still train?");
    bar = new StudyBar<>("map", "Run", shelf, this).withFiles("phase-map");
    lines = new StudyFeed<>(shelf, this::showLines);
    fields = new GridFields(editor);
    chart.setId("phase-map");
    add(
      help(
        "Each cell is one network with the activation and σ_b above, trained from N(0, σ_w²/n) weights; " +
          "its colour is its final loss. Click a cell, or press Enter on it, to open that run in the playground."
      ),
      fields,
      refusal,
      bar,
      chart,
      help(
        "Solid: 6ξ, the depth to which tanh networks trained in Schoenholz et al. 2017; for other " +
          "activations the cells say how far it holds. Dashed: six times the depth scale of the gradient. On the chaotic side the two differ: between them a " +
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

  /** Says why what was entered into its fields is not done. */
  void refuse(String sentence) {
    refusal.show(sentence);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    lines.leave();
    map = null;
  }

  @Override
  public void clear() {
    drawn.clear();
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
    });
  }

  private void showLines(InquiryStatus<List<TrainableDepth.@Nullable Lines>> status) {
    TrainableDepth.Lines found = status.figures().getFirst();
    if (found != null) chart.show(found);
    status.fault().ifPresent(refusal::show);
  }

  private void begin(PhaseMap shown, boolean keepLines) {
    chart.begin(
      shown.grid(),
      "Final loss of %s networks by σ_w from left to right and depth downwards".formatted(
        shown.activation().label()
      ),
      keepLines
    );
  }

  private static TaskList<TrainableDepth.Lines> linesOf(PhaseMap map) {
    return new TaskList<>(List.of(map.theory(LINE_POINTS)));
  }

  private static PhaseMapChart.Cell cell(PhaseMap map, PhaseFigures.Cell trained) {
    int column = trained.column();
    int row = trained.row();
    double loss = trained.loss();
    boolean diverged = Double.isInfinite(loss);
    String text = "σ_w = %s, %d layers: %s".formatted(
      NumberText.of(map.grid().weightDeviation(column)),
      map.grid().depth(row),
      diverged ? "diverged" : "loss " + Numerals.steadyFour(loss)
    );
    return new PhaseMapChart.Cell(
      column,
      row,
      Rounded.orNull(loss),
      diverged ? null : Rounded.few(PhaseMap.shade(loss)),
      text,
      "./?" + map.query(column, row)
    );
  }
}
