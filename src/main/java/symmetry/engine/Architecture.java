package symmetry.engine;

import java.util.List;

/**
 * Shape of a fully connected network: inputs, hidden layers, and an output layer whose activation
 * belongs to the loss. Layers are counted from 0; the last one is the output layer.
 *
 * <p>All parameters live in one flat array, layer by layer: weights {@code [fanOut × fanIn]} row by
 * row, then the {@code fanOut} biases.
 */
public record Architecture(int inputs, List<Hidden> hidden, int outputs, Loss loss) {
  /** A hidden layer. */
  public record Hidden(int units, Activation activation) {
    public Hidden {
      requirePositive(units, "units");
    }
  }

  public Architecture {
    requirePositive(inputs, "inputs");
    requirePositive(outputs, "outputs");
    hidden = List.copyOf(hidden);
  }

  /** Number of layers with weights: the hidden ones and the output layer. */
  public int layers() {
    return hidden.size() + 1;
  }

  /** Whether this is the output layer. */
  public boolean isOutput(int layer) {
    return layer == hidden.size();
  }

  /** f of a hidden layer. */
  public Activation activation(int hiddenLayer) {
    return hidden.get(hiddenLayer).activation();
  }

  /** Inputs of each unit of the layer. */
  public int fanIn(int layer) {
    return layer == 0 ? inputs : hidden.get(layer - 1).units();
  }

  /** Units of the layer. */
  public int fanOut(int layer) {
    return isOutput(layer) ? outputs : hidden.get(layer).units();
  }

  /** Where the layer's weights begin in the flat parameter array. */
  public int weightOffset(int layer) {
    int offset = 0;
    for (int l = 0; l < layer; l++) offset += fanOut(l) * (fanIn(l) + 1);
    return offset;
  }

  /** Where the layer's biases begin in the flat parameter array. */
  public int biasOffset(int layer) {
    return weightOffset(layer) + fanIn(layer) * fanOut(layer);
  }

  /** Weights and biases of all layers. */
  public int parameterCount() {
    return weightOffset(layers());
  }

  /** An array for each layer, {@code [samples × units]}. */
  double[][] layerArrays(int samples) {
    double[][] arrays = new double[layers()][];
    for (int l = 0; l < arrays.length; l++) arrays[l] = new double[samples * fanOut(l)];
    return arrays;
  }

  private static void requirePositive(int value, String name) {
    if (value < 1) throw new IllegalArgumentException(name + " must be at least 1: " + value);
  }
}
