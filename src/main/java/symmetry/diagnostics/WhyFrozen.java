package symmetry.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Dissection;
import symmetry.engine.Parameters;
import symmetry.number.Numerals;

/**
 * Why weights get no gradient. ∂L/∂W_l is the mean over the samples of δ_l·(incoming activations), and
 * δ_l is δ_{l+1} through the outgoing weights, times f′(z_l): the diagnosis names the factor that is
 * zero.
 *
 * @param layers one for each layer, from the first to the output layer
 */
public record WhyFrozen(List<Layer> layers) {
  /** What is smaller counts as zero: a gradient, and a factor of it. */
  public static final double ZERO = 1e-12;

  /**
   * One layer's gradient.
   *
   * @param maxWeightGradient largest |∂L/∂W|
   * @param maxBiasGradient largest |∂L/∂b|
   * @param cause present exactly if the weights are frozen
   * @param movesAsOne whether the units, two or more, of a hidden layer get bit-equal gradients that
   *     are not zero
   */
  public record Layer(
    int layer,
    double maxWeightGradient,
    double maxBiasGradient,
    Optional<Cause> cause,
    boolean movesAsOne
  ) {
    /** Whether the biases get a gradient. */
    public boolean biasesLearn() {
      return maxBiasGradient >= ZERO;
    }
  }

  /** The factor that is zero, with its largest absolute value. */
  public sealed interface Cause {
    /** The network is right on every sample: no residual a − y. */
    record NoResidual(double max) implements Cause {}

    /** The output's activation is saturated: the residuals are there, but f′(z) is zero. */
    record OutputDerivative(double maxError) implements Cause {}

    /** All weights to the next layer are zero. */
    record OutgoingWeights(double max) implements Cause {}

    /** The next layer has no error to pass on. */
    record ErrorAbove(double max) implements Cause {}

    /** f′(z) is zero on every sample: all units are dead or saturated. */
    record Derivative(double max) implements Cause {}

    /** Each unit is stopped by another factor, or the parts of its error cancel. */
    record Blocked(double maxOutgoing, double maxDerivative) implements Cause {}

    /** What the layer reads is zero on every sample. */
    record IncomingActivations(double max) implements Cause {}

    /**
     * Every factor is there, but the samples cancel each other.
     *
     * @param meanError largest |mean of δ| of a unit, for the output layer the mean residual
     * @param meanAbsoluteError mean |δ|
     */
    record SamplesCancel(double meanError, double meanAbsoluteError) implements Cause {}
  }

  public WhyFrozen {
    layers = List.copyOf(layers);
  }

