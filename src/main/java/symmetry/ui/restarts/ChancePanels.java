package symmetry.ui.restarts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Comparison;
import symmetry.number.Rounded;
import symmetry.study.restarts.RestartFigures;
import symmetry.study.restarts.RestartFigures.BestOf;
import symmetry.ui.chart.LayerLines;
import symmetry.ui.chart.ShareChart;
import symmetry.ui.panel.Panel;

/** What several starts are worth, and how soon success comes. */
final class ChancePanels {

  /** Points of a curve over the steps. */
  private static final int POINTS = 80;

  private final ShareChart bestOf = new ShareChart("seeds");
  private final ShareChart solvedBy = new ShareChart("step");

  Panel bestOf() {
    return new Panel("Best of k seeds").with(
      bestOf,
      Panel.help(
        "Share of groups of k seeds in which at least one solves it. Dotted: 1 − (1 − p)ᵏ, where p is the share of single seeds."
      )
    );
  }

  Panel solvedBy() {
    return new Panel("Solved by step").with(
      solvedBy,
      Panel.help("Share of all seeds whose loss has come below the goal.")
    );
  }

  void show(List<Optional<RestartFigures>> figures, int steps) {
    showBestOf(figures);
    showSolvedBy(figures, steps);
  }

  private void showBestOf(List<Optional<RestartFigures>> figures) {
    List<ShareChart.Line> lines = new ArrayList<>();
    List<List<BestOf>> curves = new ArrayList<>();
    for (int k = 0; k < figures.size(); k++) {
      if (figures.get(k).isEmpty()) continue;
      String letter = Comparison.letter(k);
      lines.add(new ShareChart.Line(letter, k, false));
      lines.add(new ShareChart.Line(letter + " predicted", k, true));
      curves.add(figures.get(k).get().bestOf());
    }
    int longest = curves.stream().mapToInt(List::size).max().orElse(0);
    List<LayerLines.Point> points = new ArrayList<>();
    for (int n = 0; n < longest; n++) {
      List<@Nullable Double> values = new ArrayList<>();
      for (List<BestOf> curve : curves) {
        boolean known = n < curve.size();
        values.add(known ? Rounded.few(curve.get(n).measured()) : null);
        values.add(known ? Rounded.few(curve.get(n).predicted()) : null);
      }
      points.add(new LayerLines.Point(n + 1L, values));
    }
    bestOf.show(new ShareChart.Lines(lines, points));
  }

  private void showSolvedBy(List<Optional<RestartFigures>> figures, int steps) {
    List<ShareChart.Line> lines = new ArrayList<>();
    List<RestartFigures> known = new ArrayList<>();
    for (int k = 0; k < figures.size(); k++) {
      if (figures.get(k).isEmpty()) continue;
      lines.add(new ShareChart.Line(Comparison.letter(k), k, false));
      known.add(figures.get(k).get());
    }
    List<LayerLines.Point> points = new ArrayList<>();
    int gap = Math.ceilDiv(steps, POINTS);
    for (int step = 0; !known.isEmpty() && step <= steps; step += gap) {
      List<@Nullable Double> values = new ArrayList<>();
      for (RestartFigures f : known) values.add(Rounded.few(f.solvedBy(step)));
      points.add(new LayerLines.Point(step, values));
    }
    solvedBy.show(new ShareChart.Lines(lines, points));
  }
}
