package symmetry.study.restarts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.study.Sample;
import symmetry.study.Work;

class RestartPlanTest {

  private static final Experiment XOR = experiment(
    "v=1&data=xor-signed&hidden=2&init=glorot-uniform&loss=tanh-mse&lr=0.5&seed=5"
  );

  @ParameterizedTest
  @CsvSource({
    "v=1&data=xor-signed&hidden=2&init=glorot-uniform&seed=5, 1000, 50",
    "v=1&data=digits&hidden=100-100&init=glorot-uniform&seed=5, 7, 20",
    "v=1&hidden=8&init=glorot-uniform&seed=5, 33, 2000",
  })
  void tasks_coverEverySeedOnce(String query, int seeds, int steps) {
    List<RestartTask> tasks = new RestartPlan(experiment(query), seeds, steps, 0.1).tasks();

    assertThat(
      tasks
        .stream()
        .flatMapToLong(t -> LongStream.range(t.firstSeed(), t.firstSeed() + t.seeds()))
        .boxed()
    ).containsExactlyElementsOf(
      LongStream.range(5, 5 + seeds)
        .boxed()
        .toList()
    );
  }

  @Test
  void resultsOfTheTasks_doNotDependOnHowTheSeedsAreCut() {
    RestartPlan plan = new RestartPlan(XOR, 100, 50, 0.2);
    List<Restart> whole = RestartFigures.of(
      plan
        .tasks()
        .stream()
        .map(t -> t.run(Work.unwatched()))
        .toList()
    ).restarts();
    RestartPlan later = new RestartPlan(XOR.withSeed(47), 58, 50, 0.2);
    List<Restart> part = RestartFigures.of(
      later
        .tasks()
        .stream()
        .map(t -> t.run(Work.unwatched()))
        .toList()
    ).restarts();

    assertThat(whole).hasSize(100);
    assertThat(whole.subList(42, 100)).isEqualTo(part);
  }

  @Test
  void looks_areCheapBesideTraining() {
    assertThat(new RestartPlan(XOR, 1, 2000, 0.1).resolution()).isEqualTo(20);
    assertThat(new RestartPlan(XOR, 1, 20, 0.1).resolution()).isEqualTo(4);
    Experiment small = experiment("v=1&samples=200&test=0&batch=10");
    assertThat(new RestartPlan(small, 1, 2000, 0.1).resolution()).isEqualTo(67);
  }

  /** The piece that is timed is the same one, so that what is told before Run grows as the seeds do. */
  @Test
  void hundredTimesTheSeeds_areAHundredTimesTheSample() {
    Sample few = new RestartPlan(XOR, 100, 500, 0.1).sample();
    Sample many = new RestartPlan(XOR, 10_000, 500, 0.1).sample();

    assertThat(many.task()).isEqualTo(few.task());
    assertThat(many.times()).isEqualTo(100 * few.times());
    assertThat(few.times() * ((RestartTask) few.task()).seeds()).isGreaterThanOrEqualTo(100);
  }

  /** The bound is the work of all seeds together; what 20,000 steps could ask for before, they still can. */
  @Test
  void moreSteps_costMore_andNoStepIsFree() {
    Experiment tiny = experiment("v=1&data=xor-points&hidden=1");
    double most = RestartPlan.MAX_COST;
    assertThat(new RestartPlan(tiny, 1, 1_000_000, 0.1).cost()).isLessThan(most / 1000);
    assertThat(new RestartPlan(tiny, 10_000, 1_000_000, 0.1).cost()).isGreaterThan(most);
    assertThat(
      RestartPlan.MAX_EXPERIMENTS * new RestartPlan(tiny, 10_000, 20_000, 0.1).cost()
    ).isLessThan(most);
  }

  @Test
  void numbersOutOfBounds_areRefused() {
    assertRefused(XOR, 10_001, 1, 0.1);
    assertRefused(XOR, 1, 1_000_001, 0.1);
    assertRefused(XOR, 1, 1, 0);
    assertRefused(XOR, 1, 1, Double.NaN);
    assertRefused(XOR.withSeed(999_999_999), 2, 1, 0.1);
  }

  private static void assertRefused(Experiment experiment, int seeds, int steps, double goal) {
    assertThatThrownBy(() -> new RestartPlan(experiment, seeds, steps, goal)).isInstanceOf(
      IllegalArgumentException.class
    );
  }

  private static Experiment experiment(String query) {
    return Link.parse(query).value().experiment();
  }
}
