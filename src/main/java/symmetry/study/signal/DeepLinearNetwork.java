package symmetry.study.signal;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.Samples;
import symmetry.engine.init.Initialization;
import symmetry.engine.init.Initializer;
import symmetry.engine.init.Orthogonal;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;
import symmetry.study.Work;

/**
 * A deep linear network of square layers that learns a random rotation of white inputs, at a learning
 * rate that is a constant divided by the depth: Saxe et al. 2013, fig. 6.
 *
 * @param start of its weights
 * @param depth layers with weights
 */
public record DeepLinearNetwork(Initializer start, int depth) {
  private static final int WIDTH = 8;
  private static final int SAMPLES = 64;
  private static final double RATE = 0.1;
  /** Share of the loss at the start that counts as learned. */
  private static final double LEARNED = 0.1;

  /**
   * For each of several draws, the step after which nine tenths of the loss are gone.
   *
   * @param first seed of the first draw
   * @param limit steps after which it is given up
   */
  public List<OptionalInt> learned(int first, int draws, int limit, Work work) {
    return IntStream.range(0, draws)
      .mapToObj(draw -> drawn(first + draw, limit, work.part(draw, draws)))
      .toList();
  }

  private OptionalInt drawn(int seed, int limit, Work work) {
    Samples samples = samples(seed);
    int[] all = IntStream.range(0, SAMPLES).toArray();
    List<Hidden> hidden = Collections.nCopies(depth - 1, new Hidden(WIDTH, Activation.LINEAR));
    Architecture shape = new Architecture(WIDTH, hidden, WIDTH, Loss.LINEAR_MSE);
    Network network = new Network(shape);
    Initialization layers = new Initialization(
      Collections.nCopies(depth, new Initialization.Layer(start))
    );
    network.setParameters(layers.parameters(shape, seed, samples, all));
    double first = network.evaluate(samples, all).loss();
    for (int step = 1; step <= limit; step++) {
      network.step(samples, all, RATE / depth);
      double loss = network.evaluate(samples, all).loss();
      if (loss < LEARNED * first) return OptionalInt.of(step);
      if (!Double.isFinite(loss)) break;
      work.reached((double) step / limit);
    }
    return OptionalInt.empty();
  }

  private static Samples samples(int seed) {
    RandomStream random = new RandomStream(seed, Purpose.DATA, 0);
    double[] rotation = new Orthogonal(1).weights(WIDTH, WIDTH, random);
    double[] x = random.gaussians(SAMPLES * WIDTH);
    double[] y = new double[SAMPLES * WIDTH];
    for (int s = 0; s < SAMPLES; s++) {
      for (int o = 0; o < WIDTH; o++) {
        for (int i = 0; i < WIDTH; i++) {
          y[s * WIDTH + o] += rotation[o * WIDTH + i] * x[s * WIDTH + i];
        }
      }
    }
    return new Samples(WIDTH, WIDTH, x, y);
  }
}
