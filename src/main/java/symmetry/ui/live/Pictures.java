package symmetry.ui.live;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.SimilarityMatrix;
import symmetry.training.Answers;
import symmetry.training.LayerReport;
import symmetry.ui.chart.Curve;
import symmetry.ui.chart.Heat;
import symmetry.ui.chart.Prediction;
import symmetry.ui.chart.Surface;
import symmetry.ui.panel.Figures;

/** What was measured of a network, as it is drawn and said. */
public final class Pictures {

  private Pictures() {}

  /**
   * A hidden layer's similarities, which must have been asked for.
   *
   * @param role which heatmap of the board
   * @param layer counted from 0
   */
  public static Heat of(String role, int layer, LayerReport report) {
    SimilarityMatrix similarity = report.similarity().orElseThrow();
    return Heat.of(
      role,
      similarity.size(),
      similarity.quantised(),
      "Hidden layer %d: %s".formatted(layer + 1, report.ledger().inWords())
    );
  }

  /** A network's answers; null where there is nothing to draw. */
  public static @Nullable Prediction of(Answers answers) {
    return switch (answers) {
      case Answers.Plane p -> Surface.betweenTwo(p.rows(), p.columns(), p.values());
      case Answers.Classes c -> Surface.amongMany(
        c.rows(),
        c.columns(),
        c.classes(),
        c.confidence()
      );
      case Answers.Curve c -> new Curve(c.heights());
      case Answers.None() -> null;
    };
  }

  /** The state of a ledger's line. */
  public static String state(CloneLedger ledger) {
    return ledger.distinct() < ledger.units() ? "symmetric" : "broken";
  }

  /** What else there is to say of a hidden layer. */
  public static String detail(LayerReport report) {
    List<String> details = new ArrayList<>();
    report
      .effectiveRank()
      .ifPresent(rank -> details.add("effective rank " + Figures.twoDigits(rank)));
    report.gradient().ifPresent(flow -> details.add("gradient norm " + Figures.loss(flow.norm())));
    return String.join(" · ", details);
  }
}
