package symmetry.study.landscape;

import java.util.Arrays;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/**
 * A random direction through the weights, filter-normalised: each unit's row is Gaussian and then made
 * as long as the row of the network itself, so that scaling a unit up and the next layer down changes
 * nothing in the picture (Li, Xu, Taylor, Studer, Goldstein 2018, “Visualizing the Loss Landscape of
 * Neural Nets”, §4). Biases keep their value, as in the figures of that paper's code: their direction
 * is 0. So is that of a row of zeros.
 */
final class FilterDirection {

  private FilterDirection() {}

  /**
   * @param index which of the directions that the seed draws
   */
  static double[] of(Parameters parameters, long seed, int index) {
    RandomStream random = new RandomStream(seed, Purpose.DIRECTIONS, index);
    Architecture shape = parameters.architecture();
    double[] values = parameters.toArray();
    double[] direction = new double[values.length];
    for (int layer = 0; layer < shape.layers(); layer++) {
      int fanIn = shape.fanIn(layer);
      for (int unit = 0; unit < shape.fanOut(layer); unit++) {
        int row = shape.weightOffset(layer) + unit * fanIn;
        for (int k = row; k < row + fanIn; k++) direction[k] = random.gaussian();
        double drawn = Vectors.length(Arrays.copyOfRange(direction, row, row + fanIn));
        double wanted = Vectors.length(Arrays.copyOfRange(values, row, row + fanIn));
        double scale = drawn == 0 ? 0 : wanted / drawn;
        for (int k = row; k < row + fanIn; k++) direction[k] *= scale;
      }
    }
    return direction;
  }
}
