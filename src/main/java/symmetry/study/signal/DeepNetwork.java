package symmetry.study.signal;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetry.diagnostics.MeanField;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Loss;
import symmetry.engine.init.BiasInitializer;
import symmetry.engine.init.DrawnVariance;
import symmetry.engine.init.Initialization;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Parameter;

/**
 * A network of equal layers before its first step: as many inputs and linear outputs as units in each
 * hidden layer, so that one σ_w holds everywhere.
 *
 * @param weights how the weights of every layer start
 * @param biasDeviation σ_b, of biases ~ N(0, σ_b²); at 0, a framework's default has its own biases
 * @param depth hidden layers
 * @param width units of each layer
 */
public record DeepNetwork(
  Activation activation,
  Choice<InitializerKind> weights,
  double biasDeviation,
  int depth,
  int width
) {
  public static final Parameter BIAS_DEVIATION = Parameter.real("σ_b", 0, 0, 10);
  public static final Parameter DEPTH = Parameter.whole("depth", 30, 1, 100);
  public static final Parameter WIDTH = Parameter.whole("width", 128, 1, 256);

  public DeepNetwork {
    BIAS_DEVIATION.require(biasDeviation);
    DEPTH.require(depth);
    WIDTH.require(width);
    biasDeviation += 0.0;
  }

  /** The engine's rule for every layer. */
  Initialization.Layer start() {
    return new Initialization.Layer(InitializerKind.create(weights), biases());
  }

  private BiasInitializer biases() {
    return biasDeviation == 0
      ? BiasKind.create(ownBiases(weights).orElse(Choice.of(BiasKind.ZEROS)))
      : new BiasInitializer.Normal(0, biasDeviation);
  }

  /** The biases that a framework draws together with such weights; empty where it has none or zeros. */
  public static Optional<Choice<BiasKind>> ownBiases(Choice<InitializerKind> weights) {
    return switch (weights.kind()) {
      case TORCH_LINEAR -> Optional.of(Choice.of(BiasKind.TORCH_LINEAR));
      case SCIKIT_LEARN -> Optional.of(Choice.of(BiasKind.SCIKIT_LEARN, weights.value(0)));
      default -> Optional.empty();
    };
  }

  /** The biases that come with the weights, unless others are set. */
  public Optional<Choice<BiasKind>> ownBiases() {
    return biasDeviation == 0 ? ownBiases(weights) : Optional.empty();
  }

  /** σ_b that the biases amount to. */
  public double effectiveBiasDeviation() {
    return switch (biases()) {
      case BiasInitializer.TorchLinear() -> Math.sqrt(BiasInitializer.TorchLinear.variance(width));
      case BiasInitializer.ScikitLearn own -> Math.sqrt(own.variance(width, width));
      default -> biasDeviation;
    };
  }

  Architecture architecture() {
    List<Hidden> hidden = Collections.nCopies(depth, new Hidden(width, activation));
    return new Architecture(width, hidden, width, Loss.LINEAR_MSE);
  }

  List<Initialization.Layer> starts() {
    return Collections.nCopies(depth + 1, start());
  }

  /**
   * σ_w that the initializer amounts to at this width, √(width·Var(w)); empty where weights are not
   * drawn about 0, independently from unit to unit.
   */
  public OptionalDouble weightDeviation() {
    OptionalDouble variance = DrawnVariance.of(InitializerKind.create(weights), width, width);
    if (variance.isEmpty()) return variance;
    return OptionalDouble.of(Math.sqrt(width * variance.getAsDouble()));
  }

  /** The theory of this network, where it has one. */
  public Optional<MeanField> meanField() {
    OptionalDouble deviation = weightDeviation();
    return deviation.isEmpty()
      ? Optional.empty()
      : Optional.of(new MeanField(activation, deviation.getAsDouble(), effectiveBiasDeviation()));
  }

  public DeepNetwork withActivation(Activation changed) {
    return new DeepNetwork(changed, weights, biasDeviation, depth, width);
  }

  public DeepNetwork withWeights(Choice<InitializerKind> changed) {
    return new DeepNetwork(activation, changed, biasDeviation, depth, width);
  }

  public DeepNetwork withBiasDeviation(double changed) {
    return new DeepNetwork(activation, weights, changed, depth, width);
  }

  public DeepNetwork withDepth(int changed) {
    return new DeepNetwork(activation, weights, biasDeviation, changed, width);
  }

  public DeepNetwork withWidth(int changed) {
    return new DeepNetwork(activation, weights, biasDeviation, depth, changed);
  }
}
