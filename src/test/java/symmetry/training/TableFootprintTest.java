package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.experiment.Experiment;

/** What somebody's own table adds to what a run is said to take. */
class TableFootprintTest {

  private static final int ROWS = 10_000;
  private static final int COLUMNS = 20;

  @Test
  void runCountsItsTableAsGivenAndAsTheNetworkGetsIt_andWhatAFrameLooksAt() {
    Experiment opening = Experiment.opening();
    Experiment own = opening.withData(opening.data().withSource(table()));
    long numbers = (long) ROWS * (COLUMNS + 1);
    long units = 1;
    for (int l = 0; l < own.hidden().size(); l++) units += own.hidden().get(l).units();
    long look = 3 * Double.BYTES * units * own.data().trainCount();

    assertThat(own.data().samples()).isEqualTo(ROWS);
    assertThat(Footprint.ofLook(own)).isEqualTo(look);
    assertThat(Footprint.ofRun(own) - Footprint.ofRun(opening)).isBetween(
      2 * Double.BYTES * numbers + look,
      4 * Double.BYTES * numbers + look
    );
    assertThat(Footprint.ofReplay(own, 1)).isGreaterThan(2 * Double.BYTES * numbers);
  }

  private static OwnData table() {
    List<String> names = IntStream.range(0, COLUMNS)
      .mapToObj(k -> "x" + k)
      .toList();
    double[] targets = new double[ROWS];
    for (int s = 0; s < ROWS; s++) targets[s] = s % 2;
    double[] inputs = new double[ROWS * COLUMNS];
    for (int k = 0; k < inputs.length; k++) inputs[k] = k % 7;
    return OwnData.of(LearningTask.BINARY, names, List.of("no", "yes"), inputs, targets);
  }
}
