package symmetry.study.signal;

import java.util.Comparator;
import java.util.List;

/**
 * A phase map beside its theory, as far as it is trained.
 *
 * @param theory of each column
 * @param cells those trained, row by row from the shallowest
 */
public record PhaseFigures(PhaseMap map, TrainableDepth.Lines theory, List<Cell> cells) {
  /**
   * A network that was trained.
   *
   * @param loss +∞ if it diverged
   */
  public record Cell(int column, int row, double loss) {}

  public PhaseFigures {
    cells = cells
      .stream()
      .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
      .toList();
  }
}
