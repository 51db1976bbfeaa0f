package symmetry.engine.init;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;
import symmetry.engine.Activity;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;

/**
 * The training data on their way up a network whose layers are made one after the other: each layer is a
 * network of its own, which reads what the one below answered. A layer that is tried again and again so costs
 * its own passes alone. Mutable.
 */
final class LayerwisePass {

  private final Architecture architecture;
  private final int count;

  /** The layer that is passed. */
  private int layer;

  /** What it reads, of which these are passed. */
  private Samples inputs;

  private int[] indices;

  /** Made when somebody looks. */
  private @Nullable Network network;

  /**
   * Before the first layer; costs nothing until somebody looks.
   *
   * @param training indices of the samples that are passed
   */
  LayerwisePass(Architecture architecture, Samples samples, int[] training) {
    this.architecture = architecture;
    count = training.length;
    inputs = samples;
    indices = training;
  }

  /**
   * Variance of a layer's preactivations over samples and units.
   *
   * @param values all parameters, up to this layer as they are to be; the layer is not below that of the last call
   */
  double variance(int ofLayer, double[] values) {
    while (layer < ofLayer) rise(values);
    Activity activity = activity(values);
    int units = architecture.fanOut(layer);
    double sum = 0;
    double squares = 0;
    int n = count * units;
    for (int s = 0; s < count; s++) {
      for (int unit = 0; unit < units; unit++) sum += activity.preactivation(0, s, unit);
    }
    double mean = sum / n;
    for (int s = 0; s < count; s++) {
      for (int unit = 0; unit < units; unit++) {
        double deviation = activity.preactivation(0, s, unit) - mean;
        squares = Math.fma(deviation, deviation, squares);
      }
    }
    return squares / n;
  }

  private void rise(double[] values) {
    Activity activity = activity(values);
    int units = architecture.fanOut(layer);
    double[] a = new double[count * units];
    for (int s = 0; s < count; s++) {
      for (int unit = 0; unit < units; unit++) a[s * units + unit] = activity.activation(
        0,
        s,
        unit
      );
    }
    inputs = new Samples(units, 1, a, new double[count]);
    indices = IntStream.range(0, count).toArray();
    network = null;
    layer++;
  }

  private Activity activity(double[] values) {
    BetweenPasses.happen();
    int from = architecture.weightOffset(layer);
    double[] own = Arrays.copyOfRange(values, from, architecture.weightOffset(layer + 1));
    Network passed = network();
    Architecture shape = passed.architecture();
    passed.setParameters(new Parameters(shape, Arrays.copyOf(own, shape.parameterCount())));
    return passed.activity(inputs, indices);
  }

  /** The layer alone; nobody looks at the output above it. */
  private Network network() {
    Network present = network;
    if (present != null) return present;
    Activation activation = architecture.isOutput(layer)
      ? Activation.LINEAR
      : architecture.activation(layer);
    Hidden own = new Hidden(architecture.fanOut(layer), activation);
    Network made = new Network(
      new Architecture(architecture.fanIn(layer), List.of(own), 1, Loss.LINEAR_MSE)
    );
    network = made;
    return made;
  }
}
