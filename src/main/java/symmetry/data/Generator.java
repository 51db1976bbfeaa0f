package symmetry.data;

import java.util.List;
import java.util.function.IntUnaryOperator;
import symmetry.exact.RandomStream;

/**
 * Draws the samples of a generated source.
 *
 * @param figure the source of the spec
 */
record Generator(DataSpec spec, BuiltIn figure, RandomStream random) {
  RawData table() {
    return switch (figure) {
      case XOR -> binary(PlaneShape::quadrants);
      case CIRCLE -> binary(PlaneShape::discInRing);
      case BLOBS -> binary(PlaneShape::twoCentres);
      case MOONS -> binary(PlaneShape::moons);
      case SPIRAL -> binary(PlaneShape.spirals(2, 1.25));
      case CHECKERBOARD -> binary(PlaneShape::checkerboard);
      case MULTI_BLOBS -> multiclass(PlaneShape.centres(spec.classes()));
      case MULTI_SPIRALS -> multiclass(PlaneShape.spirals(spec.classes(), 0.75));
      case SINE -> regression(Target::sine);
      case STEP -> regression(Target::step);
      case PLANE -> regression(Target::plane);
      case HILLS -> regression(Target::hills);
      case XOR_POINTS, XOR_SIGNED, IRIS, DIGITS -> throw new IllegalArgumentException(
        "not generated: " + figure
      );
    };
  }

  /**
   * Positives are spread evenly among the rows. With balanced classes the labels alternate, so that
   * sums of opposite error signals cancel exactly instead of leaving a rounding error.
   */
  private RawData binary(PlaneShape shape) {
    int rows = spec.samples();
    int positives = (int) Math.round(spec.positiveShare() * rows);
    return classified(
      shape,
      row -> ((row + 1) * positives) / rows - (row * positives) / rows,
      RawData.BINARY_CLASSES
    );
  }

  private RawData multiclass(PlaneShape shape) {
    int classes = spec.classes();
    List<String> names = OwnData.usualClassNames(LearningTask.MULTICLASS, classes);
    return classified(shape, row -> row % classes, names);
  }

  private RawData classified(PlaneShape shape, IntUnaryOperator labels, List<String> classNames) {
    int rows = spec.samples();
    double[] x = new double[rows * 2];
    double[] y = new double[rows];
    for (int row = 0; row < rows; row++) {
      int label = labels.applyAsInt(row);
      double[] point = shape.point(label, random);
      y[row] = label;
      for (int i = 0; i < 2; i++) x[row * 2 + i] = point[i] + spec.noise() * random.gaussian();
    }
    return new RawData(x, y, RawData.PLANE_INPUTS, classNames);
  }

  private RawData regression(Target target) {
    int rows = spec.samples();
    int dimensions = figure.dimensions();
    Range range = figure.range(0);
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
