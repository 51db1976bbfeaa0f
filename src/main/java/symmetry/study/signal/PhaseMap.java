package symmetry.study.signal;

import java.util.ArrayList;
import java.util.List;
import symmetry.engine.Activation;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;

/**
 * To what depth networks train, by the scale of their weights: the final loss of each network of a grid.
 * Schoenholz et al. 2017, fig. 5.
 *
 * @param biasDeviation σ_b, of biases ~ N(0, σ_b²)
 */
public record PhaseMap(Activation activation, double biasDeviation, PhaseGrid grid, long seed) {
  /** A share of the cells that no small whole number divides: neighbours are trained far apart. */
  private static final double GOLDEN_SHARE = 0.6180339887498949;

  private static final double SHADED_DECADES = 3;

  /** A place on the map with what it trains. */
  public record Cell(int column, int row, PhaseCell task) {}

  /** Where a loss lies between 1 and 0.001, on a logarithmic scale: 0 … 1. */
  public static double shade(double loss) {
    return Math.clamp(-StrictMath.log10(loss) / SHADED_DECADES, 0, 1);
  }

  /** The network of a cell. */
  public Experiment experiment(int column, int row) {
    Choice<BiasKind> biases =
      biasDeviation == 0 ? Choice.of(BiasKind.ZEROS) : Choice.of(BiasKind.NORMAL, 0, biasDeviation);
    return grid.experiment(activation, biases, seed, column, row);
  }

  /** The link that opens a cell in the playground, trained as far as the map shows it. */
  public String query(int column, int row) {
    return new Link(experiment(column, row), grid.steps()).query();
  }

  /** What the theory says of the same axis of σ_w; as many points as columns have those of the columns. */
  public TrainableDepth theory(int points) {
    return new TrainableDepth(activation, biasDeviation, grid.from(), grid.to(), points);
  }

  /** Every cell once, in an order that covers the whole map early, so that the time left is known. */
  public List<Cell> cells() {
    int count = grid.columns() * grid.rows();
    int stride = Math.max(1, (int) (GOLDEN_SHARE * count));
    while (greatestDivisor(stride, count) > 1) stride++;
    List<Cell> cells = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int place = (int) (((long) k * stride) % count);
      int column = place % grid.columns();
      int row = place / grid.columns();
      String query = new Link(experiment(column, row), 0).query();
      cells.add(new Cell(column, row, new PhaseCell(query, grid.steps())));
    }
    return List.copyOf(cells);
  }

  private static int greatestDivisor(int a, int b) {
    return b == 0 ? a : greatestDivisor(b, a % b);
  }
}
