package symmetry.study.signal;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.engine.Activation;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Limits;
import symmetry.experiment.Link;
import symmetry.experiment.Training;
import symmetry.framework.FrameworkChoice;
import symmetry.framework.FrameworkDefault;
import symmetry.framework.FrameworkLayer;
import symmetry.number.Numerals;

/** What a framework's default does in a network of equal layers. */
public final class FrameworkNetwork {

  /** Why nothing is measured of it. */
  public static final String RECURRENT =
    "Not measured here: a recurrent layer passes its state through the same weights at every step of " +
    "time, a deep network through other ones in every layer.";

  private static final double LEARNING_RATE = 0.1;

  private FrameworkNetwork() {}

  /** Empty for a recurrent layer. */
  public static Optional<DeepNetwork> of(
    FrameworkDefault start,
    Activation activation,
    int depth,
    int width
  ) {
    if (start.layer() == FrameworkLayer.RECURRENT) return Optional.empty();
    return Optional.of(
      new DeepNetwork(
        activation,
        start.start().weights(),
        biasDeviation(start.start().biases()),
        depth,
        width
      )
    );
  }

  /** σ_b where they are normal; those that go with the weights {@link DeepNetwork} knows itself. */
  private static double biasDeviation(Choice<BiasKind> biases) {
    return biases.kind() == BiasKind.NORMAL ? biases.value(1) : 0;
  }

  /** Which network it is measured in; a convolution as a dense layer with as many incoming weights. */
  public static String inWords(DeepNetwork network) {
    return "In %s of %s".formatted(
      Numerals.counted(network.depth(), network.activation().label() + " layer"),
      Numerals.counted(network.width(), "unit")
    );
  }

  /** Why there is no such layer. */
  public static String refusal(FrameworkChoice choice, Activation activation) {
    return "%s has no layers of %s units: only %s.".formatted(
      choice.framework().label(),
      activation.label(),
      choice
        .framework()
        .activations()
        .stream()
        .map(Activation::label)
        .collect(Collectors.joining(", "))
    );
  }

  /**
   * The playground's link to a network of this shape that starts so, on the circle; empty for a recurrent
   * layer, and where the playground has no network of that size.
   */
  public static Optional<String> query(FrameworkDefault start, DeepNetwork shape) {
    if (start.layer() == FrameworkLayer.RECURRENT) return Optional.empty();
    if (!Limits.HIDDEN_LAYERS.allows(shape.depth())) return Optional.empty();
    LayerStart layer = start.start();
    HiddenLayer hidden = new HiddenLayer(shape.width(), shape.activation(), layer, 0);
    List<HiddenLayer> all = Collections.nCopies(shape.depth(), hidden);
    long weights = (long) shape.width() * (shape.width() + 1) * (shape.depth() - 1);
    if (weights + 4L * shape.width() + 1 > Limits.MAX_PARAMETERS) return Optional.empty();
    Experiment experiment = new Experiment(
      (long) Limits.SEED.initial(),
      DataSpec.of(BuiltIn.CIRCLE),
      all,
      layer,
      BuiltIn.CIRCLE.task().usualLoss(),
      Training.fullBatch(LEARNING_RATE),
      List.of()
    );
    return Optional.of(new Link(experiment, 0).query());
  }
}
