package symmetry.training;

/** How far weights moved, measured from two states. */
final class Movement {

  private Movement() {}

  /** Largest |change| of a weight of a layer, relative to the root mean square weight before, and of zeros to 1e-10/√fanIn. */
  static double between(Snapshot before, Snapshot after, int layer) {
    double[] from = before.parameters().weights(layer);
    double[] to = after.parameters().weights(layer);
    double max = 0;
    for (int k = 0; k < from.length; k++) max = Math.max(max, Math.abs(to[k] - from[k]));
    int fanIn = before.parameters().architecture().fanIn(layer);
    return max / Math.max(rms(before, layer), 1e-10 / Math.sqrt(fanIn));
  }

  static double rms(Snapshot snapshot, int layer) {
    double[] weights = snapshot.parameters().weights(layer);
    double sum = 0;
    for (double w : weights) sum += w * w;
    return Math.sqrt(sum / weights.length);
  }
}
