package symmetry.claims;

import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;
import static symmetry.claims.Ruling.holdsIf;

import java.util.List;
import symmetry.claims.exhibit.Escape;
import symmetry.claims.exhibit.SeedSweep.Outcomes;
import symmetry.claims.exhibit.StepSign;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.data.BuiltIn;
import symmetry.number.NumberText;

/** The eighth answer: statements 40 to 44. */
final class EighthAnswerStatements {

  static final List<Statement> ALL = List.of(
    javad(40, Theme.ZEROS, "A linear perceptron converges even from zero.")
      .tried(
        "Tried: logistic regression, one layer with a smooth loss. Not: Rosenblatt's own rule."
      )
      .judged(
        EighthAnswerStatements::convergesFromZero,
        Chance.zeroOrRandom(Chance.From.NEAR),
        "One hidden layer",
        Chance.zeroOrRandom(Chance.From.NEAR, 4)
      ),
    javad(41, Theme.CHANCE, "A random start is no guarantee of the fastest or the best answer.")
      .tried("Tried: how many seeds succeed and how their speeds differ, one rate.")
      .judged(
        EighthAnswerStatements::noGuarantee,
        Chance.seeds(Nets.GLOROT, 2),
        "Sixteen hidden units instead of two",
        Chance.seeds(Nets.GLOROT, 16)
      ),
    javad(
      42,
      Theme.BACKPROPAGATION,
      "The gradient is added: the new weight is the old one plus the gradient."
    )
      .tried("Tried: fifty steps, as said and with the sign turned.")
      .judged(
        EighthAnswerStatements::gradientAdded,
        Chance.sign(-0.3),
        "The gradient times a learning rate subtracted",
        Chance.sign(0.3)
      ),
    javad(43, Theme.SYMMETRY, "Weights that are all equal may all be equal in the next step too.")
      .tried("Tried: all weights of the hidden layer, two data sets.")
      .judged(
        EighthAnswerStatements::allStayEqual,
        Symmetric.constantOn(BuiltIn.CIRCLE, BuiltIn.XOR_POINTS),
        "Circle only, whose samples treat the two inputs differently",
        Symmetric.constantOn(BuiltIn.CIRCLE)
      ),
    javad(44, Theme.BREAKING, "A small error in the random start is repaired by training.")
      .tried("Tried: errors of 10⁻⁸ to 0.01 around zero, of 10⁻⁴ around 0.5, for 5,000 steps.")
      .judged(
        EighthAnswerStatements::errorIsRepaired,
        Breaking.escapeFromZero(List.of(1e-2, 1e-4, 1e-6, 1e-8)),
        Breaking.smallError(1e-4),
        "Differences of 0.1",
        Breaking.escapeFromZero(List.of(1e-2, 1e-4, 1e-6, 1e-8)),
        Breaking.smallError(0.1)
      )
  );

  private EighthAnswerStatements() {}

  private static Statement.Draft javad(int number, Theme theme, String paraphrase) {
    return Answer.EIGHTH.says(number, theme, paraphrase);
  }

  private static Ruling convergesFromZero(Table<Chance.From, Trajectory> runs) {
    double zero = runs.of(Chance.From.ZERO).endLoss();
    double random = runs.of(Chance.From.NEAR).endLoss();
    return Math.abs(zero - random) < 1e-3 * random
      ? holds("From zero it ends at %.5g, from random numbers at %.5g.", zero, random)
      : doesNotHold("From zero it ends at %.3g, from random numbers at %.3g.", zero, random);
  }

  private static Ruling noGuarantee(Outcomes starts) {
    String figures = "%s succeed, after %s to %s steps.";
    Object[] numbers = {
      Words.rate(starts),
      starts.fastest().orElse(-1),
      starts.slowest().orElse(-1),
    };
    return starts.successRate() < 1
      ? holds(figures, numbers)
      : depends(figures + " Here all get there; only the speed is left to chance.", numbers);
  }

  private static Ruling gradientAdded(StepSign.Climb climb) {
    return climb.endLoss() > climb.startLoss()
      ? doesNotHold("The loss climbs from %.3g to %.3g.", climb.startLoss(), climb.endLoss())
      : holds("The loss falls from %.3g to %.3g.", climb.startLoss(), climb.endLoss());
  }

  private static Ruling allStayEqual(Table<BuiltIn, Trajectory> runs) {
    double rows = Trajectory.largestRowDifference(runs);
    boolean equal = runs.smallest(EighthAnswerStatements::columnDifference) == 0;
    return holdsIf(
      rows == 0 && equal,
      "Units differ by exactly %.1g; the weights of one unit among themselves: %s.",
      rows,
      runs.listed((s, run) -> Words.data(s) + " " + Words.difference(columnDifference(run)))
    );
  }

  private static double columnDifference(Trajectory run) {
    return run.hidden().getFirst().columnDifference();
  }

  private static Ruling errorIsRepaired(
    Table<Double, Escape.Path> fromZero,
    Table<Breaking.Centre, Escape.Path> centres
  ) {
    Escape.Path zero = centres.of(Breaking.Centre.ZERO);
    Escape.Path constant = centres.of(Breaking.Centre.CONSTANT);
    String figures =
      "The loss falls below 0.1 around 0: %s; around 0.5: %s, and the mean |cos| is %.4f at the end. Around 0, by ε: %s.";
    Object[] numbers = {
      Words.step(zero.arrived()),
      Words.step(constant.arrived()),
      constant.endAlignment(),
      fromZero.listed((e, path) ->
        "%s for %s".formatted(Words.step(path.arrived()), NumberText.of(e))
      ),
    };
    if (zero.arrived().isPresent() && constant.arrived().isPresent()) return holds(
      figures,
      numbers
    );
    return zero.arrived().isEmpty() && constant.arrived().isEmpty()
      ? doesNotHold(figures, numbers)
      : depends(figures, numbers);
  }
}
