package symmetry.claims.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetry.experiment.Experiment;
import symmetry.experiment.PortableExperiment;
import symmetry.study.MedianStep;
import symmetry.study.Work;
import symmetry.study.restarts.Restart;
import symmetry.study.restarts.RestartFigures;
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
  /** When each seed reached the goal. */
  public record Outcomes(RestartFigures figures) implements Figures {
    public int seeds() {
      return figures.seeds();
    }

    public int successes() {
      return figures.solved();
    }

    /** Share of successful seeds, p. */
    public double successRate() {
      return figures.successRate();
    }

    /** Median of the steps needed, a failure counting as later than all; empty if that is a failure. */
    public OptionalInt median() {
      return MedianStep.of(
        figures
          .restarts()
          .stream()
          .map(r -> r.isSolved() ? OptionalInt.of(r.solvedAt()) : OptionalInt.empty())
          .toList()
      );
    }

    public OptionalInt fastest() {
      return steps().min();
    }

    public OptionalInt slowest() {
      return steps().max();
    }

    private IntStream steps() {
      return figures.restarts().stream().filter(Restart::isSolved).mapToInt(Restart::solvedAt);
    }

    @Override
    public List<Figure> list() {
      return List.of(
        new Figure("seeds", seeds()),
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
      steps()
        .sorted()
        .forEach(step -> {
          arrivals.add((double) step);
          shares.add((double) shares.size() / seeds());
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
    return new Outcomes(RestartFigures.of(List.of(all.run(work))));
  }

  @Override
  public Measurement<Outcomes> further(int further) {
    long first = experiment.seed() + (long) further * seeds;
    return new SeedSweep(experiment.withSeed(first), seeds, limit, goal);
  }

  @Override
  public List<WatchedRun> runs() {
    return List.of(new WatchedRun(experiment, limit));
  }
}
