package symmetry.claims.exhibit;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import symmetry.diagnostics.GradientFlow;
import symmetry.diagnostics.Saturation;
import symmetry.diagnostics.Signal;
import symmetry.engine.Activation;
import symmetry.engine.Activity;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.engine.init.Initialization;
import symmetry.engine.init.Initializer;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;
import symmetry.study.Work;

/**
 * The signal on its way through a deep network before the first step, and the gradient on its way
 * back: standard-normal inputs and targets, as many inputs as units, one linear output.
 */
public record DeepSignal(
  Activation activation,
  Initializer start,
  int depth,
  int width,
  long seed
) implements Measurement<DeepSignal.Profile> {
  private static final int SAMPLES = 200;

  /** From seed 1. */
  public DeepSignal(Activation activation, Initializer start, int depth, int width) {
    this(activation, start, depth, width, 1);
  }

  /**
   * By hidden layer, from the first.
   *
   * @param deviations standard deviation of the activations
   * @param gradients length of ∂L/∂W
   * @param saturated share of saturated activations
   */
  public record Profile(
    List<Double> deviations,
    List<Double> gradients,
    List<Double> saturated
  ) implements Figures {
    /** Deviation at the last hidden layer. */
    public double lastDeviation() {
      return deviations.getLast();
    }

    /** Largest share of saturated activations in a layer. */
    public double mostSaturated() {
      return Collections.max(saturated);
    }

    /** Largest gradient of a layer over the smallest one. */
    public double gradientSpread() {
      return Collections.max(gradients) / Collections.min(gradients);
    }

    /** Largest deviation of a layer over the smallest one. */
    public double deviationSpread() {
      return Collections.max(deviations) / Collections.min(deviations);
    }

    @Override
    public List<Figure> list() {
      return List.of(
        new Figure("deviation of a, first layer", deviations.getFirst()),
        new Figure("deviation of a, last layer", lastDeviation()),
        new Figure("most saturated layer, share", mostSaturated()),
        new Figure("gradient, largest layer over smallest", gradientSpread())
      );
    }

    @Override
    public Optional<Chart> chart() {
      List<Double> layers = IntStream.rangeClosed(1, deviations.size())
        .mapToObj(l -> (double) l)
        .toList();
      return Optional.of(
        new Chart.Lines(
          "hidden layer",
          "size",
          true,
          List.of(
            new Chart.Line("deviation of a", layers, deviations),
            new Chart.Line("gradient", layers, gradients)
          )
        )
      );
    }
  }

  @Override
  public Profile measure(Work work) {
    List<Hidden> hidden = Collections.nCopies(depth, new Hidden(width, activation));
    Architecture shape = new Architecture(width, hidden, 1, Loss.LINEAR_MSE);
    RandomStream random = new RandomStream(seed, Purpose.DATA, 0);
    double[] x = random.gaussians(SAMPLES * width);
    Samples samples = new Samples(width, 1, x, random.gaussians(SAMPLES));
    int[] all = IntStream.range(0, SAMPLES).toArray();
    List<Initialization.Layer> layers = Collections.nCopies(
      depth + 1,
      new Initialization.Layer(start)
    );
    Network network = new Network(shape);
    network.setParameters(new Initialization(layers).parameters(shape, seed, samples, all));
    work.reached(0.5);

    Activity activity = network.activity(samples, all);
    Parameters gradient = network.gradient(samples, all);
    work.reached(1);
    return new Profile(
      byLayer(l -> Math.sqrt(Signal.of(activity, l).varianceOfA())),
      byLayer(l -> GradientFlow.of(gradient, l).norm()),
      byLayer(l -> Saturation.of(activity, l).saturatedShare())
    );
  }

  private List<Double> byLayer(IntFunction<Double> figure) {
    return IntStream.range(0, depth).mapToObj(figure).toList();
  }

  @Override
  public Measurement<Profile> further(int seeds) {
    return new DeepSignal(activation, start, depth, width, seed + seeds);
  }
}
