package symmetry.ui.signal;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import symmetry.number.NumberText;
import symmetry.number.Numerals;
import symmetry.number.Rounded;
import symmetry.session.StudyShelf;
import symmetry.study.signal.PhaseGrid;
import symmetry.study.signal.PhaseMap;
import symmetry.study.signal.SignalRecords;
import symmetry.study.signal.TrainableDepth;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Refusal;
import symmetry.ui.panel.RunBar;

/** The phase map: every cell a small training run, under the lines of the theory. */
final class PhasePanel extends Panel {

  private static final int LINE_POINTS = 60;

  private final StudyShelf shelf;
  private final GridFields fields;
  private final PhaseMapChart chart = new PhaseMapChart();
  private final RunBar bar = new RunBar("map", "Run", this::train, this::cancel).withFiles(
    SignalFiles.of("phase-map", this::records)
  );
  private final Refusal refusal = new Refusal();
  private final Map<Integer, Double> losses = new TreeMap<>();
  private @Nullable PhaseMap map;
  private @Nullable StudyFeed<Double> cells;
  private @Nullable StudyFeed<TrainableDepth.Lines> lines;

  PhasePanel(SignalEditor editor, StudyShelf shelf) {
    super("Phase map: how deep can it be and still train?");
    this.shelf = shelf;
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
        "Solid: 6ξ, the depth to which networks train according to Schoenholz et al. 2017. Dashed: six " +
          "times the depth scale of the gradient. On the chaotic side the two differ: between them a " +
          "narrow network with a fixed learning rate fails because gradients explode before inputs " +
          "decorrelate."
      )
    );
    bar.offerFiles(false);
    wide();
  }

  /** Shows an empty map with the lines over it; it is trained when a person says so. */
  void show(PhaseMap shown, UI ui) {
    fields.show(shown.grid());
    refusal.hide();
    if (shown.equals(map)) return;
    leave();
    bar.showIdle("");
    bar.offerFiles(false);
    boolean sameLines = map != null && linesOf(map).equals(linesOf(shown));
    map = shown;
    losses.clear();
    begin(shown, sameLines);
    if (!sameLines) drawLines(linesOf(shown), ui);
    cells = StudyFeed.find(shelf, shown, ui, new Watcher(shown)).orElse(null);
    bar.offerFiles(cells != null);
    if (cells != null) bar.resume("", cells.begunAt());
  }

  /** Says why what was entered into its fields is not done. */
  void refuse(String sentence) {
    refusal.show(sentence);
  }

  private void cancel() {
    if (cells != null) cells.cancel();
    bar.showIdle(RunBar.CANCELLED);
  }

  private void leave() {
    if (cells != null) cells.leave();
    cells = null;
  }

  /** Lets all that is under way go on unseen. */
  void close() {
    leave();
    if (lines != null) lines.leave();
    lines = null;
    map = null;
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

  private void drawLines(TrainableDepth task, UI ui) {
    if (lines != null) lines.leave();
    lines = StudyFeed.follow(
      shelf,
      task,
      ui,
      List.of(task),
      new StudyFeed.Watcher<TrainableDepth.Lines>() {
        @Override
        public void found(Map<Integer, TrainableDepth.Lines> news, double share) {
          news.values().forEach(chart::show);
        }

        @Override
        public void ended(Optional<String> failure) {
          failure.ifPresent(refusal::show);
        }
      }
    ).orElse(null);
  }

  private static TrainableDepth linesOf(PhaseMap map) {
    return map.theory(LINE_POINTS);
  }

  private void train() {
    PhaseMap trained = map;
    if (trained == null) return;
    leave();
    losses.clear();
    begin(trained, true);
    cells = StudyFeed.begin(
      shelf,
      trained,
      getUI().orElseThrow(),
      trained.cells().stream().map(PhaseMap.Cell::task).toList(),
      new Watcher(trained)
    ).orElse(null);
    bar.offerFiles(cells != null);
    if (cells != null) bar.begin("");
    else bar.showIdle(SignalView.BUSY);
  }

  private final class Watcher implements StudyFeed.Watcher<Double> {

    private final PhaseMap trained;
    private final List<PhaseMap.Cell> places;

    Watcher(PhaseMap trained) {
      this.trained = trained;
      places = trained.cells();
    }

    @Override
    public void found(Map<Integer, Double> news, double share) {
      List<PhaseMapChart.Cell> found = new ArrayList<>();
      news.forEach((index, loss) -> found.add(cell(trained, places.get(index), loss)));
      if (!found.isEmpty()) chart.show(found);
      bar.show(share, "%d of %d networks".formatted(losses.size(), places.size()));
    }

    @Override
    public void ended(Optional<String> failure) {
      leave();
      bar.showIdle(failure.orElse("Done."));
    }
  }

  private PhaseMapChart.Cell cell(PhaseMap trained, PhaseMap.Cell place, double loss) {
    PhaseGrid grid = trained.grid();
    losses.put(place.column() + grid.columns() * place.row(), loss);
    boolean diverged = Double.isInfinite(loss);
    String text = "σ_w = %s, %d layers: %s".formatted(
      NumberText.of(grid.weightDeviation(place.column())),
      grid.depth(place.row()),
      diverged ? "diverged" : "loss " + Numerals.steadyFour(loss)
    );
    return new PhaseMapChart.Cell(
      place.column(),
      place.row(),
      Rounded.orNull(loss),
      diverged ? null : Rounded.few(PhaseMap.shade(loss)),
      text,
      "./?" + trained.query(place.column(), place.row())
    );
  }

  private SignalRecords records() {
    return map == null ? new SignalRecords(List.of(), List.of()) : SignalRecords.of(map, losses);
  }
}
