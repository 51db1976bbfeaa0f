package symmetry.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.init.DrawnVariance;
import symmetry.engine.init.Initialization;

/**
 * How strong the signal is at the start by the formula, over draws of the weights, for wide layers.
 *
 * <p>Forwards, Var(z_l) = fanIn·Var(w_l)·E[a²_{l−1}] + Var(b_l), with E[a²] = E[f(z)²] over a normal z:
 * Glorot and Bengio 2010, eq. 5, with f linear; He et al. 2015, eq. 8, E[a²] = Var(z)/2 for ReLU; Poole
 * et al. 2016, eq. 3, for any f. Backwards, E[δ²_l] = fanOut_{l+1}·Var(w_{l+1})·E[δ²_{l+1}]·E[f′(z_l)²],
 * from the output layer's own δ: Glorot eq. 6, He eq. 14, Schoenholz et al. 2017, eq. 8.
 *
 * @param varianceOfZ of each layer, as the methods of these names tell of one
 * @param meanOfA of each hidden layer
 * @param meanSquareOfA of each hidden layer
 * @param errorFactor of each layer
 */
public record SignalPrediction(
  List<OptionalDouble> varianceOfZ,
  List<OptionalDouble> meanOfA,
  List<OptionalDouble> meanSquareOfA,
  List<OptionalDouble> errorFactor
) {
  public SignalPrediction {
    varianceOfZ = List.copyOf(varianceOfZ);
    meanOfA = List.copyOf(meanOfA);
    meanSquareOfA = List.copyOf(meanSquareOfA);
    errorFactor = List.copyOf(errorFactor);
  }

  /**
   * @param starts one for each layer
   * @param meanSquareInput mean of x² over samples × inputs
   */
  public static SignalPrediction of(
    Architecture architecture,
    List<Initialization.Layer> starts,
    double meanSquareInput
  ) {
    int layers = architecture.layers();
    List<OptionalDouble> variances = new ArrayList<>();
    List<OptionalDouble> means = new ArrayList<>();
    List<OptionalDouble> squares = new ArrayList<>();
    List<OptionalDouble> slopes = new ArrayList<>();
    OptionalDouble square = OptionalDouble.of(meanSquareInput);
    for (int l = 0; l < layers; l++) {
      BiasMoments bias = BiasMoments.of(
        starts.get(l).biases(),
        architecture.fanOut(l),
        architecture.fanIn(l)
      );
      OptionalDouble gain = gain(architecture, starts, l, architecture.fanIn(l));
      OptionalDouble variance = product(square, gain);
      if (Double.isNaN(bias.variance())) variance = OptionalDouble.empty();
      if (variance.isPresent()) {
        variance = OptionalDouble.of(variance.getAsDouble() + bias.variance());
      }
      variances.add(variance);
      if (architecture.isOutput(l)) break;
      Activation f = architecture.hidden().get(l).activation();
      means.add(mean(variance, bias.mean(), f::value));
      square = mean(variance, bias.mean(), z -> {
        double a = f.value(z);
        return a * a;
      });
      squares.add(square);
      slopes.add(
        mean(variance, bias.mean(), z -> {
          double slope = f.derivative(z, f.value(z));
          return slope * slope;
        })
      );
    }
    List<OptionalDouble> factors = new ArrayList<>();
    OptionalDouble factor = OptionalDouble.of(1);
    factors.add(factor);
    for (int l = layers - 2; l >= 0; l--) {
      OptionalDouble gain = gain(architecture, starts, l + 1, architecture.fanOut(l + 1));
      factor = product(product(factor, gain), slopes.get(l));
      factors.addFirst(factor);
    }
    return new SignalPrediction(variances, means, squares, factors);
  }

  /** Var(z) of a layer; empty where no formula holds for its initializer or for one below. */
  public OptionalDouble varianceOfZ(int layer) {
    return varianceOfZ.get(layer);
  }

  /** E[a²] of a hidden layer; empty where no formula holds. */
  public OptionalDouble meanSquareOfA(int layer) {
    return meanSquareOfA.get(layer);
  }

  /** Var(a) of a hidden layer over samples, units and draws; empty where no formula holds. */
  public OptionalDouble varianceOfA(int layer) {
    OptionalDouble square = meanSquareOfA.get(layer);
    if (square.isEmpty()) return square;
    double mean = meanOfA.get(layer).orElseThrow();
    return OptionalDouble.of(Math.max(0, square.getAsDouble() - mean * mean));
  }

  /** E[δ²] of a layer ÷ E[δ²] of the output layer; empty where no formula holds. */
  public OptionalDouble errorFactor(int layer) {
    return errorFactor.get(layer);
  }

  private static OptionalDouble mean(OptionalDouble variance, double mean, DoubleUnaryOperator f) {
    if (
      variance.isEmpty() || !Double.isFinite(variance.getAsDouble())
    ) return OptionalDouble.empty();
    return OptionalDouble.of(GaussianExpectation.of(mean, variance.getAsDouble(), f));
  }

  /** fan·Var(w). */
  private static OptionalDouble gain(
    Architecture architecture,
    List<Initialization.Layer> starts,
    int layer,
    int fan
  ) {
    OptionalDouble variance = DrawnVariance.of(
      starts.get(layer).weights(),
      architecture.fanOut(layer),
      architecture.fanIn(layer)
    );
    return product(variance, OptionalDouble.of(fan));
  }

  private static OptionalDouble product(OptionalDouble a, OptionalDouble b) {
    return a.isPresent() && b.isPresent()
      ? OptionalDouble.of(a.getAsDouble() * b.getAsDouble())
      : OptionalDouble.empty();
  }
}