  /**
   * The diagnosis of a state.
   *
   * @param dissection of the next update on the samples, without dropout and penalty
   * @param parameters the same state's
   * @param target {@code (sample, output)} → y, samples counted as in the dissection
   */
  public static WhyFrozen of(Dissection dissection, Parameters parameters, Target target) {
    Architecture architecture = parameters.architecture();
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < architecture.layers(); l++) {
      Parameters gradient = dissection.gradient();
      double max = Scaling.maxAbs(gradient.weights(l));
      Optional<Cause> cause =
        max < ZERO ? Optional.of(cause(dissection, parameters, target, l)) : Optional.empty();
      boolean asOne =
        !architecture.isOutput(l) &&
        architecture.fanOut(l) > 1 &&
        cause.isEmpty() &&
        CloneClasses.of(UnitVectors.incoming(gradient, l)).size() == 1;
      layers.add(new Layer(l, max, Scaling.maxAbs(gradient.biases(l)), cause, asOne));
    }
    return new WhyFrozen(layers);
  }

  /** What the network should answer. */
  @FunctionalInterface
  public interface Target {
    double of(int sample, int output);
  }

  /** Whether some layer's weights get no gradient. */
  public boolean isFrozen() {
    return layers.stream().anyMatch(l -> l.cause().isPresent());
  }

  /** Whether of all parameters only the output layer's biases get a gradient. */
  public boolean onlyOutputBiasLearns() {
    return (
      layers.stream().allMatch(l -> l.cause().isPresent()) &&
      layers.getLast().biasesLearn() &&
      layers.stream().filter(Layer::biasesLearn).count() == 1
    );
  }

  /** For people, layers counted from 1: a sentence for each frozen layer, then what still learns. */
  public String inWords() {
    List<String> sentences = new ArrayList<>();
    for (Layer layer : layers) {
      layer.cause().ifPresent(cause -> sentences.add(sentence(layer, cause)));
      if (layer.movesAsOne()) {
        sentences.add(
          "The units of layer %d get equal gradients and move as one.".formatted(layer.layer() + 1)
        );
      }
    }
    if (!isFrozen()) sentences.addFirst("No layer is frozen.");
    if (onlyOutputBiasLearns()) {
      sentences.add(
        "Only the output bias learns: its gradient is the mean error, %s.".formatted(
          figure(layers.getLast().maxBiasGradient())
        )
      );
    } else if (layers.stream().noneMatch(l -> l.cause().isEmpty() || l.biasesLearn())) {
      sentences.add("Nothing learns.");
    }
    return sentences.stream().collect(Collectors.joining(" "));
  }

  private String sentence(Layer layer, Cause cause) {
    boolean output = layer.layer() == layers.size() - 1;
    String subject = output
      ? "The output weights are frozen: "
      : "Layer %d is frozen: ".formatted(layer.layer() + 1);
    String below = layer.layer() == 0 ? "the inputs" : "the activations of layer " + layer.layer();
    return (
      subject +
      switch (cause) {
        case Cause.NoResidual(double max) -> "the network is right on every sample (largest " +
          "residual %s).".formatted(figure(max));
        case Cause.OutputDerivative(double max) -> "the output is saturated, its derivative is " +
          "zero (largest error %s).".formatted(figure(max));
        case Cause.OutgoingWeights(
          double max
        ) -> "its outgoing weights are all zero (largest |w| " +
          "%s), so no error reaches it.".formatted(figure(max));
        case Cause.ErrorAbove(
          double max
        ) -> "the layer above has no error to pass on (largest |δ| " +
          "%s).".formatted(figure(max));
        case Cause.Derivative(double max) -> "the derivative is zero on every sample, all its " +
          "units are dead or saturated (largest |f′(z)| %s).".formatted(figure(max));
        case Cause.Blocked(
          double outgoing,
          double derivative
        ) -> "each unit is stopped by another " +
          "factor (largest outgoing |w| %s, largest |f′(z)| %s).".formatted(
            figure(outgoing),
            figure(derivative)
          );
        case Cause.IncomingActivations(double max) -> below +
          " are all zero (largest |a| %s).".formatted(figure(max));
        case Cause.SamplesCancel(double mean, double absolute) -> (
          "the samples cancel each other " + "(mean error %s, mean |error| %s)."
        ).formatted(figure(mean), figure(absolute));
      }
    );
  }

  private static Cause cause(Dissection dissection, Parameters p, Target target, int layer) {
    Architecture architecture = p.architecture();
    double error = maxError(dissection, architecture, layer);
    if (error >= ZERO) return causeWithError(dissection, architecture, layer);
    if (architecture.isOutput(layer)) {
      double residual = maxResidual(dissection, architecture, target);
      return residual < ZERO ? new Cause.NoResidual(residual) : new Cause.OutputDerivative(error);
    }
    double outgoing = Scaling.maxAbs(p.weights(layer + 1));
    if (outgoing < ZERO) return new Cause.OutgoingWeights(outgoing);
    double derivative = maxDerivative(dissection, architecture, layer);
    if (derivative < ZERO) return new Cause.Derivative(derivative);
    double above = maxError(dissection, architecture, layer + 1);
    if (above < ZERO) return new Cause.ErrorAbove(above);
    return new Cause.Blocked(outgoing, derivative);
  }

  private static Cause causeWithError(Dissection dissection, Architecture architecture, int layer) {
    double incoming = layer == 0 ? 1 : maxActivation(dissection, architecture, layer - 1);
    if (incoming < ZERO) return new Cause.IncomingActivations(incoming);
    int units = architecture.fanOut(layer);
    double absolute = 0;
    for (int s = 0; s < dissection.count(); s++) {
      for (int unit = 0; unit < units; unit++) {
        absolute += Math.abs(dissection.error(layer, s, unit));
      }
    }
    double mean = Scaling.maxAbs(dissection.gradient().biases(layer));
    return new Cause.SamplesCancel(mean, absolute / Math.max(1, units * dissection.count()));
  }

  private static double maxError(Dissection dissection, Architecture architecture, int layer) {
    return max(dissection, architecture.fanOut(layer), (s, u) -> dissection.error(layer, s, u));
  }

  private static double maxActivation(Dissection dissection, Architecture architecture, int layer) {
    return max(dissection, architecture.fanOut(layer), (s, u) ->
      dissection.activity().activation(layer, s, u)
    );
  }

  private static double maxDerivative(Dissection dissection, Architecture architecture, int layer) {
    Activation f = architecture.hidden().get(layer).activation();
    return max(dissection, architecture.fanOut(layer), (s, u) ->
      f.derivative(
        dissection.activity().preactivation(layer, s, u),
        dissection.activity().activation(layer, s, u)
      )
    );
  }

  private static double maxResidual(Dissection d, Architecture architecture, Target target) {
    int layer = architecture.layers() - 1;
    return max(
      d,
      architecture.outputs(),
      (s, k) -> d.activity().activation(layer, s, k) - target.of(s, k)
    );
  }

  private static double max(Dissection dissection, int units, Target value) {
    double max = 0;
    for (int s = 0; s < dissection.count(); s++) {
      for (int unit = 0; unit < units; unit++) max = Math.max(max, Math.abs(value.of(s, unit)));
    }
    return max;
  }

  private static String figure(double value) {
    return Numerals.upTo(3, value);
  }
}
