package symmetry.training;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;
import symmetry.experiment.Experiment;

/**
 * Which samples each step sees. Mini-batches walk through a new random order of the training split
 * every epoch, the last one of an epoch possibly smaller; a full batch keeps the natural order. The
 * batch of a step depends on nothing but seed, split, batch size, step and the order chosen for it, so
 * a replay may begin anywhere.
 */
public final class BatchOrder {

  private static final int EPOCH_BITS = 40;

  private final long seed;
  private final int[] train;
  private final int asked;
  private final int batchSize;
  private final int stepsPerEpoch;
  private final LongUnaryOperator saltAt;

  private long preparedOrder = -1;
  private int[][] batches = new int[0][];

  /**
   * @param train indices of the training split; copied
   * @param batchSize samples per batch, 0 for the full batch
   */
  public BatchOrder(long seed, int[] train, int batchSize) {
    this(seed, train, batchSize, step -> 0);
  }

  private BatchOrder(long seed, int[] train, int batchSize, LongUnaryOperator saltAt) {
    this.saltAt = saltAt;
    this.seed = seed;
    this.train = train.clone();
    asked = batchSize;
    this.batchSize = batchSize == 0 ? train.length : Math.min(batchSize, train.length);
    this.stepsPerEpoch = Math.ceilDiv(train.length, this.batchSize);
    if (batchSize == 0) {
      batches = new int[][] { this.train };
    }
  }

  /** As an experiment has it, with the orders that its events choose. */
  public static BatchOrder of(Experiment experiment, int[] train) {
    return new BatchOrder(
      experiment.seed(),
      train,
      experiment.training().batchSize(),
      experiment.timeline()::batchSalt
    );
  }

  /** The same order for another thread: this one remembers what it was asked for last. */
  public BatchOrder copy() {
    return new BatchOrder(seed, train, asked, saltAt);
  }

  /** Steps that see every training sample once. */
  public int stepsPerEpoch() {
    return stepsPerEpoch;
  }

  /** Sample indices of the batch that leads from {@code step} to {@code step + 1}; not to be changed. */
  int[] batch(long step) {
    if (isFullBatch()) return batches[0];
    long order = (saltAt.applyAsLong(step) << EPOCH_BITS) + step / stepsPerEpoch;
    if (order != preparedOrder) prepare(order);
    return batches[(int) (step % stepsPerEpoch)];
  }

  /** A copy of the batch that leads from {@code step} to {@code step + 1}. */
  public int[] batchAt(long step) {
    return batch(step).clone();
  }

  private boolean isFullBatch() {
    return batches.length == 1 && batches[0] == train;
  }

  /**
   * @param stream salt and epoch in one number: which of the streams of orders is drawn from
   */
  private void prepare(long stream) {
    int[] order = new RandomStream(seed, Purpose.BATCH_ORDER, stream).permutation(train.length);
    int[][] prepared = new int[stepsPerEpoch][];
    for (int k = 0; k < stepsPerEpoch; k++) {
      int from = k * batchSize;
      int to = Math.min(from + batchSize, train.length);
      prepared[k] = Arrays.stream(order, from, to)
        .map(i -> train[i])
        .toArray();
    }
    batches = prepared;
    preparedOrder = stream;
  }
}
