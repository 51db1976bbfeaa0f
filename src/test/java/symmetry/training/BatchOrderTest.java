package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchOrderTest {

  private static final int[] TRAIN = IntStream.range(0, 23)
    .map(k -> 3 * k + 1)
    .toArray();

  @Test
  void everyEpoch_seesEachSampleOnce_inAnOrderOfItsOwn() {
    BatchOrder batches = new BatchOrder(7, TRAIN, 5);
    int[] before = {};
    for (int epoch = 0; epoch < 20; epoch++) {
      int first = 5 * epoch;
      int[] seen = IntStream.range(first, first + 5)
        .mapToObj(batches::batchAt)
        .flatMapToInt(Arrays::stream)
        .toArray();

      assertThat(seen).isNotEqualTo(before).containsExactlyInAnyOrder(TRAIN);
      before = seen;
    }
  }

  @Test
  void lastBatchOfAnEpoch_isWhatIsLeft() {
    BatchOrder batches = new BatchOrder(7, TRAIN, 5);

    assertThat(batches.stepsPerEpoch()).isEqualTo(5);
    assertThat(IntStream.range(0, 10).map(k -> batches.batchAt(k).length)).containsExactly(
      5,
      5,
      5,
      5,
      3,
      5,
      5,
      5,
      5,
      3
    );
  }

  @Test
  void fullBatch_keepsTheNaturalOrder() {
    BatchOrder batches = new BatchOrder(7, TRAIN, 0);

    assertThat(batches.stepsPerEpoch()).isEqualTo(1);
    assertThat(batches.batchAt(0)).isEqualTo(TRAIN);
    assertThat(batches.batchAt(999)).isEqualTo(TRAIN);
  }

  @Test
  void batchLargerThanTheSplit_isTheWholeSplit() {
    BatchOrder batches = new BatchOrder(7, TRAIN, 100);

    assertThat(batches.stepsPerEpoch()).isEqualTo(1);
    assertThat(batches.batchAt(3)).containsExactlyInAnyOrder(TRAIN);
  }

  @Test
  void batchOfAStep_isTheSameWhateverWasAskedBefore() {
    BatchOrder straight = new BatchOrder(7, TRAIN, 4);
    BatchOrder jumping = new BatchOrder(7, TRAIN, 4);
    for (int k = 0; k < 60; k++) {
      int step = (k * 37) % 60;
      jumping.batchAt(59 - k);

      assertThat(jumping.batchAt(step)).isEqualTo(straight.batchAt(step));
    }
  }

  @Test
  void batchHandedOut_isACopy() {
    BatchOrder batches = new BatchOrder(7, TRAIN, 0);
    batches.batchAt(0)[0] = -1;

    assertThat(batches.batchAt(0)).isEqualTo(TRAIN);
  }

  @Test
  void copy_hasTheSameOrder_ofAFullBatchToo() {
    for (int size : new int[] { 0, 4, TRAIN.length }) {
      BatchOrder one = new BatchOrder(7, TRAIN, size);
      BatchOrder copy = one.copy();
      for (int step = 0; step < 20; step++) assertThat(copy.batchAt(step)).isEqualTo(
        one.batchAt(step)
      );
    }
  }
}
