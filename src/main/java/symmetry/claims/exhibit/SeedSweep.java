package symmetry.claims.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symmetry.experiment.Experiment;
import symmetry.experiment.PortableExperiment;
import symmetry.study.MedianStep;
import symmetry.study.Work;
import symmetry.study.restarts.RestartTask;

/**
 * One experiment from many seeds as one measurement, exact to the step: when does each reach the goal?
 *
 * @param experiment its own seed is the first
 * @param goal training loss that counts as success
 */
public record SeedSweep(
  Experiment experiment,
  int seeds,
  int limit,
  double goal
) implements Measurement<SeedSweep.Outcomes> {
  /**
   * @param steps for each seed, the step that reached the goal
   */
  public record Outcomes(List<OptionalInt> steps) implements Figures {
    public Outcomes {
      steps = List.copyOf(steps);
    }

    public int successes() {
      return (int) steps.stream().filter(OptionalInt::isPresent).count();
    }

    /** Share of successful seeds, p. */
    public double successRate() {
      return (double) successes() / steps.size();
    }

    /** Share of groups of k consecutive seeds with at least one success. */
    public double measuredBestOf(int k) {
      int groups = steps.size() / k;
      int lucky = 0;
      for (int g = 0; g < groups; g++) {
        if (
          steps
            .subList(g * k, (g + 1) * k)
            .stream()
            .anyMatch(OptionalInt::isPresent)
        ) lucky++;
      }
      return (double) lucky / groups;
    }

    /** 1 − (1 − p)^k. */
    public double predictedBestOf(int k) {
      double failure = 1;
      for (int n = 0; n < k; n++) failure *= 1 - successRate();
      return 1 - failure;
    }

    /** Median of the steps needed, a failure counting as later than all; empty if that is a failure. */
    public OptionalInt median() {
      return MedianStep.of(steps);
    }

    public OptionalInt fastest() {
      return steps.stream().flatMapToInt(OptionalInt::stream).min();
    }

    public OptionalInt slowest() {
      return steps.stream().flatMapToInt(OptionalInt::stream).max();
    }

    @Override
    public List<Figure> list() {
      return List.of(
        new Figure("seeds", steps.size()),
        new Figure("success rate", successRate()),
        Figure.ofStep("median steps", median()),
        Figure.ofStep("fewest steps", fastest()),
        Figure.ofStep("most steps of a success", slowest())
      );
    }

    @Override
    public Optional<Chart> chart() {
      List<Double> arrivals = new ArrayList<>(List.of(0.0));
      List<Double> shares = new ArrayList<>(List.of(0.0));
      steps
        .stream()
        .flatMapToInt(OptionalInt::stream)
        .sorted()
        .forEach(step -> {
          arrivals.add((double) step);
          shares.add((double) shares.size() / steps.size());
        });
      Chart.Line line = new Chart.Line("starts", arrivals, shares);
      return Optional.of(
        new Chart.Lines("step", "share of starts that arrived", false, List.of(line))
      );
    }
  }

  @Override
  public Outcomes measure(Work work) {
    PortableExperiment portable = PortableExperiment.of(experiment);
    RestartTask all = new RestartTask(portable, experiment.seed(), seeds, limit, goal, 1);
    return new Outcomes(
      all
        .run(work)
        .restarts()
        .stream()
        .map(r -> r.isSolved() ? OptionalInt.of(r.solvedAt()) : OptionalInt.empty())
        .toList()
    );
  }

  @Override
  public List<WatchedRun> runs() {
    return List.of(new WatchedRun(experiment, limit));
  }
}
