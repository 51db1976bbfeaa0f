package symmetry.claims;

import static symmetry.claims.Answer.SECOND;
import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;
import static symmetry.claims.Ruling.notMeaningful;

import java.util.List;
import symmetry.claims.exhibit.SameSpot;
import symmetry.claims.exhibit.SeedSweep.Outcomes;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.claims.exhibit.Walkers;
import symmetry.diagnostics.EffectiveRank;
import symmetry.engine.Loss;

/** The second answer, on mountains and chance: statements 18 to 23. */
final class SecondAnswerStatements {

  /** A success rate from which one start is enough. */
  private static final double RELIABLE = 0.95;

  /** Optima of one convex problem agree to this. */
  private static final double SAME_OPTIMUM = 1e-4;

  static final List<Statement> ALL = List.of(
    SECOND.says(
      18,
      Theme.CHANCE,
      "Dropped at the same spot you walk the same way; a random spot gives another way."
    )
      .tried(
        "Tried: both walks to the last bit. Not: machines that round differently on each walk."
      )
      .judged(
        SecondAnswerStatements::sameWay,
        Symmetric.sameSpot(1),
        "Another batch order on the second walk",
        Symmetric.sameSpot(2)
      ),
    SECOND.says(
      19,
      Theme.CHANCE,
      "That runs start at different spots is what breaking the symmetry means."
    )
      .tried("Tried: runs that differ although their units are equal, and the other way round.")
      .firm(
        SecondAnswerStatements::runsAreUnits,
        Symmetric.seeds(Nets.CLONED_ROWS, Nets.CONSTANT),
        "The other way round: every run starts at the same spot, with units that differ",
        Symmetric.seeds(Nets.RAMP, Nets.RAMP)
      ),
    SECOND.says(
      20,
      Theme.SYMMETRY,
      "A better picture: you and your friends are the units, dropped together or apart, and you can talk."
    )
      .by("ahmedhosny")
      .tried(
        "Tried: two units of one weight each, whose landscape can be drawn. Not: what the friends say to each other."
      )
      .judged(
        SecondAnswerStatements::friends,
        Chance.landscape(0.4, 2.5),
        "A teacher of two equal weights, so that the best place is on the diagonal",
        Chance.landscape(1, 1)
      ),
    SECOND.says(
      21,
      Theme.CHANCE,
      "A random start raises the entropy, so the system can create more information."
    )
      .tried(
        "Tried: whether a run adds anything to its start, and what rank a drawn layer has. Not: entropy, which one draw has none of."
      )
      .judged(
        SecondAnswerStatements::entropy,
        Symmetric.seeds(Nets.GLOROT, Nets.GLOROT),
        Symmetric.sameSpot(1),
        "One random row copied to every unit",
        Symmetric.seeds(Nets.CLONED_ROWS, Nets.CONSTANT),
        Symmetric.sameSpot(1)
      ),
    SECOND.says(
      22,
      Theme.CHANCE,
      "In deep learning the weights are drawn only once, not again and again."
    )
      .by("YuFeng Shen")
      .tried("Tried: whether drawing once is enough. Not: what people do in practice.")
      .judged(
        SecondAnswerStatements::onceIsEnough,
        Chance.seeds(Nets.GLOROT, 16),
        "Two hidden units, the fewest that can solve it",
        Chance.seeds(Nets.GLOROT, 2)
      ),
    SECOND.says(23, Theme.CHANCE, "With a convex loss it does not matter where the weights start.")
      .by("Kingz")
      .tried("Tried: logistic regression from four starts. Not: other convex losses.")
      .judged(
        SecondAnswerStatements::convexDoesNotCare,
        Chance.convex(Loss.SIGMOID_BCE),
        "Squared error on the sigmoid, which is not convex",
        Chance.convex(Loss.SIGMOID_MSE)
      )
  );

  private SecondAnswerStatements() {}

