package symmetry.engine.kernel;

/** The products of a {@link NumberLayer}. */
interface NumberProducts {
  /** The shape, fixed when a kernel is compiled: at most {@value Place#NARROW} of each. */
  record Form(int fanIn, int fanOut) {}

  static NumberProducts of(int fanIn, int fanOut) {
    return Templates.of(NumberProducts.class, NumberKernel.class, new Form(fanIn, fanOut));
  }

  /**
   * z = W·x + b.
   *
   * @param weights {@code [fanOut × fanIn]}, then the biases
   * @param z written
   */
  void affine(double[] x, double[] weights, double[] z, int count);

  /**
   * gradient += Σ_s error·xᵀ, Σ_s error.
   *
   * @param gradient laid out like the weights, modified
   */
  void addGradient(double[] x, double[] error, double[] gradient, int count);

  /**
   * The error of the layer below, before its f′: Wᵀ·error.
   *
   * @param below written
   */
  void error(double[] error, double[] weights, double[] below, int count);
}
