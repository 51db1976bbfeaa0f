package symmetry.study.restarts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.study.restarts.RestartFigures.BestOf;
import symmetry.study.restarts.RestartFigures.Quantile;

class RestartFiguresTest {

  /** Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718",
    "20, 20, 0.8389, 1",
  })
  void wilsonInterval_isThePublishedOne(int successes, int trials, double low, double high) {
    Interval interval = Interval.wilson(successes, trials);

    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  @Test
  void bestOfK_isMeasuredOnGroupsAndPredictedFromTheRate() {
    // Every fourth seed succeeds, so of two consecutive ones half of the groups have a success.
    RestartFigures figures = figures(40, k -> k % 4 == 0 ? 10 : Restart.NEVER);

    assertThat(figures.successRate()).isEqualTo(0.25);
    assertThat(figures.bestOf()).containsExactly(
      new BestOf(1, 0.25, 0.25),
      new BestOf(2, 0.5, 1 - 0.75 * 0.75),
      new BestOf(3, 10 / 13.0, 1 - 0.75 * 0.75 * 0.75),
      new BestOf(4, 1, 1 - 0.75 * 0.75 * 0.75 * 0.75)
    );
  }

  @Test
  void quantiles_areOfThoseThatSolvedIt() {
    RestartFigures figures = figures(20, k -> k < 10 ? (k + 1) * 100 : Restart.NEVER);

    assertThat(figures.solvedQuantiles()).containsExactly(
      new Quantile(0.1, 100),
      new Quantile(0.25, 300),
      new Quantile(0.5, 500),
      new Quantile(0.75, 800),
      new Quantile(0.9, 900)
    );
    assertThat(figures.failed()).isEqualTo(10);
    assertThat(figures.inWords()).endsWith(
      " 10 seeds do not within the steps: steps to solve are those of the others."
    );
    assertThat(figures.medianSolved()).isEqualTo(OptionalInt.of(500));
  }

  @Test
  void nobodySolvedIt_thereAreNoQuantiles() {
    RestartFigures figures = figures(1, _ -> Restart.NEVER);

    assertThat(figures.solvedQuantiles()).isEmpty();
    assertThat(figures.medianSolved()).isEmpty();
    assertThat(figures.bestOf()).containsExactly(new BestOf(1, 0, 0));
  }

  @Test
  void histogram_hasEveryRunOnceAndTheExtremesAtItsEnds() {
    List<Restart> restarts = new ArrayList<>();
    for (double loss : new double[] { 0, 1e-300, 1e-8, 0.11, 0.5, 99, 1e9 }) {
      restarts.add(new Restart(1, loss, 0, 0));
    }
    restarts.add(new Restart(1, Double.POSITIVE_INFINITY, Restart.NEVER, 0));
    LossHistogram histogram = new RestartFigures(restarts).losses();

    assertThat(histogram.counts()).hasSize(LossHistogram.BINS);
    assertThat(histogram.counts().getFirst()).isEqualTo(3);
    assertThat(histogram.counts().get(35)).isEqualTo(1);
    assertThat(histogram.counts().get(38)).isEqualTo(1);
    assertThat(histogram.counts().getLast()).isEqualTo(2);
    assertThat(histogram.diverged()).isEqualTo(1);
    assertThat(LossHistogram.edges().get(35)).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void symmetry_isCountedByHowItWent() {
    RestartFigures figures = new RestartFigures(
      List.of(
        new Restart(1, 1, 0, 0),
        new Restart(2, 1, 0, Restart.NEVER),
        new Restart(3, 1, 0, 40),
        new Restart(4, 1, 0, 60)
      )
    );

    assertThat(figures.symmetric()).isEqualTo(1);
    assertThat(figures.differentFromStart()).isEqualTo(1);
    assertThat(figures.medianBroke()).isEqualTo(OptionalInt.of(40));
  }

  private static RestartFigures figures(int seeds, IntUnaryOperator solvedAt) {
    return new RestartFigures(
      IntStream.range(0, seeds)
        .mapToObj(k -> new Restart(k, 0.1, solvedAt.applyAsInt(k), 0))
        .toList()
    );
  }
}
