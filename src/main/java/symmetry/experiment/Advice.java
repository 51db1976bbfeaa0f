package symmetry.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.init.DrawnVariance;
import symmetry.number.NumberText;
import symmetry.number.Numerals;

/**
 * Which initializer fits a layer, and what is wrong with the one it has.
 *
 * @param layer from 0; the last is the output layer
 * @param fitting for the layer's activation and fan
 * @param formula of the fitting one, with this layer's numbers
 * @param reason why it fits
 */
public record Advice(
  int layer,
  LayerStart fitting,
  String formula,
  String reason,
  List<Warning> warnings
) {
  /**
   * One thing that does not fit.
   *
   * @param sentence for people
   * @param better what to start the layer with instead
   */
  public record Warning(String sentence, LayerStart better) {}

  /** Deviations that differ by less do no visible harm. */
  private static final double TOLERATED_FACTOR = 3;

  public Advice {
    warnings = List.copyOf(warnings);
  }

  /** One for each layer, the output layer last. */
  public static List<Advice> of(Experiment experiment) {
    List<Advice> all = new ArrayList<>();
    for (int l = 0; l < experiment.hidden().size() + 1; l++) all.add(of(experiment, l));
    return List.copyOf(all);
  }

  private static Advice of(Experiment experiment, int layer) {
    Architecture shape = experiment.architecture();
    int fanIn = shape.fanIn(layer);
    int fanOut = shape.fanOut(layer);
    Choice<InitializerKind> fitting = fitting(shape, layer);
    LayerStart better = new LayerStart(fitting, Choice.of(BiasKind.ZEROS));
    LayerStart start = experiment.starts().get(layer);
    List<Warning> warnings = new ArrayList<>();
    for (String sentence : List.of(
      clones(experiment, layer),
      deadStart(shape, start, layer),
      scale(start, fitting, fanOut, fanIn)
    )) {
      if (!sentence.isEmpty()) warnings.add(new Warning(sentence, better));
    }
    return new Advice(
      layer,
      better,
      formula(fitting, fanOut, fanIn),
      reason(fitting.kind()),
      warnings
    );
  }

  private static Choice<InitializerKind> fitting(Architecture shape, int layer) {
    if (shape.isOutput(layer)) return Choice.of(InitializerKind.GLOROT_UNIFORM);
    return switch (shape.hidden().get(layer).activation().fit()) {
      case GLOROT -> Choice.of(InitializerKind.GLOROT_UNIFORM);
      case HE -> Choice.of(InitializerKind.HE_NORMAL);
      case HE_LEAKY -> Choice.of(InitializerKind.HE_LEAKY, Activation.LEAKY_SLOPE);
      case LECUN -> Choice.of(InitializerKind.LECUN_NORMAL);
    };
  }

  private static String formula(Choice<InitializerKind> fitting, int fanOut, int fanIn) {
    double deviation = deviation(fitting, fanOut, fanIn).orElseThrow();
    return switch (fitting.kind()) {
      case GLOROT_UNIFORM -> "w ~ U(±√(6/(%d+%d))) = U(±%s)".formatted(
        fanIn,
        fanOut,
        figure(Math.sqrt(3) * deviation)
      );
      case HE_NORMAL -> "w ~ N(0, 2/%d), σ = %s".formatted(fanIn, figure(deviation));
      case HE_LEAKY -> "w ~ N(0, 2/((1+%s²)·%d)), σ = %s".formatted(
        NumberText.of(fitting.value(0)),
        fanIn,
        figure(deviation)
      );
      case LECUN_NORMAL -> "w ~ N(0, 1/%d), σ = %s".formatted(fanIn, figure(deviation));
      default -> fitting.kind().formula();
    };
  }

  private static String reason(InitializerKind kind) {
    return switch (kind) {
      case HE_NORMAL, HE_LEAKY -> "Half of what comes in is cut off: twice the variance makes up " +
        "for it (" +
        kind.source() +
        ").";
      case LECUN_NORMAL -> "Variance 1/fan-in keeps the signal's size; SELU is made for it " +
        "(Klambauer et al. 2017).";
      default -> "A compromise that keeps the signal's size forwards and the gradient's backwards (" +
        kind.source() +
        ").";
    };
  }

  /** Units of a hidden layer that start alike; empty if there are none. */
  private static String clones(Experiment experiment, int layer) {
    Architecture shape = experiment.architecture();
    int units = shape.fanOut(layer);
    int fanIn = shape.fanIn(layer);
    LayerStart start = experiment.starts().get(layer);
    if (shape.isOutput(layer) || units < 2 || !areAlike(start.biases())) return "";
    InitializerKind kind = start.weights().kind();
    if (kind == InitializerKind.IDENTITY && units > fanIn + 1) {
      return "Units %d to %d have no input of their own: equal zero rows, clones.".formatted(
        fanIn + 1,
        units
      );
    }
    if (!areRowsAlike(start.weights())) return "";
    String alike = isFlat(start.weights())
      ? "All %d units start alike: ".formatted(units)
      : "Random, but the same for all %d units: ".formatted(units);
    if (
      !isFlat(
        experiment
          .starts()
          .get(layer + 1)
          .weights()
      )
    ) {
      return alike + "only their different outgoing weights can part them.";
    }
    if (experiment.hidden().get(layer).dropout() > 0) return alike + "only dropout can part them.";
    return alike + "they get equal gradients and stay one unit.";
  }

  /** What lets no gradient through at step 0; empty if nothing does. */
  private static String deadStart(Architecture shape, LayerStart start, int layer) {
    if (!isZero(start.weights())) return "";
    boolean relu =
      !shape.isOutput(layer) && shape.hidden().get(layer).activation() == Activation.RELU;
    if (relu && start.biases().kind() == BiasKind.ZEROS) {
      return "Zero weights and biases: z is 0 on every sample, where ReLU's derivative is 0. These units are dead for ever.";
    }
    return layer == 0
      ? "Zero weights: the units see nothing of the input at first."
      : "Zero weights: no error reaches layer %d at first.".formatted(layer);
  }

  /** Weights of the wrong size; empty if they are about right or nothing is drawn. */
  private static String scale(
    LayerStart start,
    Choice<InitializerKind> fitting,
    int fanOut,
    int fanIn
  ) {
    OptionalDouble drawn = deviation(start.weights(), fanOut, fanIn);
    if (drawn.isEmpty() || drawn.getAsDouble() == 0) return "";
    double has = drawn.getAsDouble();
    double fits = deviation(fitting, fanOut, fanIn).orElseThrow();
    if (has > TOLERATED_FACTOR * fits) {
      return "σ = %s is %s times too large: the signal grows from layer to layer.".formatted(
        figure(has),
        figure(has / fits)
      );
    }
    if (has * TOLERATED_FACTOR < fits) {
      return "σ = %s is %s times too small: signal and gradient shrink from layer to layer.".formatted(
        figure(has),
        figure(fits / has)
      );
    }
    return "";
  }

  private static OptionalDouble deviation(Choice<InitializerKind> choice, int fanOut, int fanIn) {
    OptionalDouble variance = DrawnVariance.of(InitializerKind.create(choice), fanOut, fanIn);
    return variance.isPresent() ? OptionalDouble.of(Math.sqrt(variance.getAsDouble())) : variance;
  }

  /** Whether every unit gets the same weights. */
  private static boolean areRowsAlike(Choice<InitializerKind> weights) {
    return isFlat(weights) || weights.kind() == InitializerKind.CLONED_ROWS;
  }

  /** Whether all weights are one number. */
  private static boolean isFlat(Choice<InitializerKind> weights) {
    return switch (weights.kind()) {
      case ZEROS, ONES, CONSTANT -> true;
      case UNIFORM -> weights.value(0) == weights.value(1);
      case NORMAL, TRUNCATED_NORMAL, NOISY_CONSTANT -> weights.value(1) == 0;
      default -> false;
    };
  }

  private static boolean isZero(Choice<InitializerKind> weights) {
    return (
      weights.kind() == InitializerKind.ZEROS || (isFlat(weights) && valueOfFlat(weights) == 0)
    );
  }

  private static double valueOfFlat(Choice<InitializerKind> weights) {
    return weights.kind() == InitializerKind.ONES ? 1 : weights.value(0);
  }

  private static boolean areAlike(Choice<BiasKind> biases) {
    return switch (biases.kind()) {
      case ZEROS, CONSTANT -> true;
      case UNIFORM -> biases.value(0) == biases.value(1);
      case NORMAL -> biases.value(1) == 0;
      case RAMP -> biases.value(0) == 0;
      case TORCH_LINEAR, NGUYEN_WIDROW -> false;
    };
  }

  private static String figure(double value) {
    return Numerals.upTo(3, value);
  }
}
