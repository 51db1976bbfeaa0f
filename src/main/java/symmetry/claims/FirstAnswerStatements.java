package symmetry.claims;

import static symmetry.claims.Ruling.ROUNDING;
import static symmetry.claims.Ruling.SOLVED;
import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;

import java.util.List;
import symmetry.claims.exhibit.BesideOneUnit;
import symmetry.claims.exhibit.Escape;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.claims.exhibit.UnitSignals.Signals;
import symmetry.data.BuiltIn;
import symmetry.engine.Activation;

/** The first answer: statements 5 to 11. */
final class FirstAnswerStatements {

  /** A loss must be this many times another one to be worse. */
  private static final double WORSE = 1.1;

  static final List<Statement> ALL = List.of(
    ffriend(
      5,
      Theme.SYMMETRY,
      "Breaking the symmetry is essential, and not for reasons of performance."
    )
      .tried("Tried: what loss can be reached, three activations. Not: how soon.")
      .judged(
        FirstAnswerStatements::essential,
        Symmetric.start(Nets.CONSTANT, BuiltIn.CIRCLE),
        Symmetric.start(Nets.GLOROT, BuiltIn.CIRCLE),
        "Two blobs, which one hidden unit can tell apart",
        Symmetric.start(Nets.CONSTANT, BuiltIn.BLOBS),
        Symmetric.start(Nets.GLOROT, BuiltIn.BLOBS)
      ),
    ffriend(6, Theme.SYMMETRY, "With equal weights every hidden unit gets exactly the same signal.")
      .tried(
        "Tried: tanh, ReLU and sigmoid before the first step; from zero, tanh for 300 steps. Not: the other activations."
      )
      .judged(
        FirstAnswerStatements::sameSignal,
        Symmetric.signals(Nets.CONSTANT),
        Symmetric.zerosWithBiases(Nets.ZEROS),
        "Biases that differ from unit to unit",
        Symmetric.signals(Nets.withDistinctBiases(Nets.CONSTANT)),
        Symmetric.zerosWithBiases(Nets.withDistinctBiases(Nets.ZEROS))
      ),
    ffriend(
      7,
      Theme.SYMMETRY,
      "If all weights are 1, each unit outputs the sigmoid of the sum of its inputs."
    )
      .tried("Tried: every unit and sample of one network, with biases of zero.")
      .judged(
        FirstAnswerStatements::sigmoidOfSum,
        Symmetric.signals(Nets.ONES),
        "Biases that are not zero",
        Symmetric.signals(Nets.withDistinctBiases(Nets.ONES))
      ),
    ffriend(
      8,
      Theme.ZEROS,
      "All zeros is even worse than all ones: every hidden unit gets a zero signal."
    )
      .tried("Tried: tanh, which answers 0 to 0. Not: deeper networks.")
      .judged(
        FirstAnswerStatements::zeroSignal,
        Symmetric.signals(Nets.ZEROS),
        Symmetric.zerosOrOnes(Nets.data(BuiltIn.CIRCLE), Activation.TANH),
        "Sigmoid units, which answer ½ to zero, and one class more frequent",
        Symmetric.signals(Nets.ZEROS),
        Symmetric.zerosOrOnes(Nets.data(BuiltIn.BLOBS).withPositiveShare(0.75), Activation.SIGMOID)
      ),
    ffriend(9, Theme.BREAKING, "Weights must start random, or at least different from each other.")
      .tried(
        "Tried: rows that are constant, copied, a ramp, or drawn; twins, which differ and stay tied. Not: every way to differ."
      )
      .judged(
        FirstAnswerStatements::differentRows,
        Breaking.starts(Activation.TANH),
        Breaking.twins(),
        "Gaussian units, of which one is enough for XOR",
        Breaking.starts(Activation.GAUSSIAN),
        Breaking.twins()
      ),
    ffriend(
      10,
      Theme.SYMMETRY,
      "The problem affects every architecture with each-to-each connections."
    )
      .tried(
        "Tried: fully connected layers, three of them. Not: convolutions, recurrence, attention."
      )
      .judged(
        FirstAnswerStatements::everyDepth,
        Symmetric.deep(Nets.CONSTANT, 0),
        "Glorot's start",
        Symmetric.deep(Nets.GLOROT, 0)
      ),
    ffriend(
      11,
      Theme.SYMMETRY,
      "As far as I know symmetry has no formal definition; it means equal signals, which make training useless."
    )
      .tried(
        "Tried: whether equal units are one unit, and whether that learns nothing. Not: whether there is a formal definition."
      )
      .judged(
        FirstAnswerStatements::useless,
        Symmetric.shadow(Nets.ONES),
        Symmetric.shadow(Nets.ZEROS),
        "Zeros only",
        Symmetric.shadow(Nets.ZEROS),
        Symmetric.shadow(Nets.ZEROS)
      )
  );

  private FirstAnswerStatements() {}

  private static Statement.Draft ffriend(int number, Theme theme, String paraphrase) {
    return Answer.FIRST.says(number, theme, paraphrase);
  }

