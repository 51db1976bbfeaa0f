package symmetry.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Shape of a fully connected network: inputs, hidden layers, and an output layer whose activation
 * belongs to the loss. Layers are counted from 0; the last one is the output layer.
 *
 * <p>All parameters live in one flat array, layer by layer: weights {@code [fanOut × fanIn]} row by
 * row, then the {@code fanOut} biases. A layer without biases has their places too, and 0 in them for
 * ever, so that it computes as any other.
 *
 * @param unbiased the layers without biases
 */
public record Architecture(
  int inputs,
  List<Hidden> hidden,
  int outputs,
  Loss loss,
  Set<Integer> unbiased
) {
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
    unbiased = Set.copyOf(unbiased);
  }

  /** With biases in every layer. */
  public Architecture(int inputs, List<Hidden> hidden, int outputs, Loss loss) {
    this(inputs, hidden, outputs, loss, Set.of());
  }

  /** Whether the layer's units have biases; or else these are 0 and stay so. */
  public boolean hasBiases(int layer) {
    return !unbiased.contains(layer);
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

  /**
   * Where a part begins in the flat parameter array: 2l is the weights of layer l, 2l + 1 its biases. After
   * the last it ends.
   */
  public int offset(int part) {
    return part % 2 == 0 ? weightOffset(part / 2) : biasOffset(part / 2);
  }

  /** Places in the flat parameter array. */
  public int parameterCount() {
    return weightOffset(layers());
  }

  /** What of numbers laid out like the parameters belongs to biases that there are not becomes 0. */
  void clearMissing(double[] parameters) {
    for (int l = 0; l <= hidden.size(); l++) {
      if (!hasBiases(l)) Arrays.fill(parameters, biasOffset(l), weightOffset(l + 1), 0);
    }
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
