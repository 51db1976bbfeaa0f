package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;
import symmetry.engine.Loss;

/**
 * One layer of many restarts: as {@link Layer}, with one number of each restart wherever that has a
 * number. It works on one group of restarts at a time. All groups share the workspace, so that it stays
 * in the first cache; what a group computed there is lost when the next one computes. All
 * implementations give the same bits.
 */
interface ReplicaLayer {
  /** What it reads and hands the error to; none if it is the first. */
  @Nullable
  ReplicaLayer below();

  /** From now on works on another group, and leaves what it has read as it is. */
  void turnTo(int group);

  double weight(int unit, int input, int restart);

  void setWeight(int unit, int input, int restart, double value);

  double bias(int unit, int restart);

  void setBias(int unit, int restart, double value);

  /** What the layer reads of a sample; {@code lane} is the place of a restart in its group. */
  void setInput(int sample, int input, int lane, double value);

  void setTarget(int sample, int output, int lane, double value);

  /** What the layer reads of samples, {@code [sample × fanIn]}: the same in every restart. */
  void read(double[] x, int[] indices, int from, int count);

  /** The same for their targets, {@code [sample × fanOut]}, if it is the last. */
  void readTargets(double[] y, int[] indices, int from, int count);

  double target(int sample, int output, int lane);

  double z(int sample, int unit, int lane);

  double a(int sample, int unit, int lane);

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

  /**
   * One update of this layer and of all below it, by samples that are the whole batch and whose error
   * here is known.
   */
  default void learn(int count, double rate) {
    ReplicaLayer below = below();
    if (below != null) propagateError(count);
    update(count, rate);
    if (below != null) below.learn(count, rate);
  }

  /** That of this layer alone. */
  default void update(int count, double rate) {
    clearGradient();
    accumulateGradient(count);
    descend(rate, 1.0 / count);
  }
}
