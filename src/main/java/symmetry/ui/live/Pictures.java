package symmetry.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.RelativeDistances;
import symmetry.diagnostics.SimilarityMatrix;
import symmetry.number.Numerals;
import symmetry.training.Answers;
import symmetry.training.LayerReport;
import symmetry.ui.chart.Curve;
import symmetry.ui.chart.Heat;
import symmetry.ui.chart.Prediction;
import symmetry.ui.chart.Surface;

/** What was measured of a network, as it is drawn and said. */
public final class Pictures {

  /** Units up to which a heatmap tells the numbers behind a cell. */
  private static final int MOST_TOLD = 16;

  private Pictures() {}

  /**
   * How alike a hidden layer's units are, which must have been asked for.
   *
   * @param role which heatmap of the board
   * @param layer counted from 0
   */
  public static Heat of(String role, int layer, LayerReport report) {
    RelativeDistances distances = report.distances().orElseThrow();
    int units = distances.size();
    return new Heat(
      role,
      units,
      Heat.bytes(units, (i, j) -> distances.closeness(i, j).ordinal()),
      IntStream.range(0, units).filter(distances::isZero).boxed().toList(),
      "Hidden layer %d: %s, %d different".formatted(
        layer + 1,
        Numerals.counted(units, "unit"),
        distances.different()
      ),
      units <= MOST_TOLD ? figures(distances, report.similarity().orElseThrow()) : null
    );
  }

  private static Heat.Figures figures(RelativeDistances distances, SimilarityMatrix similarity) {
    int units = distances.size();
    byte[] cosines = similarity.quantised();
    return new Heat.Figures(
      Heat.floats(units, distances::at),
      Heat.bytes(units, (i, j) -> cosines[i * units + j])
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

  /** The state of a ledger's line; one unit alone is neither like nor unlike another. */
  public static String state(CloneLedger ledger) {
    if (ledger.units() == 1) return "alone";
    return ledger.distinct() < ledger.units() ? "symmetric" : "broken";
  }

  /** What else there is to say of a hidden layer. */
  public static String detail(LayerReport report) {
    List<String> details = new ArrayList<>();
    report
      .effectiveRank()
      .ifPresent(rank -> details.add("effective rank " + Numerals.decimals(2, rank)));
    report
      .gradient()
      .ifPresent(flow -> details.add("gradient norm " + Numerals.steadyFour(flow.norm())));
    return String.join(" · ", details);
  }
}
