package symmetry.experiment;

/**
 * How the network is trained.
 *
 * @param batchSize samples per step; 0 is the full batch, in its natural order
 * @param l1 factor of Σ|w| in the gradient, weights only
 * @param l2 factor of ½Σw² in the gradient, weights only
 * @param stopping when it ends by itself
 */
public record Training(
  Choice<OptimizerKind> optimizer,
  double learningRate,
  int batchSize,
  double l1,
  double l2,
  Choice<StoppingKind> stopping
) {
  public Training {
    Limits.LEARNING_RATE.require(learningRate);
    Limits.BATCH_SIZE.require(batchSize);
    Limits.L1.require(l1);
    Limits.L2.require(l2);
    // + 0.0 makes −0 and 0, which mean the same, equal
    l1 += 0.0;
    l2 += 0.0;
  }

  /** Trained for ever. */
  public Training(
    Choice<OptimizerKind> optimizer,
    double learningRate,
    int batchSize,
    double l1,
    double l2
  ) {
    this(optimizer, learningRate, batchSize, l1, l2, Choice.of(StoppingKind.NONE));
  }

  /** Gradient descent on the full batch, without penalties. */
  public static Training fullBatch(double learningRate) {
    return new Training(Choice.of(OptimizerKind.SGD), learningRate, 0, 0, 0);
  }

  public Training withOptimizer(Choice<OptimizerKind> changed) {
    return new Training(changed, learningRate, batchSize, l1, l2, stopping);
  }

  public Training withLearningRate(double changed) {
    return new Training(optimizer, changed, batchSize, l1, l2, stopping);
  }

  public Training withBatchSize(int changed) {
    return new Training(optimizer, learningRate, changed, l1, l2, stopping);
  }

  public Training withPenalty(double changedL1, double changedL2) {
    return new Training(optimizer, learningRate, batchSize, changedL1, changedL2, stopping);
  }

  public Training withStopping(Choice<StoppingKind> changed) {
    return new Training(optimizer, learningRate, batchSize, l1, l2, changed);
  }
}
