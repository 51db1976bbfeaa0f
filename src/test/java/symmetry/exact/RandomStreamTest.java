package symmetry.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import symmetry.exact.RandomStream.Purpose;

class RandomStreamTest {

  @Test
  void streamsDifferBySeedByPurposeAndByIndex() {
    Set<Double> firsts = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      for (Purpose purpose : Purpose.values()) {
        for (long index = 0; index < 20; index++) {
          firsts.add(new RandomStream(seed, purpose, index).uniform());
        }
      }
    }
    assertThat(firsts).hasSize(20 * Purpose.values().length * 20);
  }

  /** Part of every link's bits: a change needs a new engine version. */
  @Test
  void firstDrawsAreThoseOfVersion1() {
    RandomStream random = new RandomStream(1, Purpose.WEIGHTS, 0);
    double[] draws = { random.uniform(), random.uniform(), random.gaussian(), random.gaussian() };
    assertThat(draws).containsExactly(
      0.8527071355650875,
      0.27249652861150153,
      0.5977980383923076,
      -0.12563314476129872
    );
    assertThat(new RandomStream(1, Purpose.BATCH_ORDER, 3).permutation(8)).containsExactly(
      6,
      7,
      0,
      1,
      5,
      3,
      2,
      4
    );
  }

  @Test
  void restartedStreamGoesOnAsANewOneWould() {
    RandomStream used = new RandomStream(1, Purpose.DATA, 0);
    used.gaussian();
    used.restart(9, Purpose.DROPOUT, 5);
    RandomStream fresh = new RandomStream(9, Purpose.DROPOUT, 5);
    for (int k = 0; k < 100; k++) assertThat(used.gaussian()).isEqualTo(fresh.gaussian());
  }

  /** Mean and variance of a million draws within 5 standard errors: fails by chance once in 9e5. */
  @Test
  void uniformDrawsHaveTheMomentsOfTheUniformDistribution() {
    RandomStream random = new RandomStream(2, Purpose.DATA, 0);
    int n = 1_000_000;
    double sum = 0;
    double squares = 0;
    for (int k = 0; k < n; k++) {
      double u = random.uniform() - 0.5;
      sum += u;
      squares += u * u;
    }
    assertThat(Math.abs(sum / n)).isLessThan(5 * Math.sqrt(1.0 / 12 / n));
    assertThat(Math.abs(squares / n - 1.0 / 12)).isLessThan(5 * Math.sqrt(1.0 / 180 / n));
  }

  /**
   * 24 orders of 4, 240,000 draws: χ² with 23 degrees of freedom stays below 69.9 except once in a
   * million.
   */
  @Test
  void permutationsAreEquallyLikely() {
    RandomStream random = new RandomStream(3, Purpose.BATCH_ORDER, 0);
    int[] counts = new int[256];
    int n = 240_000;
    for (int k = 0; k < n; k++) {
      int[] order = random.permutation(4);
      counts[((order[0] * 4 + order[1]) * 4 + order[2]) * 4 + order[3]]++;
    }
    int[] seen = Arrays.stream(counts)
      .filter(c -> c > 0)
      .toArray();
    assertThat(seen).hasSize(24);
    double expected = n / 24.0;
    double chiSquared = 0;
    for (int c : seen) chiSquared += ((c - expected) * (c - expected)) / expected;
    assertThat(chiSquared).isLessThan(69.9);
  }
}
