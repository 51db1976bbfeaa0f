package symmetry.ui.signal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.session.Studies;
import symmetry.study.signal.PhaseGrid;
import symmetry.study.signal.PhaseMap;
import symmetry.study.signal.SignalRecords;
import symmetry.study.signal.TrainableDepth;
import symmetry.ui.Labels;
import symmetry.ui.panel.Figures;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Rounded;

/** The phase map: every cell a small training run, under the lines of the theory. */
final class PhasePanel extends Panel {

  private static final int LINE_POINTS = 60;

  private final Studies studies;
  private final Object owner;
  private final Consumer<String> onFailure;
  private final GridFields fields;
  private final PhaseMapChart chart = new PhaseMapChart();
  private final Button start = new Button("Train the map", e -> train());
  private final StudyBar bar = new StudyBar("map", "Cells trained", this::cancel);
  private final Map<Integer, Double> losses = new TreeMap<>();
  private @Nullable PhaseMap map;
  private @Nullable StudyFeed<Double> cells;
  private @Nullable StudyFeed<TrainableDepth.Lines> lines;

  PhasePanel(SignalEditor editor, Studies studies, Object owner, Consumer<String> onFailure) {
    super("Phase map: to what depth does it train?");
    this.studies = studies;
    this.owner = owner;
    this.onFailure = onFailure;
    fields = new GridFields(editor);
    start.setId("train-map");
    start.addThemeVariants(ButtonVariant.PRIMARY);
    chart.setId("phase-map");
    Div actions = new Div(start, bar);
    actions.addClassName("study-bar");
    add(
      help(
        "Each cell is a network of the activation and σ_b above, trained from N(0, σ_w²/n) weights; " +
          "its colour is the loss it ends with. Click a cell, or press Enter on it, to open that run " +
          "in the playground."
      ),
      fields,
      actions,
      chart,
      help(
        "Solid: six depth scales ξ, to where networks train by Schoenholz et al. 2017. Dashed: six " +
          "of the gradient's own. They part on the chaotic side: there a narrow network at a fixed " +
          "learning rate fails between the two, from gradients too large before signals too " +
          "different."
      ),
      new Downloads("phase-map", "Losses and links", this::records)
    );
    wide();
  }

  /** Shows an empty map with the lines over it; it is trained when a person says so. */
  void show(PhaseMap shown, UI ui) {
    fields.show(shown.grid());
    if (shown.equals(map)) return;
    cancel();
    boolean sameLines = map != null && linesOf(map).equals(linesOf(shown));
    map = shown;
    losses.clear();
    begin(shown, sameLines);
    if (!sameLines) drawLines(linesOf(shown), ui);
  }

  void cancel() {
    if (cells != null) cells.cancel();
    cells = null;
    bar.end();
    start.setVisible(true);
  }

  /** Ends all that is under way. */
  void close() {
    cancel();
    if (lines != null) lines.cancel();
    lines = null;
    map = null;
  }

  private void begin(PhaseMap shown, boolean keepLines) {
    chart.begin(
      shown.grid(),
      "Final loss of %s networks by σ_w from left to right and depth downwards".formatted(
        Labels.of(shown.activation())
      ),
      keepLines
    );
  }

  private void drawLines(TrainableDepth task, UI ui) {
    if (lines != null) lines.cancel();
    lines = StudyFeed.start(
      studies,
      owner,
      ui,
      List.of(task),
      new StudyFeed.Watcher<TrainableDepth.Lines>() {
        @Override
        public void found(Map<Integer, TrainableDepth.Lines> news, double share) {
          news.values().forEach(chart::show);
        }

        @Override
        public void ended(Optional<String> failure) {
          failure.ifPresent(onFailure);
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
    cancel();
    losses.clear();
    begin(trained, true);
    List<PhaseMap.Cell> places = trained.cells();
    var started = StudyFeed.start(
      studies,
      owner,
      getUI().orElseThrow(),
      places.stream().map(PhaseMap.Cell::task).toList(),
      new StudyFeed.Watcher<Double>() {
        @Override
        public void found(Map<Integer, Double> news, double share) {
          List<PhaseMapChart.Cell> found = new ArrayList<>();
          news.forEach((index, loss) -> found.add(cell(trained, places.get(index), loss)));
          if (!found.isEmpty()) chart.show(found);
          bar.show(share, "%d of %d networks".formatted(losses.size(), places.size()));
        }

        @Override
        public void ended(Optional<String> failure) {
          cancel();
          failure.ifPresent(onFailure);
        }
      }
    );
    cells = started.orElse(null);
    if (started.isEmpty()) {
      onFailure.accept(SignalView.BUSY);
      return;
    }
    start.setVisible(false);
    bar.begin();
  }

  private PhaseMapChart.Cell cell(PhaseMap trained, PhaseMap.Cell place, double loss) {
    PhaseGrid grid = trained.grid();
    losses.put(place.column() + grid.columns() * place.row(), loss);
    boolean diverged = Double.isInfinite(loss);
    String text = "σ_w = %s, %d layers: %s".formatted(
      Figures.brief(grid.weightDeviation(place.column())),
      grid.depth(place.row()),
      diverged ? "diverged" : "loss " + Figures.loss(loss)
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
