package symmetry.clinic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The weights and biases of a dense network, layer by layer. */
record NetworkWeights(List<WeightMatrix> weights, List<double[]> biases) {
  NetworkWeights {
    weights = List.copyOf(weights);
    biases = List.copyOf(biases);
  }

  static NetworkWeights read(List<FileLayer> layers) throws IOException {
    List<WeightMatrix> weights = new ArrayList<>();
    List<double[]> biases = new ArrayList<>();
    for (FileLayer layer : layers) {
      weights.add(layer.matrix());
      biases.add(layer.biasValues());
    }
    return new NetworkWeights(weights, biases);
  }

  int layers() {
    return weights.size();
  }

  boolean isFinite() {
    for (int l = 0; l < layers(); l++) {
      for (double w : weights.get(l).values()) if (!Double.isFinite(w)) return false;
      for (double b : biases.get(l)) if (!Double.isFinite(b)) return false;
    }
    return true;
  }

  /** All numbers, layer by layer: weights {@code [units × inputs]} row by row, then biases. */
  double[] flat() {
    int count = 0;
    for (int l = 0; l < layers(); l++) {
      count += weights.get(l).values().length + biases.get(l).length;
    }
    double[] flat = new double[count];
    int at = 0;
    for (int l = 0; l < layers(); l++) {
      double[] w = weights.get(l).values();
      double[] b = biases.get(l);
      System.arraycopy(w, 0, flat, at, w.length);
      System.arraycopy(b, 0, flat, at + w.length, b.length);
      at += w.length + b.length;
    }
    return flat;
  }

  /**
   * The same function with the units of its hidden layers in another order.
   *
   * @param order {@code [layer][place]}: which unit stands there now
   */
  NetworkWeights permuted(int[][] order) {
    List<WeightMatrix> moved = new ArrayList<>();
    List<double[]> with = new ArrayList<>();
    for (int l = 0; l < layers(); l++) {
      WeightMatrix w = weights.get(l);
      int[] rows = l < order.length ? order[l] : straight(w.units());
      int[] columns = l > 0 ? order[l - 1] : straight(w.inputs());
      moved.add(w.part(rows, columns));
      double[] b = biases.get(l);
      with.add(
        IntStream.of(rows)
          .mapToDouble(unit -> b[unit])
          .toArray()
      );
    }
    return new NetworkWeights(moved, with);
  }

  /** 0, 1, 2, … */
  static int[] straight(int count) {
    return IntStream.range(0, count).toArray();
  }
}
