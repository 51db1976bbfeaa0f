package symmetry.engine.kernel;

/** The gradient of a layer of {@link VectorReplicas} with few inputs, and the update by it. */
interface LaneGradient {
  /**
   * What is fixed when a kernel is compiled.
   *
   * @param fanOut of which units it computes those from {@code first} to before {@code end}: pairs, or
   *     a single one
   * @param shared whether an input is one number for all restarts
   * @param descend whether the samples are the whole batch and the weights are updated; or else their
   *     gradient is added up
   */
  record Form(int fanIn, int fanOut, int first, int end, boolean shared, boolean descend) {}

  /** The kernel of a layer of at most {@value LaneSums#MAX_TERMS} inputs. */
  static LaneGradient of(int fanIn, int fanOut, boolean shared, boolean descend) {
    return Templates.inPairs(
      fanOut,
      (first, end) -> load(new Form(fanIn, fanOut, first, end, shared, descend)),
      (pairs, last) -> (x, error, sums, count, rate, share) -> {
        pairs.run(x, error, sums, count, rate, share);
        last.run(x, error, sums, count, rate, share);
      }
    );
  }

  private static LaneGradient load(Form form) {
    return Templates.of(LaneGradient.class, LaneGradientKernel.class, form);
  }

  /**
   * Takes in the first samples.
   *
   * @param x inputs {@code [sample][input]}, each a vector unless shared
   * @param error {@code [sample][unit][restart]}
   * @param sums weights to update, or gradient to add to, {@code [unit][fanIn + 1][restart]}, modified
   * @param rate learning rate, where weights are updated
   * @param share of a sample in the batch's mean, where weights are updated
   */
  void run(double[] x, double[] error, double[] sums, int count, double rate, double share);
}
