package symmetry.engine;

import java.util.stream.IntStream;
import symmetry.exact.Elementary;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/** Small data sets with one 0/1 target. */
final class Toys {

  private Toys() {}

  /** The four points (±1, ±1); 1 where the signs differ. */
  static Samples xor() {
    return new Samples(
      2,
      1,
      new double[] { -1, -1, -1, 1, 1, -1, 1, 1 },
      new double[] { 0, 1, 1, 0 }
    );
  }

  /** Gaussian blobs at (1, 1) for 1 and (−1, −1) for 0. */
  static Samples blobs(int positive, int negative, long seed) {
    RandomStream random = new RandomStream(seed, Purpose.DATA, 0);
    int n = positive + negative;
    double[] x = new double[2 * n];
    double[] y = new double[n];
    for (int k = 0; k < n; k++) {
      y[k] = k < positive ? 1 : 0;
      x[2 * k] = 2 * y[k] - 1 + 0.5 * random.gaussian();
      x[2 * k + 1] = 2 * y[k] - 1 + 0.5 * random.gaussian();
    }
    return new Samples(2, 1, x, y);
  }

  /** Uniform points of the square ±1; 1 inside the circle of radius 0.7. */
  static Samples circle(int n, long seed) {
    RandomStream random = new RandomStream(seed, Purpose.DATA, 0);
    double[] x = new double[2 * n];
    double[] y = new double[n];
    for (int k = 0; k < n; k++) {
      x[2 * k] = random.uniform(-1, 1);
      x[2 * k + 1] = random.uniform(-1, 1);
      y[k] = x[2 * k] * x[2 * k] + x[2 * k + 1] * x[2 * k + 1] < 0.49 ? 1 : 0;
    }
    return new Samples(2, 1, x, y);
  }

  /** Two interleaving half circles, one for each class in turn. */
  static Samples moons(int n, long seed) {
    RandomStream random = new RandomStream(seed, Purpose.DATA, 0);
    double[] x = new double[2 * n];
    double[] y = new double[n];
    for (int k = 0; k < n; k++) {
      double angle = random.uniform(0, Math.PI);
      int side = k % 2;
      x[2 * k] = (side == 0 ? Elementary.cos(angle) : 1 - Elementary.cos(angle)) - 0.5;
      x[2 * k + 1] = (side == 0 ? Elementary.sin(angle) : 0.5 - Elementary.sin(angle)) - 0.25;
      y[k] = side;
    }
    return new Samples(2, 1, x, y);
  }

  static int[] all(Samples samples) {
    return IntStream.range(0, samples.count()).toArray();
  }

  /** The first samples of a shuffled order, another one for each step. */
  static int[] batch(Samples samples, int size, long seed, int step) {
    int[] order = new RandomStream(seed, Purpose.BATCH_ORDER, step).permutation(samples.count());
    return IntStream.of(order).limit(size).toArray();
  }
}
