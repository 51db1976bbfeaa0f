package symmetry.data;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import symmetry.engine.RandomStream;

/** Draws the samples of a generated source. */
final class Generator {

  private final DataSpec spec;
  private final RandomStream random;

  Generator(DataSpec spec, RandomStream random) {
    this.spec = spec;
    this.random = random;
  }

  RawData table() {
    return switch (spec.source()) {
      case XOR -> binary(PlaneShape.quadrants());
      case CIRCLE -> binary(PlaneShape.discInRing());
      case BLOBS -> binary(PlaneShape.twoCentres());
      case MOONS -> binary(PlaneShape.moons());
      case SPIRAL -> binary(PlaneShape.spirals(2, 1.25));
      case CHECKERBOARD -> binary(PlaneShape.checkerboard());
      case MULTI_BLOBS -> multiclass(PlaneShape.centres(spec.classes()));
      case MULTI_SPIRALS -> multiclass(PlaneShape.spirals(spec.classes(), 0.75));
      case SINE -> regression(Target::sine);
      case STEP -> regression(Target::step);
      case PLANE -> regression(Target::plane);
      case HILLS -> regression(Target::hills);
      case XOR_POINTS, XOR_SIGNED, IRIS, DIGITS -> throw new IllegalArgumentException(
        "not generated: " + spec.source()
      );
    };
  }

  /**
   * Positives are spread evenly among the rows. With balanced classes the labels alternate, so that
   * sums of opposite error signals cancel exactly instead of leaving a rounding error.
   */
  private RawData binary(PlaneShape figure) {
    int rows = spec.samples();
    int positives = (int) Math.round(spec.positiveShare() * rows);
    return classified(
      figure,
      row -> ((row + 1) * positives) / rows - (row * positives) / rows,
      RawData.BINARY_CLASSES
    );
  }

  private RawData multiclass(PlaneShape figure) {
    int classes = spec.classes();
    List<String> names = IntStream.rangeClosed(1, classes)
      .mapToObj(k -> "class " + k)
      .toList();
    return classified(figure, row -> row % classes, names);
  }

  private RawData classified(PlaneShape figure, IntUnaryOperator labels, List<String> classNames) {
    int rows = spec.samples();
    double[] x = new double[rows * 2];
    double[] y = new double[rows];
    for (int row = 0; row < rows; row++) {
      int label = labels.applyAsInt(row);
      double[] point = figure.point(label, random);
      y[row] = label;
      for (int i = 0; i < 2; i++) x[row * 2 + i] = point[i] + spec.noise() * random.gaussian();
    }
    return new RawData(x, y, RawData.PLANE_INPUTS, classNames);
  }

  private RawData regression(Target target) {
    int rows = spec.samples();
    int dimensions = spec.source().dimensions();
    Range range = spec.source().range();
    double[] x = new double[rows * dimensions];
    double[] y = new double[rows];
    double[] point = new double[dimensions];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < dimensions; i++) point[i] = random.uniform(range.min(), range.max());
      System.arraycopy(point, 0, x, row * dimensions, dimensions);
      y[row] = target.at(point) + spec.noise() * random.gaussian();
    }
    List<String> inputs = dimensions == 1 ? List.of("x") : RawData.PLANE_INPUTS;
    return new RawData(x, y, inputs, List.of());
  }
}
