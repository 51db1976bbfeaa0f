package symmetry.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.engine.Loss;

class FittingTaskTest {

  /** Three rows of 13 inputs, one of each class: the shape of the wines of the UCI repository. */
  private static final OwnData WINES = OwnData.of(
    LearningTask.MULTICLASS,
    Collections.nCopies(13, "measure"),
    List.of("one", "two", "three"),
    new double[3 * 13],
    new double[] { 0, 1, 2 }
  );

  private static List<FittingTask> on(OwnData table, Integer... widths) {
    return FittingTask.of(new DenseNetwork(1, List.of(widths)), List.of(table))
      .stream()
      .filter(task -> task.data().source().equals(table))
      .toList();
  }

  @Test
  void networkOfATablesShape_isOfferedThatTableFirst() {
    DenseNetwork network = new DenseNetwork(1, List.of(13, 16, 3));
    FittingTask first = FittingTask.of(network, List.of(WINES)).getFirst();
    assertThat(first.data().source()).isEqualTo(WINES);
    assertThat(first.loss()).isEqualTo(Loss.SOFTMAX_CE);
  }

  @Test
  void networkOfAnotherShape_isNot() {
    assertThat(on(WINES, 12, 16, 3)).isEmpty();
    assertThat(on(WINES, 13, 16, 4)).isEmpty();
    assertThat(on(WINES, 13, 16, 1)).isEmpty();
  }
}
