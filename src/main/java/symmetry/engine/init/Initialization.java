package symmetry.engine.init;

import java.util.List;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/** How every layer of a network starts: the one place where initial parameters are made. */
public record Initialization(List<Layer> layers) {
  /** How one layer starts. */
  public record Layer(Initializer weights, BiasInitializer biases) {
    /** Weights by this rule, biases 0. */
    public Layer(Initializer weights) {
      this(weights, BiasInitializer.ZEROS);
    }
  }

  public Initialization {
    layers = List.copyOf(layers);
  }

  /**
   * The parameters at step 0. Each layer's weights and biases are drawn from streams of their own, so
   * one layer's initializer leaves the other layers' draws as they are. None is −0: equal values have
   * equal bits.
   *
   * @param training indices of the training samples; only data-dependent initializers look at them
   */
  public Parameters parameters(
    Architecture architecture,
    long seed,
    Samples samples,
    int[] training
  ) {
    if (layers.size() != architecture.layers()) {
      throw new IllegalArgumentException(
        "%d layers given, %d needed".formatted(layers.size(), architecture.layers())
      );
    }
    double[] values = new double[architecture.parameterCount()];
    LayerwisePass data = new LayerwisePass(architecture, samples, training);
    for (int l = 0; l < layers.size(); l++) {
      int fanOut = architecture.fanOut(l);
      int fanIn = architecture.fanIn(l);
      RandomStream biasStream = new RandomStream(seed, Purpose.BIASES, l);
      BiasInitializer biases = layers.get(l).biases();
      double[] drawn = biases.biases(fanOut, fanIn, biasStream);
      double[] adapted = biases.adapt(drawn, architecture.loss(), samples, training);
      put(adapted, values, architecture.biasOffset(l));
      RandomStream random = new RandomStream(seed, Purpose.WEIGHTS, l);
      draw(architecture, values, l, layers.get(l).weights(), random, data);
    }
    return new Parameters(architecture, values);
  }

  /**
   * The same parameters with the weights of one layer drawn anew.
   *
   * @param training as in {@link #parameters}
   */
  public static Parameters redrawn(
    Parameters parameters,
    int layer,
    Initializer initializer,
    RandomStream random,
    Samples samples,
    int[] training
  ) {
    double[] values = parameters.toArray();
    LayerwisePass data = new LayerwisePass(parameters.architecture(), samples, training);
    draw(parameters.architecture(), values, layer, initializer, random, data);
    return new Parameters(parameters.architecture(), values);
  }

  /**
   * Draws the weights of a layer.
   *
   * @param values all parameters, those of the layers below final; the layer's weights are replaced
   */
  private static void draw(
    Architecture architecture,
    double[] values,
    int layer,
    Initializer initializer,
    RandomStream random,
    LayerwisePass data
  ) {
    int at = architecture.weightOffset(layer);
    double[] drawn = initializer.weights(
      architecture.fanOut(layer),
      architecture.fanIn(layer),
      random
    );
    double[] adapted = initializer.adapt(drawn, candidate -> {
      put(candidate, values, at);
      return data.variance(layer, values);
    });
    put(adapted, values, at);
  }

  private static void put(double[] part, double[] values, int at) {
    for (int k = 0; k < part.length; k++) values[at + k] = part[k] + 0.0;
  }
}
