package symmetry.study.signal;

import java.util.Optional;
import symmetry.engine.Activation;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;

/** Figures of the literature at our size, each as a setup of its own. */
public enum Paper {
  GLOROT_2010(
    "Glorot & Bengio 2010",
    "fig. 6 and 7: tanh, standard against normalized initialization",
    45,
    "Reproduced: over five layers the standard initialization U(±1/√n), σ_w = 0.58, leaves a twentieth of the " +
      "signal and a twelfth of the back-propagated gradient; the normalized one leaves a third and two fifths.",
    "Not reproduced: histograms (here their deviations), layers of 1,000 units, image data, training."
  ),
  HE_2015(
    "He et al. 2015",
    "fig. 2 and 3: 30 ReLU layers, He against Glorot (Xavier)",
    46,
    "Reproduced: in 30 ReLU layers Glorot's initializer halves the signal every two layers and the gradient " +
      "with it, He's keeps both within a factor of two; the two runs open in the playground, where only He's learns.",
    "Not reproduced: convolutions, PReLU, ImageNet and its error rates."
  ),
  SAXE_2013(
    "Saxe et al. 2013",
    "fig. 6: deep linear networks, orthogonal against Gaussian weights",
    47,
    "Reproduced: orthogonal weights keep signal and gradient through 100 linear layers for every seed, " +
      "while with Gaussian ones both wander; and from orthogonal weights the learning time stops growing with depth.",
    "Not reproduced: MNIST, their optimal rate for each depth, the exact solutions of the dynamics."
  ),
  SCHOENHOLZ_2017(
    "Schoenholz et al. 2017",
    "fig. 5: trainable to about 6ξ, σ_b² = 0.05",
    50,
    "Reproduced: networks train to about six depth scales, best at the edge of chaos, σ_w² = 1.76; run " +
      "the phase map to see it.",
    "Not reproduced: depth 300, width 300, MNIST and CIFAR-10, dropout."
  );

  private static final int GLOROT_WIDTH = 256;

  private final String authors;
  private final String figure;
  private final int statement;
  private final String reproduced;
  private final String left;

  Paper(String authors, String figure, int statement, String reproduced, String left) {
    this.authors = authors;
    this.figure = figure;
    this.statement = statement;
    this.reproduced = reproduced;
    this.left = left;
  }

  /** Authors and year. */
  public String authors() {
    return authors;
  }

  /** Which figure, and what it compares. */
  public String figure() {
    return figure;
  }

  /** Number of the statement that the claim court hears about it. */
  public int statement() {
    return statement;
  }

  /** What of it is seen here. */
  public String reproduced() {
    return reproduced;
  }

  /** What of it is not. */
  public String left() {
    return left;
  }

  /** Whether a page shows it, whatever framework is asked for beside it. */
  public boolean isShown(SignalSetup shown) {
    return setup().equals(shown.withFramework(Optional.empty()));
  }

  /** The setup that shows it. */
  public SignalSetup setup() {
    return switch (this) {
      case GLOROT_2010 -> setup(
        Activation.TANH,
        Choice.of(
          InitializerKind.UNIFORM,
          -1 / Math.sqrt(GLOROT_WIDTH),
          1 / Math.sqrt(GLOROT_WIDTH)
        ),
        Choice.of(InitializerKind.GLOROT_UNIFORM),
        5,
        GLOROT_WIDTH
      );
      case HE_2015 -> setup(
        Activation.RELU,
        Choice.of(InitializerKind.GLOROT_NORMAL),
        Choice.of(InitializerKind.HE_NORMAL),
        30,
        256
      );
      case SAXE_2013 -> setup(
        Activation.LINEAR,
        Choice.of(InitializerKind.ORTHOGONAL, 1),
        Choice.of(InitializerKind.GLOROT_NORMAL),
        100,
        64
      );
      case SCHOENHOLZ_2017 -> {
        SignalSetup opening = SignalSetup.opening();
        yield opening.withNetwork(
          new DeepNetwork(
            Activation.TANH,
            Choice.of(InitializerKind.SCALED_NORMAL, 1.33),
            0.2236,
            100,
            opening.network().width()
          )
        );
      }
    };
  }

  private static SignalSetup setup(
    Activation activation,
    Choice<InitializerKind> start,
    Choice<InitializerKind> beside,
    int depth,
    int width
  ) {
    return SignalSetup.opening()
      .withNetwork(new DeepNetwork(activation, start, 0, depth, width))
      .withBeside(Optional.of(beside));
  }
}
