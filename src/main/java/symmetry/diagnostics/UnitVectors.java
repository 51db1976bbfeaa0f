package symmetry.diagnostics;

import java.util.Arrays;
import symmetry.engine.Activity;
import symmetry.engine.Parameters;

/** One vector per unit of a layer, {@code [unit][component]}: what the measures compare. */
final class UnitVectors {

  private UnitVectors() {}

  /** (w, b) of each unit, {@code [fanOut][fanIn + 1]}; of a gradient, (∂L/∂w, ∂L/∂b). */
  static double[][] incoming(Parameters parameters, int layer) {
    int fanIn = parameters.architecture().fanIn(layer);
    double[] weights = parameters.weights(layer);
    double[] biases = parameters.biases(layer);
    double[][] vectors = new double[biases.length][];
    for (int unit = 0; unit < vectors.length; unit++) {
      vectors[unit] = Arrays.copyOfRange(weights, unit * fanIn, unit * fanIn + fanIn + 1);
      vectors[unit][fanIn] = biases[unit];
    }
    return vectors;
  }

  /** (w, b) of each unit, then its column of the next layer's weights; not for the output layer. */
  static double[][] incomingAndOutgoing(Parameters parameters, int layer) {
    double[][] vectors = incoming(parameters, layer);
    int fanIn = parameters.architecture().fanIn(layer);
    int next = parameters.architecture().fanOut(layer + 1);
    for (int unit = 0; unit < vectors.length; unit++) {
      vectors[unit] = Arrays.copyOf(vectors[unit], fanIn + 1 + next);
      for (int to = 0; to < next; to++) {
        vectors[unit][fanIn + 1 + to] = parameters.weight(layer + 1, to, unit);
      }
    }
    return vectors;
  }

  /** What each unit answers on every sample, {@code [units][count]}. */
  static double[][] activations(Activity activity, int layer) {
    double[][] vectors = new double[activity.architecture().fanOut(layer)][activity.count()];
    for (int unit = 0; unit < vectors.length; unit++) {
      for (int sample = 0; sample < activity.count(); sample++) {
        vectors[unit][sample] = activity.activation(layer, sample, unit);
      }
    }
    return vectors;
  }
}
