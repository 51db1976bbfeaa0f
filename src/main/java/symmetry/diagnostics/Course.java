package symmetry.diagnostics;

import java.util.List;
import symmetry.engine.Dissection;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;

/**
 * How a signal fares in one network, measured: on its way through the hidden layers, and the error signal
 * on its way back. +∞ beyond the range of numbers.
 *
 * @param deviations of the inputs about their mean, then of each hidden layer's activations
 * @param responses what of them tells samples apart: a unit's deviation over the samples, root mean square
 *     over the units; of the inputs, then of each hidden layer
 * @param errors root mean square of ∂L/∂z of each layer, the output layer last
 */
public record Course(List<Double> deviations, List<Double> responses, List<Double> errors) {
  public Course {
    deviations = List.copyOf(deviations);
    responses = List.copyOf(responses);
    errors = List.copyOf(errors);
  }

  /**
   * @param parameters that were dissected
   * @param indices of the samples that they were on
   */
  public static Course of(
    Dissection dissection,
    Parameters parameters,
    Samples samples,
    int[] indices
  ) {
    SignalPath path = SignalPath.of(dissection, (s, k) -> samples.input(indices[s], k));
    List<Double> errors = ErrorPath.of(dissection, parameters).errors();
    return new Course(path.spreads(), path.responses(), errors);
  }

  /** Hidden layers. */
  public int depth() {
    return errors.size() - 1;
  }

  /** Whether some samples have other inputs than others. */
  public boolean inputsDiffer() {
    return responses.getFirst() > 0;
  }

  /** A hidden layer's activations ÷ what it reads, by their deviation. */
  public double signal(int layer) {
    return factor(deviations.get(layer + 1), deviations.get(layer));
  }

  /** The last hidden layer's activations ÷ the inputs. */
  public double signal() {
    return factor(deviations.getLast(), deviations.getFirst());
  }

  /** What share of a hidden layer's deviation tells samples apart; the rest is the same for all. */
  public double share(int layer) {
    return share(responses.get(layer + 1), deviations.get(layer + 1));
  }

  /** The same of the last hidden layer ÷ that of the inputs. */
  public double response() {
    return factor(share(depth() - 1), share(responses.getFirst(), deviations.getFirst()));
  }

  /** The same of a hidden layer ÷ that of what it reads. */
  public double response(int layer) {
    return factor(share(layer), share(responses.get(layer), deviations.get(layer)));
  }

  /** What the layer below gets of a hidden layer's error, as a factor. */
  public double error(int layer) {
    return factor(errors.get(layer - 1), errors.get(layer));
  }

  /** Whether the last hidden layer has any error to pass on. */
  public boolean hasError() {
    return errors.get(depth() - 1) > 0;
  }

  /** What the first layer gets of the last hidden layer's error. */
  public double error() {
    return factor(errors.getFirst(), errors.get(depth() - 1));
  }

  private static double share(double response, double deviation) {
    return Double.isInfinite(deviation) ? 1 : Math.min(1, factor(response, deviation));
  }

  /** Nothing of nothing is nothing; what has left the range of numbers has grown beyond it. */
  public static double factor(double end, double start) {
    if (end == 0) return 0;
    return Double.isInfinite(end) ? end : end / start;
  }
}
