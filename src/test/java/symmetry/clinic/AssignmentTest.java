package symmetry.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.exact.RandomStream;

class AssignmentTest {

  @ParameterizedTest
  @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7 })
  void gainIsTheLargestOfAllPermutations(int count) {
    for (int seed = 0; seed < 60; seed++) {
      RandomStream random = new RandomStream(seed, RandomStream.Purpose.WEIGHTS, count);
      double[][] gains = new double[count][count];
      for (double[] row : gains) {
        // Every third time with many ties.
        for (int k = 0; k < count; k++) {
          row[k] = seed % 3 == 0 ? (int) (3 * random.uniform()) : random.gaussian();
        }
      }
      int[] found = Assignment.best(gains);
      assertThat(Arrays.stream(found).sorted().toArray()).isEqualTo(NetworkWeights.straight(count));
      double sum = 0;
      for (int row = 0; row < count; row++) sum += gains[row][found[row]];
      assertThat(sum).isCloseTo(most(gains, 0, new boolean[count]), within(1e-12));
    }
  }

  private static double most(double[][] gains, int row, boolean[] taken) {
    if (row == gains.length) return 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int column = 0; column < taken.length; column++) {
      if (taken[column]) continue;
      taken[column] = true;
      best = Math.max(best, gains[row][column] + most(gains, row + 1, taken));
      taken[column] = false;
    }
    return best;
  }

  @Test
  void nobodyIsNobody() {
    assertThat(Assignment.best(new double[0][0])).isEmpty();
  }
}
