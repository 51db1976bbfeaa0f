package symmetry.data;

import java.util.List;
import java.util.stream.IntStream;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/** Tables that tests share. */
public final class OwnTables {

  private OwnTables() {}

  /** The rows of what is built in, as if somebody had brought them. */
  public static OwnData taken(DataSpec spec, long seed) {
    return taken(spec, seed, 0);
  }

  /** The same to so many decimals, as points are drawn. */
  public static OwnData rounded(DataSpec spec, long seed, int decimals) {
    return taken(spec, seed, decimals);
  }

  private static OwnData taken(DataSpec spec, long seed, int decimals) {
    Dataset dataset = Dataset.of(spec, seed);
    int dimensions = spec.source().dimensions();
    double grid = decimals == 0 ? 0 : Math.pow(10, decimals);
    double[] x = new double[dataset.size() * dimensions];
    double[] y = new double[dataset.size()];
    for (int s = 0; s < y.length; s++) {
      for (int k = 0; k < dimensions; k++) {
        double exact = dataset.x(s, k);
        x[s * dimensions + k] = grid == 0 ? exact : Math.rint(exact * grid) / grid;
      }
      y[s] = dataset.classNames().isEmpty() ? dataset.target(s) : dataset.label(s);
    }
    List<String> inputs = dataset.inputNames().subList(0, dimensions);
    return OwnData.of(dataset.task(), inputs, dataset.classNames(), x, y);
  }

  /** Two spirals as somebody might draw them: 120 points to two decimals. */
  public static OwnData drawnSpiral() {
    return rounded(DataSpec.of(BuiltIn.SPIRAL).withSamples(120).withNoise(0.1), 7, 2);
  }

  /** Numbers that no link has room for. */
  public static OwnData large(int rows, int columns) {
    RandomStream random = new RandomStream(1, Purpose.DATA, 0);
    double[] x = IntStream.range(0, rows * columns)
      .mapToDouble(_ -> random.gaussian())
      .toArray();
    double[] y = IntStream.range(0, rows)
      .mapToDouble(row -> row % 2)
      .toArray();
    return OwnData.of(
      LearningTask.BINARY,
      OwnData.usualInputNames(columns),
      List.of("well", "ill"),
      x,
      y
    );
  }
}
