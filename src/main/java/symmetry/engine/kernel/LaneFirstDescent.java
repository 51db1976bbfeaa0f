package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;

/**
 * The update of the first of several layers of {@link VectorReplicas}, if it has few inputs that all
 * restarts share, by an error that is summed on the way and never stored.
 */
interface LaneFirstDescent {
  int MAX_INPUTS = 4;

  /**
   * What is fixed when a kernel is compiled.
   *
   * @param fanOut of which units it updates those from {@code first} to before {@code end}: pairs, or a
   *     single one
   * @param unitsAbove of the second layer
   * @param slope the activation of the layer
   */
  record Form(int fanIn, int fanOut, int unitsAbove, int first, int end, Activation slope) {}

  /** The kernel of a first layer, or none if there are too many inputs or units above, or f′ needs z. */
  static @Nullable LaneFirstDescent of(int fanIn, int fanOut, int unitsAbove, Activation f) {
    if (fanIn > MAX_INPUTS || unitsAbove > LaneSums.MAX_TERMS) return null;
    if (!VectorActivation.forgetsZ(f)) return null;
    return Templates.inPairs(
      fanOut,
      (first, end) -> load(new Form(fanIn, fanOut, unitsAbove, first, end, f)),
      (pairs, last) -> (x, a, weights, errorAbove, weightsAbove, count, rate, share) -> {
        pairs.run(x, a, weights, errorAbove, weightsAbove, count, rate, share);
        last.run(x, a, weights, errorAbove, weightsAbove, count, rate, share);
      }
    );
  }

  private static LaneFirstDescent load(Form form) {
    return Templates.of(LaneFirstDescent.class, LaneFirstDescentKernel.class, form);
  }

  /**
   * One update by samples that are the whole batch.
   *
   * @param x inputs {@code [sample][input]}, the same in every restart
   * @param a {@code [sample][unit][restart]}
   * @param weights {@code [unit][fanIn + 1][restart]}, modified
   * @param errorAbove {@code [sample][unit above][restart]}
   * @param weightsAbove {@code [unit above][fanOut + 1][restart]}, before their own update
   * @param rate learning rate
   * @param share of a sample in the batch's mean
   */
  void run(
    double[] x,
    double[] a,
    double[] weights,
    double[] errorAbove,
    double[] weightsAbove,
    int count,
    double rate,
    double share
  );
}
