package symmetry.study.restarts;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Link;

/**
 * What came of one experiment's restarts, for files.
 *
 * @param link canonical
 * @param inWords a few sentences
 * @param resolution steps from one look at the loss to the next; steps found are exact to that
 * @param failed seeds that did not solve it, those included that diverged
 * @param solvedQuantiles of the steps of those that solved it
 * @param medianLoss infinite if half of the runs diverged
 * @param symmetric seeds with clones to the end
 * @param differentFromStart seeds without clones
 * @param medianBroke of the steps at which clones parted; null if none did
 */
record RestartsReport(
  String link,
  String inWords,
  int steps,
  double goal,
  int resolution,
  int seeds,
  int solved,
  int failed,
  double successRate,
  Interval successInterval,
  List<RestartFigures.BestOf> bestOf,
  List<RestartFigures.Quantile> solvedQuantiles,
  double medianLoss,
  Losses losses,
  int symmetric,
  int differentFromStart,
  @Nullable Integer medianBroke,
  Columns restarts
) {
  /** Counts between edges; the first and last bin have what lies beyond, too. */
  record Losses(List<Double> edges, List<Integer> counts, int diverged) {}

  /** Seed by seed; null for what never happened. */
  record Columns(
    List<Long> seed,
    List<Double> finalLoss,
    List<@Nullable Integer> solvedAt,
    List<@Nullable Integer> brokeAt
  ) {
    static Columns of(List<Restart> all) {
      return new Columns(
        all.stream().map(Restart::seed).toList(),
        all.stream().map(Restart::finalLoss).toList(),
        all.stream().<@Nullable Integer>map(Restart::solution).toList(),
        all.stream().<@Nullable Integer>map(Restart::breaking).toList()
      );
    }
  }

  static RestartsReport of(RestartPlan plan, RestartFigures figures) {
    LossHistogram losses = figures.losses();
    OptionalInt broke = figures.medianBroke();
    return new RestartsReport(
      new Link(plan.experiment(), 0).query(),
      figures.inWords(),
      plan.steps(),
      plan.goal(),
      plan.resolution(),
      figures.seeds(),
      figures.solved(),
      figures.failed(),
      figures.successRate(),
      figures.successInterval(),
      figures.bestOf(),
      figures.solvedQuantiles(),
      figures.medianLoss(),
      new Losses(LossHistogram.edges(), losses.counts(), losses.diverged()),
      figures.symmetric(),
      figures.differentFromStart(),
      broke.isPresent() ? broke.getAsInt() : null,
      Columns.of(figures.restarts())
    );
  }
}
