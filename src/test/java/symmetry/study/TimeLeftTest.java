package symmetry.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

  @ParameterizedTest
  @CsvSource({
    "0.01, 5, ''",
    "0.25, 5, about 16 s left",
    "0.5, 600, about 10 min left",
    "1, 60, ''",
  })
  void timeLeftIsJudgedByTheTimeTaken(double share, int seconds, String words) {
    assertThat(TimeLeft.inWords(share, Duration.ofSeconds(seconds))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0.95, Run takes less than a second on this machine.",
    "9.5, Run takes about 10 s on this machine.",
    "300, Run takes about 5 min on this machine.",
  })
  void timeExpectedIsSaidInRoundNumbers(double seconds, String words) {
    assertThat(TimeLeft.expected("Run", seconds)).isEqualTo(words);
  }

  /** A piece that takes 20 ms, of which there are a hundred, and one of 10 ms, of which there are ten. */
  @Test
  void timeTrialAddsUpItsPieces() {
    Clock clock = new Clock();
    TimeTrial trial = new TimeTrial(
      List.of(new Sample(taking(clock, _ -> 20), 100), new Sample(taking(clock, _ -> 10), 10))
    );

    assertThat(trial.seconds(Work.unwatched(), clock::nanos)).isCloseTo(2.1, within(1e-9));
  }

  /** Interpreted, compiled, compiled well: what comes last counts, however often the server did other things. */
  @Test
  void timeTrialGoesOnUntilCodeIsCompiled() {
    Clock clock = new Clock();
    TimeTrial trial = new TimeTrial(
      List.of(new Sample(taking(clock, run -> run < 60 ? 2 : run < 130 ? 1 : 0.2), 1_000))
    );

    assertThat(trial.seconds(Work.unwatched(), clock::nanos)).isCloseTo(0.2, within(1e-9));
    assertThat(clock.nanos()).isLessThan(400_000_000);
  }

  @Test
  void timeTrialDoesWhatIsLongOnce_andEndsWhateverItIsGiven() {
    Clock clock = new Clock();
    TimeTrial one = new TimeTrial(List.of(new Sample(taking(clock, _ -> 900), 3)));
    assertThat(one.seconds(Work.unwatched(), clock::nanos)).isCloseTo(2.7, within(1e-9));
    assertThat(clock.nanos()).isEqualTo(900_000_000);

    TimeTrial nothing = new TimeTrial(List.of(new Sample(taking(clock, _ -> 0), 3)));
    assertThat(nothing.seconds(Work.unwatched(), clock::nanos)).isZero();
  }

  /** By its own processor time, which it takes some of. */
  @Test
  void timeTrialMeasures() {
    TimeTrial trial = new TimeTrial(List.of(new Sample(busy(5), 100)));

    assertThat(trial.run(Work.unwatched())).isBetween(1e-4, 5.0);
  }

  private static final class Clock {

    private double millis;

    long nanos() {
      return Math.round(millis * 1e6);
    }
  }

  /** The k-th run takes so many milliseconds. */
  private static Task<String> taking(Clock clock, IntToDoubleFunction millis) {
    AtomicInteger runs = new AtomicInteger();
    return _ -> {
      clock.millis += millis.applyAsDouble(runs.getAndIncrement());
      return "";
    };
  }

  private static Task<String> busy(int millis) {
    return work -> {
      long end = System.nanoTime() + millis * 1_000_000L;
      while (System.nanoTime() < end) work.reached(0);
      return "";
    };
  }
}
