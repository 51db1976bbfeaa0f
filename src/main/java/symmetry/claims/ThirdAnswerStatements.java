package symmetry.claims;

import static symmetry.claims.Answer.THIRD;
import static symmetry.claims.Ruling.SOLVED;
import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;
import static symmetry.claims.Ruling.holdsIf;

import java.util.List;
import symmetry.claims.exhibit.Optima;
import symmetry.claims.exhibit.SeedSweep.Outcomes;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.experiment.InitializerKind;
import symmetry.study.restarts.RestartFigures;

/** The third answer, on restarts: statements 24 to 28. */
final class ThirdAnswerStatements {

  /** A success rate from which one start is enough. */
  private static final double RELIABLE = 0.95;

  private static final int RESTARTS = 5;

  static final List<Statement> ALL = List.of(
    lejlot(24, "Training is greedy: it ends in the nearest local solution, not the global one.")
      .tried(
        "Tried: XOR with two and with sixteen units. Not: whether the solution found is the nearest."
      )
      .judged(
        ThirdAnswerStatements::greedy,
        Chance.seeds(Nets.GLOROT, 2),
        Chance.seeds(Nets.GLOROT, 16),
        "Sixteen hidden units only",
        Chance.seeds(Nets.GLOROT, 16),
        Chance.seeds(Nets.GLOROT, 16)
      ),
    lejlot(25, "Many random starts make it less likely to get stuck, without a guarantee.")
      .tried("Tried: groups of five out of sixty starts.")
      .judged(
        ThirdAnswerStatements::manyStarts,
        Chance.seeds(Nets.GLOROT, 2),
        "The same constant at every start",
        Chance.seeds(Nets.CONSTANT, 2)
      ),
    lejlot(26, "The same goes for k-means and EM, but not for a convex method such as an SVM.")
      .tried("Tried: twelve starts of each method on one data set.")
      .judged(
        ThirdAnswerStatements::otherMethods,
        Chance.optima(6),
        "One cluster, one component",
        Chance.optima(1)
      ),
    THIRD.says(
      27,
      Theme.SCALE,
      "There are rules of thumb for starting a sigmoid network, in Haykin's book for one."
    )
      .by("lkkkk, lejlot")
      .tried("Tried: four rules in one hidden layer. Not: what the book says of them.")
      .firm(
        ThirdAnswerStatements::rulesOfThumb,
        Scale.rulesOfThumb(8),
        "Four hidden sigmoid layers, where not every rule still works",
        Scale.rulesOfThumb(8, 8, 8, 8)
      ),
    THIRD.says(
      28,
      Theme.CHANCE,
      "Restarts are not why people do it: one start is enough, and units must learn different things."
    )
      .by("cesarsalgado, A_C")
      .tried(
        "Tried: whether one start is enough, and whether restarts help equal units. Not: why people do it."
      )
      .judged(
        ThirdAnswerStatements::notForRestarts,
        Chance.seeds(Nets.GLOROT, 16),
        Chance.seeds(Nets.CONSTANT, 16),
        "Two hidden units, the fewest that can solve it",
        Chance.seeds(Nets.GLOROT, 2),
        Chance.seeds(Nets.CONSTANT, 2)
      )
  );

  private ThirdAnswerStatements() {}

  private static Statement.Draft lejlot(int number, String paraphrase) {
    return THIRD.says(number, Theme.CHANCE, paraphrase);
  }

  private static Ruling greedy(Outcomes narrow, Outcomes wide) {
    if (narrow.equals(wide)) {
      boolean fails = wide.successRate() < RELIABLE;
      return holdsIf(fails, "The global solution is reached from %s.", Words.rate(wide));
    }
    String both = "The global solution is reached with 2 units from %s, with 16 units from %s.";
    Object[] rates = { Words.rate(narrow), Words.rate(wide) };
    if (wide.successRate() < RELIABLE) return holds(both, rates);
    return narrow.successRate() < RELIABLE ? depends(both, rates) : doesNotHold(both, rates);
  }

  private static Ruling manyStarts(Outcomes starts) {
    double p = starts.successRate();
    RestartFigures.BestOf groups = starts.figures().bestOf(RESTARTS);
    double predicted = groups.predicted();
    double measured = groups.measured();
    return p > 0 && p < 1 && measured > p
      ? holds(
          "%s succeed. Of groups of %d, %.0f %% have one that does; 1 − (1 − p)⁵ predicts %.1f %%, never all.",
          Words.rate(starts),
          RESTARTS,
          100 * measured,
          100 * predicted
        )
      : doesNotHold(
          "%s succeed; of groups of %d, %.0f %% have one that does.",
          Words.rate(starts),
          RESTARTS,
          100 * measured
        );
  }

  private static Ruling otherMethods(Optima.Ends ends) {
    int kMeans = Optima.Ends.distinct(ends.kMeans());
    int mixture = Optima.Ends.distinct(ends.mixture());
    int machine = Optima.Ends.distinct(ends.machine());
    String figures = "Different ends of %d starts: k-means %d, EM %d, SVM %d.";
    boolean several = kMeans > 1 && mixture > 1 && machine == 1;
    return holdsIf(several, figures, ends.kMeans().size(), kMeans, mixture, machine);
  }

  private static Ruling rulesOfThumb(Table<InitializerKind, Trajectory> runs) {
    double worst = runs.largest(Trajectory::endLoss);
    double best = runs.smallest(Trajectory::endLoss);
    String figures =
      "There are: %d of them are tried here. Their runs end at losses from %.3g to %.3g.";
    return holdsIf(best < SOLVED, figures, runs.all().size(), best, worst);
  }

  private static Ruling notForRestarts(Outcomes random, Outcomes equal) {
    String figures = "Random weights succeed from %s, equal weights from %s.";
    Object[] numbers = { Words.rate(random), Words.rate(equal) };
    return random.successRate() >= RELIABLE && equal.successes() == 0
      ? holds(figures, numbers)
      : depends(figures, numbers);
  }
}
