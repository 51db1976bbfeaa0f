package symmetry.study.signal;

import java.util.List;
import java.util.Optional;

/** What a depth scan found, in sentences: how deep networks of one σ_w train, and the theory beside it. */
public final class ScanWords {

  private ScanWords() {}

  /** Empty for a map of several σ_w, and until all is trained. */
  public static Optional<String> of(PhaseFigures figures) {
    if (figures.map().grid().columns() > 1 || !figures.isWhole()) return Optional.empty();
    return Optional.of(measured(figures) + " " + predicted(figures));
  }

  private static String measured(PhaseFigures figures) {
    PhaseGrid grid = figures.map().grid();
    List<PhaseFigures.Cell> rows = figures.cells();
    int reached = 0;
    for (PhaseFigures.Cell cell : rows) {
      if (2 * cell.learned() < grid.seeds()) break;
      reached = grid.depth(cell.row());
    }
    int deepest = rows
      .stream()
      .filter(cell -> cell.learned() > 0)
      .mapToInt(cell -> grid.depth(cell.row()))
      .max()
      .orElse(0);
    String half =
      grid.seeds() == 1
        ? "the network trains"
        : "at least half of %d seeds train".formatted(grid.seeds());
    if (deepest == 0) return "Measured: no network trains at any of the depths tried.";
    String course =
      reached == 0
        ? "Measured: %s not even at the shallowest depth tried".formatted(half)
        : "Measured: %s at every depth tried up to %s".formatted(half, layers(reached));
    return deepest > reached
      ? "%s; the deepest at which any does has %s.".formatted(course, layers(deepest))
      : course + ".";
  }

  private static String predicted(PhaseFigures figures) {
    String signal = layers(figures.theory().depths().getFirst());
    String gradient = layers(figures.theory().gradientDepths().getFirst());
    return TrainableDepth.isSeen(figures.map().activation())
      ? "Predicted: to about 6ξ = %s; six of the gradient's own scale are %s.".formatted(
          signal,
          gradient
        )
      : "6ξ is %s and six of the gradient's own scale %s: for %s no rule says that depths end there.".formatted(
          signal,
          gradient,
          figures.map().activation().label()
        );
  }

  private static String layers(double count) {
    if (Double.isInfinite(count)) return "without end";
    return SignalWords.layers(count);
  }
}
