package symmetry.claims.exhibit;

import java.util.List;
import java.util.Optional;
import symmetry.experiment.Comparison;
import symmetry.experiment.Experiment;
import symmetry.study.Work;
import symmetry.training.Lockstep;
import symmetry.training.LossPoint;
import symmetry.training.Snapshot;

/** An experiment beside its shadow at width 1. */
public record BesideOneUnit(
  Experiment experiment,
  int steps
) implements Measurement<BesideOneUnit.Losses> {
  private static final int CHART_POINTS = 100;

  /**
   * @param gap between the losses
   * @param wide the experiment's losses
   * @param single the shadow's
   */
  public record Losses(
    Lockstep.Gap gap,
    double startLoss,
    double endLoss,
    Chart.Line wide,
    Chart.Line single
  ) implements Figures {
    @Override
    public List<Figure> list() {
      return List.of(
        new Figure("largest gap between the losses", gap.largest()),
        new Figure("loss at the start", startLoss),
        new Figure("loss at the end", endLoss)
      );
    }

    @Override
    public Optional<Chart> chart() {
      return Optional.of(new Chart.Lines("step", "loss", true, List.of(wide, single)));
    }
  }

  @Override
  public Losses measure(Work work) {
    Lockstep pair = new Lockstep(Comparison.of(experiment).and(new Comparison.Shadow(0)));
    work.steps(steps, pair::advance);
    Snapshot wide = pair.snapshots().getFirst();
    Snapshot single = pair.snapshots().getLast();
    return new Losses(
      pair.gaps().getLast().orElseThrow(),
      wide.history().getFirst().trainLoss(),
      wide.train().loss(),
      line("width " + experiment.hidden().getFirst().units(), wide),
      line("width 1", single)
    );
  }

  private Chart.Line line(String name, Snapshot run) {
    int stride = Math.ceilDiv(steps, CHART_POINTS);
    List<LossPoint> shown = run
      .history()
      .stream()
      .filter(point -> point.step() > 0 && point.step() % stride == 0)
      .toList();
    return new Chart.Line(
      name,
      shown
        .stream()
        .map(point -> (double) point.step())
        .toList(),
      shown.stream().map(LossPoint::trainLoss).toList()
    );
  }

  @Override
  public Measurement<Losses> further(int seeds) {
    return new BesideOneUnit(experiment.withSeed(experiment.seed() + seeds), steps);
  }

  @Override
  public List<WatchedRun> runs() {
    return List.of(new WatchedRun(experiment, steps));
  }
}
