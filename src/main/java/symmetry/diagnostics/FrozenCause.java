package symmetry.diagnostics;

/** Why a layer's weights get next to no gradient: the factor of it that is missing, with its size. */
public sealed interface FrozenCause {
  /** The network is right on every sample: no residual a − y. */
  record NoResidual(double max) implements FrozenCause {}

  /**
   * The residuals are there, but the output's own derivative lets next to nothing of them through.
   *
   * @param maxResidual largest |a − y|
   * @param maxError largest |∂L/∂z| of an output
   */
  record OutputDerivative(double maxResidual, double maxError) implements FrozenCause {}

  /** The weights to the next layer are zero, or next to it. */
  record OutgoingWeights(double max) implements FrozenCause {}

  /** The next layer has no error to pass on. */
  record ErrorAbove(double max) implements FrozenCause {}

  /**
   * One layer further on lets next to nothing through.
   *
   * @param layer which
   * @param passes share of the error above it that it has
   */
  record StoppedAt(int layer, double passes) implements FrozenCause {}

  /** f′(z) is zero, or next to it, on every sample. */
  record Derivative(double max, FlatPart part) implements FrozenCause {}

  /** Each unit is stopped, one by its outgoing weights, another by its derivative. */
  record Blocked(double maxOutgoing, double maxDerivative) implements FrozenCause {}

  /**
   * Every outgoing weight and derivative is there, but the errors of the next layer, weighted, add up to next to
   * nothing: those of a softmax before equal weights.
   *
   * @param passes share of the error above that is left
   */
  record ErrorsCancel(double passes) implements FrozenCause {}

  /** The error became smaller from layer to layer, none of which lets nothing through. */
  record Faded(ErrorPath path, int layer) implements FrozenCause {}

  /** What the layer reads is zero, or next to it, on every sample. */
  record IncomingActivations(double max) implements FrozenCause {}

  /**
   * Every factor is there, but the samples pull in opposite directions.
   *
   * @param gradient largest |∂L/∂W|
   * @param pull the largest that it could be with these errors and activations, did all samples agree
   */
  record SamplesCancel(double gradient, double pull) implements FrozenCause {}

  /**
   * The errors come on samples where next to nothing is read, and what is read comes where there is no error.
   *
   * @param pull the largest gradient that there could be, did all samples agree
   * @param most the same if errors and activations of this size came on the same samples
   */
  record OtherSamples(double pull, double most) implements FrozenCause {}

  /**
   * There is a gradient, but beside weights as large as these it counts for nothing.
   *
   * @param weight the layer's typical (root mean square) weight
   */
  record LargeWeights(double weight, double gradient) implements FrozenCause {}

  /** Gradient and penalty are in balance. */
  record HeldByPenalty(double gradient) implements FrozenCause {}

  /** There is a gradient, but the learning rate makes next to nothing of it. */
  record LearningRate(double rate, double gradient) implements FrozenCause {}
}
