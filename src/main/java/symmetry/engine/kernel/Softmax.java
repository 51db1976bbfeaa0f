package symmetry.engine.kernel;

/** What softmax does besides the exponential, in the activations of the last layer. */
final class Softmax {

  private Softmax() {}

  /** a = z − max z. */
  static Kernel shift(Layout layer) {
    int logits = Role.PREACTIVATIONS.of(layer.layer());
    int out = Role.ACTIVATIONS.of(layer.layer());
    int next = layer.next();
    return (_, _, _, _, count, arrays, _, _) -> {
      double[] z = arrays[logits];
      double[] a = arrays[out];
      for (int s = 0; s < count; s++) {
        for (int row = s * layer.stride(), lane = 0; lane < next; row++, lane++) {
          int end = row + layer.fanOut() * next;
          double max = z[row];
          for (int k = row + next; k < end; k += next) max = Math.max(max, z[k]);
          for (int k = row; k < end; k += next) a[k] = z[k] - max;
        }
      }
    };
  }

  /** a = a / Σ a. */
  static Kernel normalize(Layout layer) {
    int out = Role.ACTIVATIONS.of(layer.layer());
    int next = layer.next();
    return (_, _, _, _, count, arrays, _, _) -> {
      double[] a = arrays[out];
      for (int s = 0; s < count; s++) {
        for (int row = s * layer.stride(), lane = 0; lane < next; row++, lane++) {
          int end = row + layer.fanOut() * next;
          double sum = 0;
          for (int k = row; k < end; k += next) sum += a[k];
          for (int k = row; k < end; k += next) a[k] /= sum;
        }
      }
    };
  }
}
