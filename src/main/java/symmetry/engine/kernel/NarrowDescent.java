package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;

/**
 * What {@link Layer#learn} does in a {@link VectorLayer} of few inputs and units, in one go.
 */
interface NarrowDescent {
  /**
   * What is fixed when a kernel is compiled.
   *
   * @param first whether there is no layer below to hand the error to
   * @param below the activation of the layer below, where the kernel knows its derivative from a alone
   */
  record Form(int fanIn, int fanOut, boolean first, @Nullable Activation below) {}

  /** The kernel for a layer, or none if it is too wide or of a shape for which there is none. */
  static @Nullable NarrowDescent of(int fanIn, int fanOut, @Nullable Activation below) {
    if (!NarrowForward.fits(fanIn) || !NarrowForward.fits(fanOut)) return null;
    if (fanIn == 1 && (fanOut == 1 || below != null)) return null;
    boolean known = below != null && VectorActivation.forgetsZ(below);
    Form form = new Form(fanIn, fanOut, below == null, known ? below : null);
    return fanOut == 1
      ? Templates.of(NarrowDescent.class, SingleDescentKernel.class, form)
      : Templates.of(NarrowDescent.class, NarrowDescentKernel.class, form);
  }

  /**
   * One update by plain gradient descent.
   *
   * @param weights modified
   * @param byUnit modified
   * @param errorBelow written, with f′ of the layer below if that {@link VectorActivation#forgetsZ forgets z}
   */
  void descend(
    double[] x,
    double[] error,
    double[] weights,
    double[] byUnit,
    double[] errorBelow,
    int count,
    double weightRate,
    double biasRate,
    double perSample
  );
}
