package symmetry.study.signal;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.ArithmeticUtils;
import symmetry.data.Dataset;
import symmetry.engine.Activation;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.Limits;
import symmetry.experiment.Link;
import symmetry.study.Sample;
import symmetry.training.ConstantAnswer;

/**
 * To what depth networks train, by the scale of their weights: the final loss of each network of a grid,
 * from each of its seeds.
 * Schoenholz et al. 2017, fig. 5.
 *
 * @param biasDeviation σ_b, of biases ~ N(0, σ_b²)
 * @param seed the first
 */
public record PhaseMap(Activation activation, double biasDeviation, PhaseGrid grid, long seed) {
  /** A share of the cells that no small whole number divides: neighbours are trained far apart. */
  private static final double GOLDEN_SHARE = 0.6180339887498949;

  private static final double SHADED_DECADES = 3;

  private static final int STEPS_OF_SAMPLE = 20;

  /** Whoever is below this share of the loss of the best constant answer trains. */
  private static final double LEARNED = 0.5;

  /**
   * A place on the map with what it trains.
   *
   * @param trial which of its seeds, from 0
   */
  public record Cell(int column, int row, int trial, PhaseCell task) {}

  /** Where a loss lies between 1 and 0.001, on a logarithmic scale: 0 … 1. */
  public static double shade(double loss) {
    return Math.clamp(-StrictMath.log10(loss) / SHADED_DECADES, 0, 1);
  }

  /** The network of a cell, from its first seed. */
  public Experiment experiment(int column, int row) {
    return experiment(column, row, 0);
  }

  private Experiment experiment(int column, int row, int trial) {
    Choice<BiasKind> biases =
      biasDeviation == 0 ? Choice.of(BiasKind.ZEROS) : Choice.of(BiasKind.NORMAL, 0, biasDeviation);
    return grid.experiment(activation, biases, seed(trial), column, row);
  }

  /** The map's seed, then the next ones; after the last comes 0. */
  public long seed(int trial) {
    return (seed + trial) % ((long) Limits.SEED.max() + 1);
  }

  /** The link that opens a cell in the playground, trained as far as the map shows it. */
  public String query(int column, int row) {
    return query(column, row, 0);
  }

  /** The same from another of its seeds. */
  public String query(int column, int row, int trial) {
    return new Link(experiment(column, row, trial), grid.steps()).query();
  }

  /** By seed, below which loss a network trains: half of that of the best constant answer. */
  public List<Double> goals() {
    List<Double> goals = new ArrayList<>();
    for (int trial = 0; trial < grid.seeds(); trial++) {
      Experiment experiment = experiment(0, 0, trial);
      Dataset data = Dataset.of(experiment.data(), experiment.seed());
      goals.add(
        LEARNED *
          ConstantAnswer.loss(data.samples(experiment.loss()), data.train(), experiment.loss())
      );
    }
    return List.copyOf(goals);
  }

  /** What the theory says of the same axis of σ_w; as many points as columns have those of the columns. */
  public TrainableDepth theory(int points) {
    return new TrainableDepth(activation, biasDeviation, grid.from(), grid.to(), points);
  }

  /**
   * Every cell once from each seed, seed by seed, in an order that covers the whole map early, so that the
   * time left is known.
   */
  public List<Cell> cells() {
    int count = grid.columns() * grid.rows();
    int stride = Math.max(1, (int) (GOLDEN_SHARE * count));
    while (ArithmeticUtils.gcd(stride, count) > 1) stride++;
    List<Cell> cells = new ArrayList<>();
    for (int trial = 0; trial < grid.seeds(); trial++) {
      for (int k = 0; k < count; k++) {
        int place = (int) (((long) k * stride) % count);
        int column = place % grid.columns();
        int row = place / grid.columns();
        String query = new Link(experiment(column, row, trial), 0).query();
        cells.add(new Cell(column, row, trial, new PhaseCell(query, grid.steps())));
      }
    }
    return List.copyOf(cells);
  }

  /** The deepest network of the middle column, for some of the steps. */
  Sample sample() {
    int few = Math.min(grid.steps(), STEPS_OF_SAMPLE);
    Experiment deepest = experiment(grid.columns() / 2, grid.rows() - 1);
    String query = new Link(deepest, 0).query();
    double layers = 0;
    for (int row = 0; row < grid.rows(); row++) layers += grid.depth(row);
    double networks = (grid.seeds() * grid.columns() * layers) / grid.deepest();
    return new Sample(new PhaseCell(query, few), (networks * grid.steps()) / few);
  }
}
