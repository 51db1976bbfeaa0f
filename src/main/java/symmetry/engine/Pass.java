package symmetry.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a network of one shape computes on a few samples at a time: forward, backward, update. It works
 * on a copy of the parameters and sums the gradient over as many samples as are handed to it; since the
 * sums simply go on, it does not matter to the bits how many that are at a time.
 *
 * <p>Samples are given as all inputs x {@code [samples × inputs]} or targets y {@code [samples ×
 * outputs]}, row by row, and the {@code count} indices from {@code from} on of those meant.
 * {@link PlainPass} is the specification. Mutable; confined to one thread at a time.
 */
public interface Pass {
  /** How many samples it takes at most at a time. */
  int chunk();

  /** Copies all parameters in, laid out as {@link Architecture} says. */
  void load(double[] parameters);

  /** Copies them out. */
  void store(double[] parameters);

  /**
   * Computes z and a of every layer on some samples.
   *
   * @param masks what the layer above reads a hidden layer's activations times, {@code [layer]
   *     [count × units]}; none without dropout
   */
  void forward(double[] x, int[] indices, int from, int count, double @Nullable [][] masks);

  /** The gradient's sums are 0 again. */
  void clearGradient();

  /** Adds the samples of the last forward pass to Σ ∂L/∂parameter. */
  void backward(double[] y, int[] indices, int from, int count);

  /** Writes the sums times {@code perSample}, laid out like the parameters. */
  void meanGradient(double[] mean, double perSample);

  /**
   * An update by plain gradient descent: w ← w − η·(Σ ∂L/∂w·perSample).
   *
   * @param rates η of each part of the parameters, {@link Architecture#offset}
   */
  void descend(double[] rates, double perSample);

  /** The whole step of plain gradient descent on a batch, without dropout. */
  default void learn(double[] x, double[] y, int[] batch, double[] rates) {
    clearGradient();
    for (int from = 0; from < batch.length; from += chunk()) {
      int count = Math.min(chunk(), batch.length - from);
      forward(x, batch, from, count, null);
      backward(y, batch, from, count);
    }
    descend(rates, 1.0 / batch.length);
  }

  /** What can be seen of a sample at a layer, {@code [units]}. */
  enum Signal {
    /** z of the last forward pass. */
    PREACTIVATIONS,
    /** a = f(z); of the last layer, what the network answers. */
    ACTIVATIONS,
    /** ∂L/∂z of the last backward pass, not divided by the batch size. */
    ERRORS,
  }

  /** Copies a signal of the last samples, {@code [count × units]}, to {@code at}. */
  void copy(Signal signal, int layer, double[] to, int at);
}
