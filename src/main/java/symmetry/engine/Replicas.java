package symmetry.engine;

/**
 * One layer of several restarts: as {@link Layer}, with one number of each restart wherever that has a
 * number. All implementations give the same bits.
 */
interface Replicas {
  double weight(int unit, int input, int restart);

  void setWeight(int unit, int input, int restart, double value);

  double bias(int unit, int restart);

  void setBias(int unit, int restart, double value);

  /** What the layer reads of a sample. */
  void setInput(int sample, int input, int restart, double value);

  void setTarget(int sample, int output, int restart, double value);

  /** What the layer reads of samples, and their targets if it is the last: the same in every restart. */
  void read(Samples samples, int[] indices, int from, int count);

  void readTargets(Samples samples, int[] indices, int from, int count);

  double target(int sample, int output, int restart);

  double z(int sample, int unit, int restart);

  double a(int sample, int unit, int restart);

  /** z = W·x + b of the first {@code count} samples. */
  void affine(int count);

  /** a = f(z). */
  void activate(Activation f, int count);

  /** a = what the loss makes of the logits. */
  void answer(Loss loss, int count);

  /** error = ∂L/∂z of each sample, not divided by the batch size. */
  void errorSignal(Loss loss, int count);

  void clearGradient();

  /** dW[o, i] += Σ_s error[s, o]·x[s, i] and db[o] += Σ_s error[s, o]. */
  void accumulateGradient(int count);

  /** The error of the layer below: Σ_o error[s, o]·W[o, i], times its f′(z). */
  void propagateError(int count);

  /** w ← w − rate·(gradient·perSample). */
  void descend(double rate, double perSample);

  /** One update by samples that are the whole batch, whose {@code error} is known. */
  default void learn(int count, double rate) {
    clearGradient();
    accumulateGradient(count);
    descend(rate, 1.0 / count);
  }
}
