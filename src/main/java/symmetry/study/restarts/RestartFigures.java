package symmetry.study.restarts;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetry.number.Numerals;

/**
 * What came of an experiment's restarts, whatever their order of arrival.
 *
 * @param restarts by ascending seed
 */
public record RestartFigures(List<Restart> restarts) {
  /** Groups that a share of lucky groups is measured on at least. */
  private static final int FEWEST_GROUPS = 10;

  /** The largest group that is looked at. */
  private static final int LARGEST_GROUP = 20;

  /**
   * Groups of k restarts that keep their best.
   *
   * @param measured share of groups of k consecutive seeds in which one succeeded
   * @param predicted 1 − (1 − p)^k, with the success rate p of all
   */
  public record BestOf(int k, double measured, double predicted) {}

  /** A share of the runs and the step by which it had come. */
  public record Quantile(double share, int step) {}

  public RestartFigures {
    if (restarts.isEmpty()) throw new IllegalArgumentException("no restarts");
    restarts = List.copyOf(restarts);
  }

  /** Of the results of all tasks of a plan, in the order of the tasks. */
  public static RestartFigures of(List<RestartTask.Found> found) {
    return new RestartFigures(
      found
        .stream()
        .flatMap(f -> f.restarts().stream())
        .toList()
    );
  }

  public int seeds() {
    return restarts.size();
  }

  public int solved() {
    return count(Restart::isSolved);
  }

  /** Seeds that did not, those included that diverged. */
  public int failed() {
    return seeds() - solved();
  }

  /** Share of seeds that solved it, p. */
  public double successRate() {
    return (double) solved() / seeds();
  }

  /** Where the probability of success lies, with a confidence of 95 %. */
  public Interval successInterval() {
    return Interval.wilson(solved(), seeds());
  }

  /** For groups of 1, 2, … restarts, as long as there are {@value #FEWEST_GROUPS} of them; at least 1. */
  public List<BestOf> bestOf() {
    int largest = Math.clamp(seeds() / FEWEST_GROUPS, 1, LARGEST_GROUP);
    return IntStream.rangeClosed(1, largest).mapToObj(this::bestOf).toList();
  }

  /** For groups of k restarts. */
  public BestOf bestOf(int k) {
    int groups = seeds() / k;
    int lucky = 0;
    for (int g = 0; g < groups; g++) {
      if (
        restarts
          .subList(g * k, (g + 1) * k)
          .stream()
          .anyMatch(Restart::isSolved)
      ) lucky++;
    }
    double failure = 1;
    for (int n = 0; n < k; n++) failure *= 1 - successRate();
    return new BestOf(k, (double) lucky / groups, 1 - failure);
  }

  public LossHistogram losses() {
    return LossHistogram.of(restarts);
  }

  /** By which step a tenth, a quarter, half … of those that solved it had; empty if none did. */
  public List<Quantile> solvedQuantiles() {
    int[] steps = sorted(Restart::solvedAt);
    if (steps.length == 0) return List.of();
    return Stream.of(0.1, 0.25, 0.5, 0.75, 0.9)
      .map(share -> new Quantile(share, atShare(steps, share)))
      .toList();
  }

  /** Share of seeds that had solved it by a step. */
  public double solvedBy(int step) {
    return (double) count(r -> r.isSolved() && r.solvedAt() <= step) / seeds();
  }

  /** The middle of the steps of those that solved it. */
  public OptionalInt medianSolved() {
    int[] steps = sorted(Restart::solvedAt);
    return steps.length == 0 ? OptionalInt.empty() : OptionalInt.of(atShare(steps, 0.5));
  }

  /** The middle of the final losses; infinite if half of the runs or more diverged. */
  public double medianLoss() {
    double[] sorted = restarts.stream().mapToDouble(Restart::finalLoss).sorted().toArray();
    return sorted[(sorted.length - 1) / 2];
  }

  public int diverged() {
    return count(Restart::isDiverged);
  }

  /** Seeds some units of which were clones from the first step to the last. */
  public int symmetric() {
    return count(Restart::isSymmetric);
  }

  /** Seeds all units of which differed from the start. */
  public int differentFromStart() {
    return count(r -> r.brokeAt() == 0);
  }

  /** The middle of the steps at which clones parted, of those that started with clones and lost some. */
  public OptionalInt medianBroke() {
    int[] steps = Arrays.stream(sorted(Restart::brokeAt))
      .filter(step -> step > 0)
      .toArray();
    return steps.length == 0 ? OptionalInt.empty() : OptionalInt.of(atShare(steps, 0.5));
  }

  /** "65 % of 10,000 starts solve it (64–66 %); of two starts at least one does in 88 %." */
  public String inWords() {
    Interval interval = successInterval();
    String seeds = Numerals.count(seeds());
    String share =
      solved() == 0
        ? "None of %s seeds solves it".formatted(seeds)
        : solved() == seeds()
          ? "All %s seeds solve it".formatted(seeds)
          : "%s %% of %s seeds solve it".formatted(Numerals.wholePercents(successRate()), seeds);
    StringBuilder words = new StringBuilder(share);
    words.append(
      " (95 %% confidence: %s to %s %%)".formatted(
        Numerals.wholePercents(interval.low()),
        Numerals.wholePercents(interval.high())
      )
    );
    List<BestOf> best = bestOf();
    words.append('.');
    if (best.size() > 1 && solved() > 0 && solved() < seeds()) {
      words.append(
        " Two seeds: %s %% chance that at least one works.".formatted(
          Numerals.wholePercents(best.get(1).measured())
        )
      );
    }
    if (failed() > 0 && solved() > 0) {
      words.append(
        " %s %s not within the steps: steps to solve are those of the others.".formatted(
          Numerals.counted(failed(), "seed"),
          failed() == 1 ? "does" : "do"
        )
      );
    }
    if (symmetric() == seeds()) words.append(" In every run some units stay clones to the end.");
    return words.toString();
  }

  private int count(Predicate<Restart> wanted) {
    return (int) restarts.stream().filter(wanted).count();
  }

  /** The steps that came, ascending. */
  private int[] sorted(ToIntFunction<Restart> step) {
    return restarts
      .stream()
      .mapToInt(step)
      .filter(s -> s != Restart.NEVER)
      .sorted()
      .toArray();
  }

  /** The smallest that at least this share do not exceed. */
  private static int atShare(int[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
