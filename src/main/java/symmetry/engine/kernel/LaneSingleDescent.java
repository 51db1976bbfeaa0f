package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;

/**
 * The backward pass and the update of a layer of {@link VectorReplicas} that is a single unit with few
 * inputs, in one go.
 */
interface LaneSingleDescent {
  /**
   * What is fixed when a kernel is compiled.
   *
   * @param below the activation of the layer below
   */
  record Form(int fanIn, Activation below) {}

  /** The kernel, or none if there is more than one unit, or too many inputs, or f′ below needs z. */
  static @Nullable LaneSingleDescent of(int fanIn, int fanOut, Activation below) {
    if (fanOut > 1 || fanIn > LaneSums.MAX_TERMS || !VectorActivation.forgetsZ(below)) return null;
    Form form = new Form(fanIn, below);
    return Templates.of(LaneSingleDescent.class, LaneSingleDescentKernel.class, form);
  }

  /**
   * One update by samples that are the whole batch.
   *
   * @param x inputs {@code [sample][input][restart]}, which are the a of the layer below
   * @param error {@code [sample][restart]}
   * @param weights {@code [fanIn + 1][restart]}, modified
   * @param errorBelow {@code [sample][input][restart]}, written, with f′ of the layer below
   * @param rate learning rate
   * @param share of a sample in the batch's mean
   */
  void run(
    double[] x,
    double[] error,
    double[] weights,
    double[] errorBelow,
    int count,
    double rate,
    double share
  );
}
