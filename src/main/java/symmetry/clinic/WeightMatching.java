package symmetry.clinic;

import symmetry.diagnostics.Gram;

/**
 * Which unit of one network goes with which of another, so that their weights are as near as they can be made: one
 * hidden layer at a time is assigned anew, the others held, until nothing changes (Ainsworth, Hayase, Srinivasa 2022,
 * algorithm 1, eq. 4: the sum over layers of the inner products of W and the other's W permuted is to be largest).
 * Begins twice, from the order as it is and from layers matched from the first to the last by what comes in, and keeps the
 * better end: permuted copies are found exactly.
 */
record WeightMatching(NetworkWeights one, NetworkWeights other, FileQuestion.Watch watch) {
  private static final int MOST_ROUNDS = 50;

  /** Of the sum: what rounding alone can gain. */
  private static final double ROUNDING = 1e-12;

  /**
   * @return {@code [hidden layer][unit of the one]}: the unit of the other
   */
  static int[][] of(NetworkWeights one, NetworkWeights other, FileQuestion.Watch watch) {
    return new WeightMatching(one, other, watch).find();
  }

  private int[][] find() {
    int[][] asItIs = straight();
    climb(asItIs);
    int[][] forward = straight();
    for (int l = 0; l < forward.length; l++) {
      watch.requireWanted();
      double[][] gains = new double[forward[l].length][forward[l].length];
      addIncoming(gains, l, forward);
      forward[l] = Assignment.best(gains);
    }
    climb(forward);
    double before = sum(asItIs);
    return sum(forward) > before + ROUNDING * Math.abs(before) ? forward : asItIs;
  }

  private int[][] straight() {
    int[][] order = new int[one.layers() - 1][];
    for (int l = 0; l < order.length; l++) {
      order[l] = NetworkWeights.straight(one.weights().get(l).units());
    }
    return order;
  }

  private void climb(int[][] order) {
    boolean changed = true;
    for (int round = 0; changed && round < MOST_ROUNDS; round++) {
      changed = false;
      for (int k = 0; k < order.length; k++) {
        watch.requireWanted();
        // Forth and back, so that what one end learns reaches the other in a round.
        int l = round % 2 == 0 ? k : order.length - 1 - k;
        changed |= improve(order, l);
      }
    }
  }

  private boolean improve(int[][] order, int l) {
    double[][] gains = new double[order[l].length][order[l].length];
    addIncoming(gains, l, order);
    addOutgoing(gains, l, order);
    int[] better = Assignment.best(gains);
    double before = sum(gains, order[l]);
    if (sum(gains, better) <= before + ROUNDING * Math.abs(before)) return false;
    order[l] = better;
    return true;
  }

  /** Of each pair of units: products of weights and biases that come in. */
  private void addIncoming(double[][] gains, int l, int[][] order) {
    WeightMatrix w = one.weights().get(l);
    WeightMatrix v = other.weights().get(l);
    int[] inputs = l == 0 ? NetworkWeights.straight(v.inputs()) : order[l - 1];
    double[] row = new double[v.inputs()];
    for (int j = 0; j < v.units(); j++) {
      for (int k = 0; k < row.length; k++) row[k] = v.at(j, inputs[k]);
      double b = other.biases().get(l)[j];
      for (int i = 0; i < w.units(); i++) {
        int at = i * w.inputs();
        double sum = one.biases().get(l)[i] * b;
        for (int k = 0; k < row.length; k++) sum = Math.fma(w.values()[at + k], row[k], sum);
        gains[i][j] += sum;
      }
    }
  }

  /** Of each pair of units: products of weights that go out. */
  private void addOutgoing(double[][] gains, int l, int[][] order) {
    WeightMatrix w = one.weights().get(l + 1);
    WeightMatrix v = other.weights().get(l + 1);
    int[] units = l + 1 < order.length ? order[l + 1] : NetworkWeights.straight(v.units());
    for (int m = 0; m < w.units(); m++) {
      int from = m * w.inputs();
      int to = units[m] * v.inputs();
      for (int i = 0; i < w.inputs(); i++) {
        double weight = w.values()[from + i];
        double[] row = gains[i];
        for (int j = 0; j < row.length; j++) {
          row[j] = Math.fma(weight, v.values()[to + j], row[j]);
        }
      }
    }
  }

  private static double sum(double[][] gains, int[] order) {
    double sum = 0;
    for (int i = 0; i < order.length; i++) sum += gains[i][order[i]];
    return sum;
  }

  /** Over all layers. */
  private double sum(int[][] order) {
    return Gram.dot(one.flat(), other.permuted(order).flat());
  }
}
