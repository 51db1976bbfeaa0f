package symmetry.training;

import java.util.Arrays;
import symmetry.engine.RandomStream;
import symmetry.engine.RandomStream.Purpose;

/**
 * Which samples each step sees. Mini-batches walk through a new random order of the training split
 * every epoch, the last one of an epoch possibly smaller; a full batch keeps the natural order. The
 * batch of a step depends on nothing but seed, split, batch size and step, so a replay may begin
 * anywhere.
 */
public final class BatchOrder {

  private final long seed;
  private final int[] train;
  private final int batchSize;
  private final int stepsPerEpoch;

  private long preparedEpoch = -1;
  private int[][] batches = new int[0][];

  /**
   * @param train indices of the training split; copied
   * @param batchSize samples per batch, 0 for the full batch
   */
  public BatchOrder(long seed, int[] train, int batchSize) {
    this.seed = seed;
    this.train = train.clone();
    this.batchSize = batchSize == 0 ? train.length : Math.min(batchSize, train.length);
    this.stepsPerEpoch = Math.ceilDiv(train.length, this.batchSize);
    if (batchSize == 0) {
      batches = new int[][] { this.train };
      preparedEpoch = 0;
    }
  }

  /** Steps that see every training sample once. */
  public int stepsPerEpoch() {
    return stepsPerEpoch;
  }

  /** Sample indices of the batch that leads from {@code step} to {@code step + 1}; not to be changed. */
  int[] batch(long step) {
    if (isFullBatch()) return batches[0];
    long epoch = step / stepsPerEpoch;
    if (epoch != preparedEpoch) prepare(epoch);
    return batches[(int) (step % stepsPerEpoch)];
  }

  /** A copy of the batch that leads from {@code step} to {@code step + 1}. */
  public int[] batchAt(long step) {
    return batch(step).clone();
  }

  private boolean isFullBatch() {
    return batches.length == 1 && batches[0] == train;
  }

  private void prepare(long epoch) {
    int[] order = new RandomStream(seed, Purpose.BATCH_ORDER, epoch).permutation(train.length);
    int[][] prepared = new int[stepsPerEpoch][];
    for (int k = 0; k < stepsPerEpoch; k++) {
      int from = k * batchSize;
      int to = Math.min(from + batchSize, train.length);
      prepared[k] = Arrays.stream(order, from, to)
        .map(i -> train[i])
        .toArray();
    }
    batches = prepared;
    preparedEpoch = epoch;
  }
}
