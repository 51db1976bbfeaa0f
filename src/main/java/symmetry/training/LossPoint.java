package symmetry.training;

/**
 * Losses after a step: mean per sample over the split, without penalty terms, in nats for the
 * cross-entropies; the test loss is NaN where there is no test split.
 */
public record LossPoint(long step, double trainLoss, double testLoss) {}
