package symmetry.training;

import symmetry.engine.Architecture;
import symmetry.engine.Dissection;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;

/**
 * The update that led to a step, on its batch and on one sample of it: what the engine computed, dropout
 * and penalty included. Layers, units and inputs count from 0. Immutable.
 *
 * @param batch sample indices, the m of the formulas many; not to be changed
 * @param position of the chosen sample in the batch
 * @param step that the update led to
 */
public record LastUpdate(
  Experiment experiment,
  Samples samples,
  int[] batch,
  int position,
  long step,
  Dissection dissection,
  Parameters before,
  Parameters after
) {
  public Architecture architecture() {
    return before.architecture();
  }

  /** Samples in the batch: the m of the formulas. */
  public int batchSize() {
    return batch.length;
  }

  /** Index of the chosen sample in the data. */
  public int sample() {
    return batch[position];
  }

  /** η of this update. */
  public double learningRate() {
    return experiment.timeline().learningRate(step - 1);
  }

  /** The optimizer's rule. */
  public String rule() {
    return experiment.training().optimizer().kind().formula();
  }

  /** What a layer reads of the sample: the inputs, or the activations below after dropout. */
  public double incoming(int layer, int input) {
    return layer == 0
      ? samples.input(sample(), input)
      : dissection.activity().activation(layer - 1, position, input) *
          dissection.mask(layer - 1, position, input);
  }

  /** z of a unit on the sample. */
  public double z(int layer, int unit) {
    return dissection.activity().preactivation(layer, position, unit);
  }

  /** a = f(z) of a unit on the sample, before dropout. */
  public double a(int layer, int unit) {
    return dissection.activity().activation(layer, position, unit);
  }

  /** What dropout multiplies the activation by; 1 without dropout. */
  public double mask(int layer, int unit) {
    return dissection.mask(layer, position, unit);
  }

  /** f′(z) of a hidden unit on the sample. */
  public double slope(int layer, int unit) {
    return architecture()
      .hidden()
      .get(layer)
      .activation()
      .derivative(z(layer, unit), a(layer, unit));
  }

  /** y of the sample. */
  public double target(int output) {
    return samples.target(sample(), output);
  }

  /** dZ = ∂L/∂z of a unit on the sample. */
  public double error(int layer, int unit) {
    return dissection.error(layer, position, unit);
  }

  /** Loss of the sample, without penalty. */
  public double sampleLoss() {
    return dissection.loss(position);
  }

  /** Mean loss over the batch, without penalty. */
  public double batchLoss() {
    double sum = 0;
    for (int s = 0; s < batch.length; s++) sum += dissection.loss(s);
    return sum / batch.length;
  }

  /** dW of the batch: what the optimizer got, penalty included. */
  public double weightGradient(int layer, int unit, int input) {
    return dissection.gradient().weight(layer, unit, input);
  }

  /** db of the batch. */
  public double biasGradient(int layer, int unit) {
    return dissection.gradient().bias(layer, unit);
  }

  /** Where its numbers come from. */
  public Derivation derivation() {
    return new Derivation(this);
  }
}
