package symmetry.study.signal;

import java.util.Comparator;
import java.util.List;
import symmetry.diagnostics.Sizes;

/**
 * A phase map beside its theory, as far as it is trained.
 *
 * @param theory of each column
 * @param cells of which at least one network is trained, row by row from the shallowest
 */
public record PhaseFigures(PhaseMap map, TrainableDepth.Lines theory, List<Cell> cells) {
  /**
   * A place on the map.
   *
   * @param networks those trained, by seed
   */
  public record Cell(int column, int row, List<Network> networks) {
    public Cell {
      networks = List.copyOf(networks);
    }

    /** Of the networks; +∞ if the half of them diverged. */
    public double medianLoss() {
      return Sizes.median(networks.stream().mapToDouble(Network::loss).sorted().toArray());
    }

    /** How many train. */
    public int learned() {
      return (int) networks.stream().filter(Network::trains).count();
    }

    /** Of the networks. */
    public double share() {
      return (double) learned() / networks.size();
    }
  }

  /**
   * A network that was trained.
   *
   * @param trial which seed, from 0
   * @param loss +∞ if it diverged
   * @param trains whether the loss is below half of that of the best constant answer
   */
  public record Network(int trial, double loss, boolean trains) {}

  public PhaseFigures {
    cells = cells
      .stream()
      .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
      .toList();
  }

  /** Whether every network is trained. */
  public boolean isWhole() {
    PhaseGrid grid = map.grid();
    return (
      cells.size() == grid.columns() * grid.rows() &&
      cells.stream().allMatch(cell -> cell.networks().size() == grid.seeds())
    );
  }
}
