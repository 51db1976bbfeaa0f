package symmetry.study;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.RandomStream;
import symmetry.engine.RandomStream.Purpose;
import symmetry.engine.Samples;
import symmetry.engine.init.Initialization;
import symmetry.engine.init.Initializer;
import symmetry.engine.init.Orthogonal;

/**
 * How long a deep linear network of square layers takes to learn a random rotation of white inputs,
 * at a learning rate that is a constant divided by the depth.
 */
public record LinearDepth(Initializer start, int depth, int limit)
  implements Study<LinearDepth.Time>
{
  private static final int WIDTH = 8;
  private static final int SAMPLES = 64;
  private static final double RATE = 0.5;
  /** Share of the loss at the start that counts as learned. */
  private static final double LEARNED = 0.1;

  /**
   * @param learned the step after which nine tenths of the loss are gone
   * @param lossShare what is left of the loss at the end
   */
  public record Time(OptionalInt learned, double lossShare) implements Figures {
    @Override
    public List<Figure> list() {
      return List.of(
        Figure.ofStep("steps to a tenth of the loss", learned),
        new Figure("share of the loss left", lossShare)
      );
    }
  }

  @Override
  public Time measure(Work work) {
    Samples samples = samples();
    int[] all = IntStream.range(0, SAMPLES).toArray();
    Architecture shape = new Architecture(
      WIDTH,
      Collections.nCopies(depth - 1, new Hidden(WIDTH, Activation.LINEAR)),
      WIDTH,
      Loss.LINEAR_MSE
    );
    Network network = new Network(shape);
    network.setParameters(
      new Initialization(Collections.nCopies(depth, new Initialization.Layer(start))).parameters(
        shape,
        1,
        samples,
        all
      )
    );
    double first = network.evaluate(samples, all).loss();
    double loss = first;
    for (int step = 1; step <= limit; step++) {
      network.step(samples, all, RATE / depth);
      loss = network.evaluate(samples, all).loss();
      if (loss < LEARNED * first) return new Time(OptionalInt.of(step), loss / first);
      if (!Double.isFinite(loss)) break;
      work.reached((double) step / limit);
    }
    return new Time(OptionalInt.empty(), loss / first);
  }

  private static Samples samples() {
    RandomStream random = new RandomStream(1, Purpose.DATA, 0);
    double[] rotation = new Orthogonal(1).weights(WIDTH, WIDTH, random);
    double[] x = new double[SAMPLES * WIDTH];
    double[] y = new double[SAMPLES * WIDTH];
    for (int k = 0; k < x.length; k++) x[k] = random.gaussian();
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
