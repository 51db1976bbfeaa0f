package symmetry.api;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import symmetry.study.restarts.Interval;
import symmetry.study.restarts.LossHistogram;
import symmetry.study.restarts.Restart;
import symmetry.study.restarts.RestartFigures;
import symmetry.study.restarts.RestartPlan;

/**
 * What came of one experiment's restarts.
 *
 * @param link canonical
 * @param resolution steps from one look at the loss to the next; steps found are exact to that
 * @param solvedQuantiles of the steps of those that solved it
 * @param medianLoss null if half of the runs diverged
 * @param symmetric seeds with clones to the end
 * @param differentFromStart seeds without clones
 * @param medianBroke of the steps at which clones parted; null if none did
 */
record RestartsReply(
  String link,
  int resolution,
  int seeds,
  int solved,
  double successRate,
  Interval successInterval,
  List<RestartFigures.BestOf> bestOf,
  List<RestartFigures.Quantile> solvedQuantiles,
  @Nullable Double medianLoss,
  Losses losses,
  int symmetric,
  int differentFromStart,
  @Nullable Integer medianBroke,
  Restarts restarts
) {
  /** What is worth telling while they run. */
  record Brief(
    String link,
    int seeds,
    int solved,
    double successRate,
    Interval successInterval,
    @Nullable Integer medianSolved
  ) {
    static Brief of(RestartPlan plan, RestartFigures figures) {
      return new Brief(
        RestartsOrder.link(plan),
        figures.seeds(),
        figures.solved(),
        figures.successRate(),
        figures.successInterval(),
        orNull(figures.medianSolved())
      );
    }
  }

  /** Counts between edges; the first and last bin have what lies beyond, too. */
  record Losses(List<Double> edges, List<Integer> counts, int diverged) {}

  /** Seed by seed: null for a final loss that is none, and for what never happened. */
  record Restarts(
    List<Long> seed,
    List<@Nullable Double> finalLoss,
    List<@Nullable Integer> solvedAt,
    List<@Nullable Integer> brokeAt
  ) {
    static Restarts of(List<Restart> all) {
      return new Restarts(
        all.stream().map(Restart::seed).toList(),
        all
          .stream()
          .<@Nullable Double>map(r -> Finite.orNull(r.finalLoss()))
          .toList(),
        all
          .stream()
          .<@Nullable Integer>map(r -> r.isSolved() ? r.solvedAt() : null)
          .toList(),
        all
          .stream()
          .<@Nullable Integer>map(r -> r.isSymmetric() ? null : r.brokeAt())
          .toList()
      );
    }
  }

  static RestartsReply of(RestartPlan plan, RestartFigures figures) {
    LossHistogram losses = figures.losses();
    return new RestartsReply(
      RestartsOrder.link(plan),
      plan.resolution(),
      figures.seeds(),
      figures.solved(),
      figures.successRate(),
      figures.successInterval(),
      figures.bestOf(),
      figures.solvedQuantiles(),
      Finite.orNull(figures.medianLoss()),
      new Losses(LossHistogram.edges(), losses.counts(), losses.diverged()),
      figures.symmetric(),
      figures.differentFromStart(),
      orNull(figures.medianBroke()),
      Restarts.of(figures.restarts())
    );
  }

  private static @Nullable Integer orNull(OptionalInt step) {
    return step.isPresent() ? step.getAsInt() : null;
  }
}
