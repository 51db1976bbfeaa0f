package symmetry.claims;

import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;
import static symmetry.claims.Ruling.notMeaningful;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symmetry.claims.exhibit.BesideOneUnit;
import symmetry.claims.exhibit.DeepSignal;
import symmetry.claims.exhibit.Escape;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.claims.exhibit.UnitSignals.Signals;
import symmetry.data.Source;
import symmetry.engine.Activation;

/** The first answer and the discussion below it: statements 5 to 17. */
final class FirstAnswerStatements {

  private static final String ANSWERER = "ffriend";

  /** Two losses this close are the same function up to rounding. */
  static final double ROUNDING = 1e-9;

  /** Below this loss the data are learned. */
  static final double SOLVED = 0.1;

  /** Deviation below which a signal of size 1 is as good as lost. */
  private static final double FAINT = 1e-3;

  /** A loss must be this many times another one to be worse. */
  private static final double WORSE = 1.1;

  private static final int DEEP = 30;

  static final List<Statement> ALL = List.of(
    ffriend(
      5,
      Theme.SYMMETRY,
      "Breaking the symmetry is essential, and not for reasons of performance."
    ).judged(
      FirstAnswerStatements::essential,
      Symmetric.start(Nets.CONSTANT, Source.CIRCLE),
      Symmetric.start(Nets.GLOROT, Source.CIRCLE),
      "Two blobs, which one hidden unit can tell apart",
      Symmetric.start(Nets.CONSTANT, Source.BLOBS),
      Symmetric.start(Nets.GLOROT, Source.BLOBS)
    ),
    ffriend(
      6,
      Theme.SYMMETRY,
      "With equal weights every hidden unit gets exactly the same signal."
    ).judged(
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
    ).judged(
      FirstAnswerStatements::sigmoidOfSum,
      Symmetric.signals(Nets.ONES),
      "Biases that are not zero",
      Symmetric.signals(Nets.withDistinctBiases(Nets.ONES))
    ),
    ffriend(
      8,
      Theme.ZEROS,
      "All zeros is even worse than all ones: every hidden unit gets a zero signal."
    ).judged(
      FirstAnswerStatements::zeroSignal,
      Symmetric.signals(Nets.ZEROS),
      Symmetric.zerosOrOnes(Nets.data(Source.CIRCLE), Activation.TANH),
      "Sigmoid units, which answer ½ to zero, and one class more frequent",
      Symmetric.signals(Nets.ZEROS),
      Symmetric.zerosOrOnes(Nets.data(Source.BLOBS).withPositiveShare(0.75), Activation.SIGMOID)
    ),
    ffriend(
      9,
      Theme.BREAKING,
      "Weights must start random, or at least different from each other."
    ).judged(
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
    ).judged(
      FirstAnswerStatements::useless,
      Symmetric.shadow(Nets.ONES),
      Symmetric.shadow(Nets.ZEROS),
      "Zeros only",
      Symmetric.shadow(Nets.ZEROS),
      Symmetric.shadow(Nets.ZEROS)
    ),
    Statement.of(
      12,
      Answer.FIRST,
      "emanuele, ffriend",
      Theme.BREAKING,
      "With dropout a random start is not needed: it should work, if slowly, so random is still recommended."
    ).judged(
      FirstAnswerStatements::dropoutIsEnough,
      Breaking.dropout(0.5),
      "No dropout",
      Breaking.dropout(0)
    ),
    Statement.of(
      13,
      Answer.FIRST,
      "zell",
      Theme.BACKPROPAGATION,
      "What holds for the forward pass holds for the backward pass too (asked as a question)."
    ).judged(
      FirstAnswerStatements::backwardToo,
      Symmetric.signals(Nets.CONSTANT),
      "Glorot's start",
      Symmetric.signals(Nets.GLOROT)
    ),
    ffriend(
      14,
      Theme.SYMMETRY,
      "First-layer weights may come to differ, since the inputs do, which breaks that layer's symmetry."
    ).judged(
      FirstAnswerStatements::inputsBreakIt,
      Symmetric.start(Nets.CONSTANT, Source.CIRCLE),
      "Glorot's start",
      Symmetric.start(Nets.GLOROT, Source.CIRCLE)
    ),
    ffriend(
      15,
      Theme.BREAKING,
      "I think symmetry gets broken one layer at a time, so N layers spend their first N updates on it."
    ).firm(
      FirstAnswerStatements::layerByLayer,
      Symmetric.deep(Nets.CONSTANT, 0),
      "Dropout of 0.5, which does break it",
      Symmetric.deep(Nets.CONSTANT, 0.5)
    ),
    Statement.of(
      16,
      Answer.FIRST,
      "ado sar",
      Theme.SYMMETRY,
      "The units of the hidden layer are still different from each other."
    ).judged(
      FirstAnswerStatements::stillDifferent,
      Symmetric.start(Nets.CONSTANT, Source.CIRCLE),
      "Biases that differ from unit to unit",
      Symmetric.start(Nets.withDistinctBiases(Nets.CONSTANT), Source.CIRCLE)
    ),
    ffriend(
      17,
      Theme.SCALE,
      "Random weights, or something smarter like Xavier's, help to avoid all kinds of pitfalls."
    )
      .tried("Tried: one pitfall, a signal that is lost in a deep network. Not: all kinds.")
      .judged(
        FirstAnswerStatements::helps,
        Scale.deep(Scale.GLOROT, "Glorot normal", Activation.TANH, Activation.RELU),
        Scale.deep(Scale.normal(0.01), "N(0, 0.01²)", Activation.TANH, Activation.RELU),
        "Thirty layers instead of ten",
        Scale.deep(DEEP, Scale.GLOROT, "Glorot normal", Activation.TANH, Activation.RELU),
        Scale.deep(DEEP, Scale.normal(0.01), "N(0, 0.01²)", Activation.TANH, Activation.RELU)
      )
  );