  private static Ruling essential(
    Table<Activation, Trajectory> equal,
    Table<Activation, Trajectory> random
  ) {
    Trajectory e = equal.of(Activation.TANH);
    Trajectory r = random.of(Activation.TANH);
    String figures = "Equal tanh units end at a loss of %.3g, units that start random at %.3g";
    if (QuestionStatements.outOfReach(equal, random)) {
      return holds(figures + "; likewise with ReLU and sigmoid.", e.endLoss(), r.endLoss());
    }
    return doesNotHold(figures + ": one feature is enough here.", e.endLoss(), r.endLoss());
  }

  private static Ruling sameSignal(Table<Activation, Signals> signals, Trajectory zeros) {
    double difference = signals.largest(Signals::unitDifference);
    double later = zeros.rowDifference();
    if (difference == 0 && later == 0) {
      return holds(
        "The outputs of all units differ by exactly %.1g with tanh, ReLU and sigmoid; " +
          "after %d steps from zero the units still differ by %.1g.",
        difference,
        zeros.losses().size() - 1,
        later
      );
    }
    return doesNotHold("The outputs of the units differ by up to %.3g.", difference);
  }

  private static Ruling sigmoidOfSum(Table<Activation, Signals> signals) {
    double error = signals.of(Activation.SIGMOID).sigmoidOfSumError();
    return error < ROUNDING
      ? holds("The largest difference from σ(Σx) over all units and samples is %.1g.", error)
      : doesNotHold("Units output up to %.3g away from σ(Σx).", error);
  }

  private static Ruling zeroSignal(
    Table<Activation, Signals> signals,
    Table<Symmetric.Equal, Trajectory> runs
  ) {
    double z = signals.largest(Signals::preactivation);
    double zeros = runs.of(Symmetric.Equal.ZEROS).endLoss();
    double ones = runs.of(Symmetric.Equal.ONES).endLoss();
    String figures =
      "From zero each unit gets a signal of %.1g. The loss ends at %.3g from zeros and at %.3g from ones";
    return z == 0 && zeros > WORSE * ones
      ? holds(figures + ".", z, zeros, ones)
      : doesNotHold(figures + ": no worse.", z, zeros, ones);
  }

  private static Ruling differentRows(
    Table<Breaking.Start, Trajectory> starts,
    Table<Breaking.Twins, Escape.Path> twins
  ) {
    double constant = starts.of(Breaking.Start.CONSTANT).endLoss();
    double cloned = starts.of(Breaking.Start.CLONED_ROWS).endLoss();
    double ramp = starts.of(Breaking.Start.RAMP).endLoss();
    double glorot = starts.of(Breaking.Start.GLOROT).endLoss();
    if (constant < SOLVED && cloned < SOLVED) {
      return doesNotHold("Equal units reach %.3g too, cloned rows %.3g.", constant, cloned);
    }
    if (ramp < SOLVED && glorot < SOLVED) {
      return holds(
        "Rows that differ reach a loss of %.3g (a ramp, nothing random) and %.3g (Glorot); equal rows stay at " +
          "%.3g, even of random numbers (%.3g if constant). To differ is necessary, yet not always " +
          "enough: tanh pairs (w, −w) stay tied, with |cos| = %.6g.",
        ramp,
        glorot,
        cloned,
        constant,
        twins.of(Breaking.Twins.TANH_OPPOSITE).lowestAlignment()
      );
    }
    return depends("Ramp ends at %.3g, Glorot at %.3g, constant at %.3g.", ramp, glorot, constant);
  }

  private static Ruling everyDepth(Table<Symmetric.Training, Trajectory> runs) {
    double difference = Trajectory.largestRowDifference(runs);
    return difference == 0
      ? holds(
          "Units differ by exactly %.1g in all three hidden layers at every step, with the full batch, " +
            "mini-batches and Adam.",
          difference
        )
      : doesNotHold("Units differ by up to %.3g.", difference);
  }

  private static Ruling useless(BesideOneUnit.Losses first, BesideOneUnit.Losses second) {
    double gap = Math.max(first.gap().largest(), second.gap().largest());
    boolean learns = learned(first) > ROUNDING;
    boolean learnsToo = learned(second) > ROUNDING;
    if (!learns && !learnsToo) {
      return holds(
        "The losses of five units and of one differ by %s, and stay at %.5g.",
        Words.difference(gap),
        first.endLoss()
      );
    }
    String figures =
      "The losses of five equal units and of one differ by at most %.2g at any step. From ones the loss goes " +
      "from %.3g to %.3g, as far as one unit gets; from zeros it goes from %.3g to %.3g.";
    Object[] numbers = {
      gap,
      first.startLoss(),
      first.endLoss(),
      second.startLoss(),
      second.endLoss(),
    };
    return learns && learnsToo ? doesNotHold(figures, numbers) : depends(figures, numbers);
  }

  private static double learned(BesideOneUnit.Losses losses) {
    return losses.startLoss() - losses.endLoss();
  }
}
