package symmetry.claims.exhibit;

import java.util.List;
import java.util.stream.IntStream;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.exact.Elementary;
import symmetry.study.Work;
import symmetry.study.landscape.Vectors;

/**
 * A network of one tanh unit trained to rest, then its unit doubled: the rows w and stretch·w, the
 * outgoing weight shared by halves. Is the wider network at rest too, and does it stay if it is pushed?
 *
 * @param stretch 1 for an exact duplicate
 */
public record DuplicatedUnit(double stretch) implements Measurement<DuplicatedUnit.Rest> {
  private static final int POINTS = 21;
  private static final int STEPS = 20_000;
  private static final double RATE = 0.3;
  private static final double PUSH = 1e-3;
  private static final int STEPS_AFTER_PUSH = 10_000;

  /**
   * @param singleGradient length of the gradient of the single unit at rest
   * @param doubledGradient that of the doubled one
   * @param doubledLoss its loss
   * @param pushedLoss its loss some time after it was pushed off the tie
   */
  public record Rest(
    double singleGradient,
    double doubledGradient,
    double doubledLoss,
    double pushedLoss
  ) implements Figures {
    @Override
    public List<Figure> list() {
      return List.of(
        new Figure("gradient of the single unit", singleGradient),
        new Figure("gradient of the doubled unit", doubledGradient),
        new Figure("loss of the doubled unit", doubledLoss),
        new Figure("loss after a push", pushedLoss)
      );
    }
  }

  @Override
  public Rest measure(Work work) {
    Samples samples = samples();
    Network single = network(1);
    // 1 input: w, b, then v and the output bias.
    single.setParameters(new Parameters(single.architecture(), new double[] { 1, 0.1, 1, 0 }));
    work.part(0, 2).steps(STEPS, () -> single.step(samples, all(), RATE));
    double[] p = single.parameters().toArray();

    Network doubled = network(2);
    double half = p[2] / 2;
    double[] copy = { p[0], p[0] * stretch, p[1], p[1] * stretch, half, half, p[3] };
    doubled.setParameters(new Parameters(doubled.architecture(), copy));
    double gradient = gradientLength(doubled, samples);
    double loss = loss(doubled, samples);
    copy[0] += PUSH;
    copy[1] -= PUSH;
    doubled.setParameters(new Parameters(doubled.architecture(), copy));
    work.part(1, 2).steps(STEPS_AFTER_PUSH, () -> doubled.step(samples, all(), RATE));
    return new Rest(gradientLength(single, samples), gradient, loss, loss(doubled, samples));
  }

  private static Network network(int units) {
    List<Hidden> hidden = List.of(new Hidden(units, Activation.TANH));
    return new Network(new Architecture(1, hidden, 1, Loss.LINEAR_MSE));
  }

  /** A teacher of two units, so that one is not enough. */
  private static Samples samples() {
    double[] x = new double[POINTS];
    double[] y = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      x[k] = (4.0 * k) / (POINTS - 1) - 2;
      y[k] = Elementary.tanh(0.4 * x[k]) + Elementary.tanh(2.5 * x[k] - 1);
    }
    return new Samples(1, 1, x, y);
  }

  private static double loss(Network network, Samples samples) {
    return network.evaluate(samples, all()).loss();
  }

  private static double gradientLength(Network network, Samples samples) {
    return Vectors.length(network.gradient(samples, all()).toArray());
  }

  private static int[] all() {
    return IntStream.range(0, POINTS).toArray();
  }
}