  private FirstAnswerStatements() {}

  private static Statement.Draft ffriend(int number, Theme theme, String paraphrase) {
    return Statement.of(number, Answer.FIRST, ANSWERER, theme, paraphrase);
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
    double difference = largest(signals, Signals::unitDifference);
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
    double z = largest(signals, Signals::preactivation);
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
    double difference = largestRowDifference(runs);
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

  private static Ruling dropoutIsEnough(Table<Breaking.Dropped, Trajectory> runs) {
    long parted = runs
      .all()
      .stream()
      .filter(r -> r.parted().isPresent())
      .count();
    String figures =
      "In %d steps units become different: from zeros with tanh %s, with ReLU %s, with sigmoid %s; from a constant with tanh %s.";
    Object[] steps = Stream.concat(
      Stream.of(runs.all().getFirst().losses().size() - 1),
      runs
        .all()
        .stream()
        .map(r -> Words.step(r.parted()))
    ).toArray();
    if (parted == 0) return doesNotHold(figures, steps);
    return parted == runs.all().size() ? holds(figures, steps) : depends(figures, steps);
  }

  private static Ruling backwardToo(Table<Activation, Signals> signals) {
    double errors = largest(signals, Signals::errorDifference);
    double rows = largest(signals, Signals::gradientRowDifference);
    return rows == 0 && errors == 0
      ? holds(
          "Error signals of the units differ by exactly %.1g, hence the rows of the gradient by %.1g.",
          errors,
          rows
        )
      : doesNotHold("Rows of the gradient differ by up to %.3g.", rows);
  }

  private static Ruling inputsBreakIt(Table<Activation, Trajectory> runs) {
    double rows = largestRowDifference(runs);
    double columns = runs
      .all()
      .stream()
      .mapToDouble(r -> r.hidden().getFirst().columnDifference())
      .max()
      .orElseThrow();
    return rows == 0
      ? doesNotHold(
          "Weights come to differ by %.3g between inputs (columns) and by exactly %.1g between units (rows).",
          columns,
          rows
        )
      : holds("Here the units (rows) differ by up to %.3g.", rows);
  }

  private static Ruling layerByLayer(Table<Symmetric.Training, Trajectory> runs) {
    List<OptionalInt> parted = runs
      .of(Symmetric.Training.FULL_BATCH)
      .hidden()
      .stream()
      .map(Trajectory.Layer::parted)
      .toList();
    int updates = runs.of(Symmetric.Training.FULL_BATCH).losses().size() - 1;
    if (parted.stream().allMatch(OptionalInt::isEmpty)) {
      return doesNotHold("No hidden layer broke symmetry in %d updates.", updates);
    }
    String steps = parted.stream().map(Words::step).collect(Collectors.joining(", "));
    List<Integer> distinct = parted
      .stream()
      .flatMap(p -> p.stream().boxed())
      .distinct()
      .toList();
    return distinct.size() == parted.size()
      ? holds("The hidden layers break symmetry one by one: %s.", steps)
      : doesNotHold("The hidden layers do not break symmetry one by one: %s.", steps);
  }

  private static Ruling stillDifferent(Table<Activation, Trajectory> runs) {
    double rows = largestRowDifference(runs);
    return rows == 0
      ? doesNotHold(
          "After %d steps the units differ by exactly %.1g, with tanh, ReLU and sigmoid.",
          runs.all().getFirst().losses().size() - 1,
          rows
        )
      : holds("The units differ by up to %.3g.", rows);
  }

  private static Ruling helps(
    Table<Activation, DeepSignal.Profile> glorot,
    Table<Activation, DeepSignal.Profile> plain
  ) {
    double tanh = glorot.of(Activation.TANH).lastDeviation();
    double relu = glorot.of(Activation.RELU).lastDeviation();
    String figures =
      "In the last layer Glorot's start leaves %.3g of the signal with tanh and %.3g with ReLU; " +
      "N(0, 0.01²) leaves %.2g and %.2g.";
    Object[] numbers = {
      tanh,
      relu,
      plain.of(Activation.TANH).lastDeviation(),
      plain.of(Activation.RELU).lastDeviation(),
    };
    if (tanh > FAINT && relu > FAINT) return holds(figures, numbers);
    return tanh > FAINT || relu > FAINT ? depends(figures, numbers) : doesNotHold(figures, numbers);
  }

  static double largestRowDifference(Table<?, Trajectory> runs) {
    return runs.all().stream().mapToDouble(Trajectory::rowDifference).max().orElseThrow();
  }

  private static double largest(
    Table<Activation, Signals> signals,
    ToDoubleFunction<Signals> measure
  ) {
    return signals.all().stream().mapToDouble(measure).max().orElseThrow();
  }
}
