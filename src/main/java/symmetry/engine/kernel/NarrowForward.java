package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;

/** The forward pass of a {@link VectorLayer} of few inputs and units. */
interface NarrowForward {
  int MAX_WIDTH = 8;

  /** The shape, fixed when a kernel is compiled. */
  record Form(int fanIn, int fanOut) {}

  /** The kernel for a layer, or none if it is too wide. */
  static @Nullable NarrowForward of(int fanIn, int fanOut) {
    if (!fits(fanIn) || !fits(fanOut)) return null;
    Form form = new Form(fanIn, fanOut);
    return Templates.of(NarrowForward.class, NarrowForwardKernel.class, form);
  }

  /** Whether a row of so many numbers is one vector. */
  static boolean fits(int width) {
    return width <= MAX_WIDTH && VectorLanes.padded(width) == VectorLanes.of(width);
  }

  /**
   * {@link VectorLayer#affine}.
   *
   * @param weights by input, or those of a single unit; then the biases
   * @param z written
   */
  void affine(double[] x, double[] weights, double[] z, int count);
}
