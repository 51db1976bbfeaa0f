package symmetry.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetry.diagnostics.BiasMoments;
import symmetry.diagnostics.Gain;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.init.DrawnVariance;
import symmetry.number.NumberText;
import symmetry.number.Numerals;

/**
 * Which initializer fits a layer, and what is wrong with the one it has.
 *
 * @param fitting for the layer's activation and fan, and the learning rate
 * @param formula of the fitting one, with this layer's numbers
 * @param reason why it fits
 * @param gain how large weights should be by the mean field of the layer's activation and biases; empty
 *     for the output layer, where biases have a mean, and where weights are given
 * @param warnings what does not fit, a sentence each
 */
public record Advice(
  LayerStart fitting,
  String formula,
  String reason,
  Optional<Gain> gain,
  List<String> warnings
) {
  /** Learning rates above it throw weights at the edge of chaos off, in networks of ten layers. */
  private static final double LONG_STEPS = 0.5;

  /** What then is left of the weights. */
  private static final double LESS = 0.6;

  public Advice {
    warnings = List.copyOf(warnings);
  }

  /** One for each layer, the output layer last. */
  public static List<Advice> of(Experiment experiment) {
    List<List<String>> sentences = StartWarnings.of(experiment);
    List<Advice> all = new ArrayList<>();
    for (int l = 0; l < sentences.size(); l++) all.add(of(experiment, l, sentences.get(l)));
    return List.copyOf(all);
  }

  /** The experiment with what fits in every layer. */
  public static Experiment followed(Experiment experiment) {
    Experiment advised = experiment;
    for (int l = 0; l <= experiment.hidden().size(); l++) {
      advised = advised.withStart(l, fitting(experiment, l));
    }
    return advised;
  }

  private static Advice of(Experiment experiment, int layer, List<String> sentences) {
    Architecture shape = experiment.architecture();
    LayerStart fitting = fitting(experiment, layer);
    return new Advice(
      fitting,
      formula(fitting.weights(), shape.fanOut(layer), shape.fanIn(layer)),
      reason(experiment, layer),
      gain(experiment, layer),
      sentences
    );
  }

  private static LayerStart fitting(Experiment experiment, int layer) {
    Choice<InitializerKind> weights =
      layer == experiment.hidden().size()
        ? Choice.of(InitializerKind.GLOROT_UNIFORM)
        : fitting(experiment.hidden().get(layer).activation(), hasLongSteps(experiment));
    Choice<BiasKind> biases = experiment.starts().get(layer).biases();
    boolean stay = biases.kind() == BiasKind.NONE || biases.kind() == BiasKind.CLASS_PRIOR;
    return new LayerStart(weights, stay ? biases : Choice.of(BiasKind.ZEROS));
  }

  private static boolean hasLongSteps(Experiment experiment) {
    return experiment.training().learningRate() > LONG_STEPS;
  }

  private static Choice<InitializerKind> fitting(Activation activation, boolean longSteps) {
    return switch (activation.startRule()) {
      case GLOROT -> Choice.of(InitializerKind.GLOROT_UNIFORM);
      case HE -> Choice.of(InitializerKind.HE_NORMAL);
      case HE_LEAKY -> Choice.of(InitializerKind.HE_LEAKY, Activation.LEAKY_SLOPE);
      case SELF_SCALING -> Choice.of(InitializerKind.ORTHOGONAL, 1);
      case S_SHAPED -> Choice.of(InitializerKind.ORTHOGONAL, edge(activation));
      case EDGE -> Choice.of(
        InitializerKind.SCALED_NORMAL,
        longSteps ? hundredths(LESS * Gain.of(activation).weightDeviation()) : edge(activation)
      );
    };
  }

  private static double edge(Activation activation) {
    return hundredths(Gain.of(activation).weightDeviation());
  }

  private static double hundredths(double value) {
    return Math.round(100 * value) / 100.0;
  }

  /** What an initializer is in numbers for a layer of this shape. */
  public static String formula(Choice<InitializerKind> fitting, int fanOut, int fanIn) {
    double deviation = deviation(fitting, fanOut, fanIn);
    return switch (fitting.kind()) {
      case GLOROT_UNIFORM -> "w ~ U(±√(6/(%d+%d))) = U(±%s)".formatted(
        fanIn,
        fanOut,
        figure(Math.sqrt(3) * deviation)
      );
      case HE_NORMAL -> "w ~ N(0, 2/%d), σ = %s".formatted(fanIn, figure(deviation));
      case LECUN_NORMAL -> "w ~ N(0, 1/%d), σ = %s".formatted(fanIn, figure(deviation));
      case HE_LEAKY -> "w ~ N(0, 2/((1+%s²)·%d)), σ = %s".formatted(
        NumberText.of(fitting.value(0)),
        fanIn,
        figure(deviation)
      );
      case SCALED_NORMAL -> "w ~ N(0, %s²/%d), σ = %s".formatted(
        NumberText.of(fitting.value(0)),
        fanIn,
        figure(deviation)
      );
      case ORTHOGONAL -> "%s × a random orthogonal matrix, σ = %s".formatted(
        NumberText.of(fitting.value(0)),
        figure(deviation)
      );
      default -> fitting.kind().formula();
    };
  }

  private static double deviation(Choice<InitializerKind> choice, int fanOut, int fanIn) {
    return Math.sqrt(DrawnVariance.of(InitializerKind.create(choice), fanOut, fanIn).orElseThrow());
  }

  /** Why what fits does; each reason is said of activations of which it is true. */
  private static String reason(Experiment experiment, int layer) {
    if (layer == experiment.hidden().size()) {
      return (
        "A compromise between fan-in, for the signal's size, and fan-out, for the gradient's (" +
        InitializerKind.GLOROT_UNIFORM.source() +
        ")."
      );
    }
    Activation activation = experiment.hidden().get(layer).activation();
    return switch (activation.startRule()) {
      case GLOROT -> "While z is small %s is nearly the identity, and weights of variance about 1/fan-in keep its size (%s).".formatted(
        activation.label(),
        InitializerKind.GLOROT_UNIFORM.source()
      );
      case
        HE,
        HE_LEAKY -> "Half of what comes in is cut off%s: twice the variance makes up for it (%s).".formatted(
        activation == Activation.RELU ? "" : ", or nearly",
        InitializerKind.HE_NORMAL.source()
      );
      case SELF_SCALING -> "Variance 1/fan-in brings Var(z) back to 1 in wide layers; SELU is made for it (Klambauer et al. 2017).";
      case S_SHAPED -> Gain.of(activation).inWords() +
        " Orthogonal weights keep all directions alike (Pennington et al. 2017).";
      case EDGE -> Gain.of(activation).inWords() +
        (hasLongSteps(experiment)
          ? " With a learning rate above %s, %s of it: such steps throw larger weights off.".formatted(
              NumberText.of(LONG_STEPS),
              Numerals.wholePercent(LESS)
            )
          : "");
    };
  }

  private static Optional<Gain> gain(Experiment experiment, int layer) {
    boolean output = layer == experiment.hidden().size();
    // Weights of a file are not drawn: their biases are those of the file.
    if (output || experiment.given().isPresent()) return Optional.empty();
    HiddenLayer hidden = experiment.hidden().get(layer);
    int fanIn = experiment.architecture().fanIn(layer);
    BiasMoments biases = BiasMoments.of(
      BiasKind.create(hidden.start().biases()),
      hidden.units(),
      fanIn
    );
    return biases.mean() == 0
      ? Gain.of(hidden.activation(), Math.sqrt(biases.variance()))
      : Optional.empty();
  }

  private static String figure(double value) {
    return Numerals.upTo(3, value);
  }
}