  private static Ruling sameWay(SameSpot.Ways ways) {
    String figures =
      "Two walks from the same start end %s apart; one from another start ends %s away";
    String again = Words.difference(ways.again());
    String elsewhere = Words.difference(ways.elsewhere());
    return ways.again() == 0 && ways.elsewhere() > 0
      ? holds(figures + ".", again, elsewhere)
      : doesNotHold(figures + ". The order of the batches matters too.", again, elsewhere);
  }

  private static Ruling runsAreUnits(Table<Long, Trajectory> seeds) {
    double units = Trajectory.largestRowDifference(seeds);
    double least = seeds.smallest(Trajectory::startLoss);
    double most = seeds.largest(Trajectory::startLoss);
    String spots = most > least ? "at losses from %.4g to %.4g" : "at one spot, a loss of %.4g";
    String figures = "The runs start " + spots + "; the units of one run differ by %s.";
    Object[] numbers =
      most > least
        ? new Object[] { least, most, Words.difference(units) }
        : new Object[] { least, Words.difference(units) };
    return most > least == units > 0
      ? holds(figures, numbers)
      : doesNotHold(figures + " Symmetry is between units, not between runs.", numbers);
  }

  private static Ruling friends(Walkers.Ends ends) {
    if (ends.diagonalLoss() > 100 * ends.worstBeside() && ends.curvature().smallest() < 0) {
      return holds(
        "Dropped together, both weights stay equal (difference %.1g) and end at the saddle (%.3g, %.3g): " +
          "loss %.4g, curvature %.2g across. Dropped apart, the worst of %d walkers ends at %.1g.",
        ends.diagonal().offDiagonal(),
        ends.diagonal().w1(),
        ends.diagonal().w2(),
        ends.diagonalLoss(),
        ends.curvature().smallest(),
        ends.losses().size(),
        ends.worstBeside()
      );
    }
    return doesNotHold(
      "Dropped together they end at a loss of %.2g, apart at %.2g or better: together is no worse.",
      ends.diagonalLoss(),
      ends.worstBeside()
    );
  }

  private static Ruling entropy(Table<Long, Trajectory> seeds, SameSpot.Ways ways) {
    double rank = EffectiveRank.ofWeights(seeds.all().getFirst().start(), 0);
    if (rank < 1 + 1e-6) {
      return doesNotHold("The row is random, and yet the layer's effective rank is %.4g.", rank);
    }
    if (ways.again() > 0) return depends("Two walks from one start end %.3g apart.", ways.again());
    return notMeaningful(
      "A run is a function of its start: repeated, it ends %s apart, so it creates no information. " +
        "What can be measured is the effective rank of the layer: %.3g here, 1 for equal rows.",
      Words.difference(ways.again()),
      rank
    );
  }

  private static Ruling onceIsEnough(Outcomes wide) {
    return wide.successRate() >= RELIABLE
      ? holds("Drawing once is enough: %s succeed.", Words.rate(wide))
      : doesNotHold("Only %s succeed, so one would draw again.", Words.rate(wide));
  }

  private static Ruling convexDoesNotCare(Table<Chance.From, Trajectory> runs) {
    double best = runs.smallest(Trajectory::endLoss);
    double worst = runs.largest(Trajectory::endLoss);
    if (worst - best > SAME_OPTIMUM) {
      return doesNotHold("The runs end at losses from %.3g to %.3g.", best, worst);
    }
    int fromZero = runs
      .of(Chance.From.ZERO)
      .firstBelow(1.01 * best)
      .orElseThrow();
    int fromFar = runs
      .of(Chance.From.FAR)
      .firstBelow(1.01 * best)
      .orElseThrow();
    String figures =
      "All starts end at %.6g and differ by %s there; to come within 1 %% of it takes %d steps from zero and %d from far away.";
    return fromZero == fromFar
      ? holds(figures, best, Words.difference(worst - best), fromZero, fromFar)
      : depends(figures, best, Words.difference(worst - best), fromZero, fromFar);
  }
}
