package symmetry.experiment;

import symmetry.engine.Activation;

/**
 * A hidden layer as a person builds it.
 *
 * @param dropout share of its activations dropped in each step, 0 for none
 */
public record HiddenLayer(int units, Activation activation, LayerStart start, double dropout) {
  public HiddenLayer {
    Limits.UNITS.require(units);
    Limits.DROPOUT.require(dropout);
    if (start.biases().kind().isOfOutputs()) {
      throw new IllegalArgumentException(
        "only biases of outputs start as " + start.biases().token()
      );
    }
    // + 0.0 makes −0 and 0, which mean the same, equal
    dropout += 0.0;
  }

  public HiddenLayer withUnits(int changed) {
    return new HiddenLayer(changed, activation, start, dropout);
  }

  public HiddenLayer withActivation(Activation changed) {
    return new HiddenLayer(units, changed, start, dropout);
  }

  public HiddenLayer withStart(LayerStart changed) {
    return new HiddenLayer(units, activation, changed, dropout);
  }

  public HiddenLayer withDropout(double changed) {
    return new HiddenLayer(units, activation, start, changed);
  }
}
