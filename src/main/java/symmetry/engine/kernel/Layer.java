package symmetry.engine.kernel;

import symmetry.engine.Activation;
import symmetry.engine.Loss;

/**
 * One layer's share of a step: its weights, and the workspace of one chunk of samples. The passes call
 * its operations in order: {@link #read} or the layer below fills its inputs; {@link #affine}, then
 * {@link #activate} or {@link #answer}; {@link #errorSignal} for the last layer; {@link
 * #accumulateGradient}, {@link #propagateError} and the layer below's {@link #differentiate}.
 *
 * <p>All implementations give the same bits.
 */
interface Layer {
  /** Takes the layer's weights, and then its biases, from the flat array of all parameters. */
  void load(double[] parameters, int offset);

  /** Writes them back there. */
  void store(double[] parameters, int offset);

  /**
   * Takes in the inputs of {@code count} samples.
   *
   * @param x inputs of all samples, {@code [sample × fanIn]}
   * @param indices of the samples to take, from {@code from} on
   */
  void read(double[] x, int[] indices, int from, int count);

  /**
   * Copies the targets of {@code count} samples: of the last layer.
   *
   * @param y targets of all samples, {@code [sample × fanOut]}
   * @param targets written
   */
  void readTargets(double[] y, int[] indices, int from, int count, double[] targets);

  /** z = W·x + b of the first {@code count} samples. */
  void affine(int count);

  /** a = f(z). */
  void activate(Activation f, int count);

  /** a = what the loss makes of the logits. */
  void answer(Loss loss, int count);

  /**
   * What the layer above reads: a·mask. Only for a layer whose above has inputs of its own.
   *
   * @param mask {@code [count × fanOut]}
   */
  void mask(Layer above, double[] mask, int count);

  /**
   * error = ∂L/∂z of each sample, not divided by the batch size.
   *
   * @param targets {@code [count × fanOut]}, row by row, in an array of whole vectors
   */
  void errorSignal(Loss loss, double[] targets, int count);

  void clearGradient();

  /** dW[o, i] += Σ_s error[s, o]·x[s, i] and db[o] += Σ_s error[s, o]. */
  void accumulateGradient(int count);

  /** The error of the layer below, before its mask and f′: Σ_o error[s, o]·W[o, i]. */
  void propagateError(int count);

  /** error = error·mask. */
  void maskError(double[] mask, int count);

  /** error = error·f′(z). */
  void differentiate(Activation f, int count);

  /** Writes the mean gradient, laid out like the parameters. */
  void storeGradient(double[] gradient, int offset, double perSample);

  /** Plain gradient descent: w ← w − rate·(gradient·perSample). */
  void descend(double weightRate, double biasRate, double perSample);

  /**
   * All that plain gradient descent does with the layer on a batch of one chunk: its gradient, the
   * error of the layer below with f′, and its update.
   */
  void learn(int count, double weightRate, double biasRate);

  /** The array that holds z of a sample, beginning at {@link #at}. */
  double[] z(int sample);

  /** The array that holds a of a sample, beginning at {@link #at}. */
  double[] a(int sample);

  /** The array that holds the error of a sample, beginning at {@link #at}. */
  double[] error(int sample);

  /** Where in its arrays a sample begins. */
  int at(int sample);
}
