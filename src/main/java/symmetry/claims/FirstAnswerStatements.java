package symmetry.claims;

import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;
import static symmetry.claims.Ruling.notMeaningful;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symmetry.data.Source;
import symmetry.engine.Activation;
import symmetry.study.Course;
import symmetry.study.DeepSignal;
import symmetry.study.Escape;
import symmetry.study.Shadow;
import symmetry.study.Table;
import symmetry.study.UnitSignals.Signals;

/** The first answer and the discussion below it: statements 5 to 17. */
final class FirstAnswerStatements {

  private static final String ANSWERER = "ffriend";

  /** Two losses this close are the same function up to rounding. */
  static final double ROUNDING = 1e-9;

  /** Below this loss the data are learned. */
  static final double SOLVED = 0.1;

  /** Deviation below which a deep layer hardly passes a signal on. */
  private static final double FAINT = 0.1;

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
    ffriend(8, Theme.ZEROS, "Zeros are even worse: every hidden unit gets a zero signal.").judged(
      FirstAnswerStatements::zeroSignal,
      Symmetric.signals(Nets.ZEROS),
      Symmetric.oneLayerZero(false),
      "The constant 0.5 instead of zero",
      Symmetric.signals(Nets.CONSTANT),
      Symmetric.oneLayerZero(false)
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
      "The problem affects every architecture with links from each unit to each."
    ).judged(
      FirstAnswerStatements::everyDepth,
      Symmetric.deep(Nets.CONSTANT, 0),
      "Glorot's start",
      Symmetric.deep(Nets.GLOROT, 0)
    ),
    ffriend(
      11,
      Theme.SYMMETRY,
      "Symmetry has no formal definition here; it makes training useless."
    ).judged(
      FirstAnswerStatements::informalAndUseless,
      Symmetric.shadow(Nets.CONSTANT),
      "Zeros on balanced classes",
      Symmetric.shadow(Nets.ZEROS)
    ),
    Statement.of(
      12,
      Answer.FIRST,
      "emanuele, ffriend",
      Theme.BREAKING,
      "With dropout the start need not be random: it works, if slowly."
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
      "First-layer weights come to differ because inputs differ, which breaks that layer's symmetry."
    ).judged(
      FirstAnswerStatements::inputsBreakIt,
      Symmetric.start(Nets.CONSTANT, Source.CIRCLE),
      "Glorot's start",
      Symmetric.start(Nets.GLOROT, Source.CIRCLE)
    ),
    ffriend(
      15,
      Theme.BREAKING,
      "Symmetry gets broken one layer at a time, so N layers cost N updates."
    ).judged(
      FirstAnswerStatements::layerByLayer,
      Symmetric.deep(Nets.CONSTANT, 0),
      "Dropout of 0.5",
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
    ffriend(17, Theme.SCALE, "Xavier's start and the like avoid all kinds of pitfalls.").judged(
      FirstAnswerStatements::avoidsPitfalls,
      Scale.deep(Scale.GLOROT, "Glorot normal", Activation.TANH, Activation.RELU),
      "A start fitted to the activation: LSUV",
      Scale.deep(Scale.LSUV, "LSUV", Activation.TANH, Activation.RELU)
    )
  );

  private FirstAnswerStatements() {}

  private static Statement.Draft ffriend(int number, Theme theme, String paraphrase) {
    return Statement.of(number, Answer.FIRST, ANSWERER, theme, paraphrase);
  }

  private static Ruling essential(
    Table<Activation, Course> equal,
    Table<Activation, Course> random
  ) {
    Course e = equal.of(Activation.TANH);
    Course r = random.of(Activation.TANH);
    String figures = "Equal tanh units end at a loss of %.3g, random ones at %.3g";
    if (QuestionStatements.outOfReach(equal, random)) {
      return holds(figures + ", and likewise with ReLU and sigmoid.", e.endLoss(), r.endLoss());
    }
    return doesNotHold(figures + ": one feature is enough here.", e.endLoss(), r.endLoss());
  }

  private static Ruling sameSignal(Table<Activation, Signals> signals, Course zeros) {
    double difference = largest(signals, Signals::unitDifference);
    double later = zeros.rowDifference();
    if (difference == 0 && later == 0) {
      return holds(
        "The activations of all units differ by exactly %.1g under every activation; " +
          "after %d steps from zero the units still differ by %.1g.",
        difference,
        zeros.losses().size() - 1,
        later
      );
    }
    return doesNotHold("The activations differ by up to %.3g between units.", difference);
  }

  private static Ruling sigmoidOfSum(Table<Activation, Signals> signals) {
    double error = signals.of(Activation.SIGMOID).sigmoidOfSumError();
    return error < ROUNDING
      ? holds("The largest difference from σ(Σx) over all units and samples is %.1g.", error)
      : doesNotHold("Units answer up to %.3g away from σ(Σx).", error);
  }

  private static Ruling zeroSignal(
    Table<Activation, Signals> signals,
    Table<Activation, Course> firstLayerZero
  ) {
    double z = largest(signals, Signals::preactivation);
    double tanh = signals.of(Activation.TANH).activation();
    double sigmoid = signals.of(Activation.SIGMOID).activation();
    if (z != 0) return doesNotHold("Preactivations reach %.3g.", z);
    if (sigmoid == 0) return holds("z and a are 0 in every unit.");
    return depends(
      "z is %.1g in every unit, and tanh answers %.1g, but a sigmoid still answers %.2g. " +
        "With W1 alone zero, tanh goes on to a loss of %.3g and sigmoid to %.3g; only ReLU is stuck at %.3g.",
      z,
      tanh,
      sigmoid,
      firstLayerZero.of(Activation.TANH).endLoss(),
      firstLayerZero.of(Activation.SIGMOID).endLoss(),
      firstLayerZero.of(Activation.RELU).endLoss()
    );
  }

  private static Ruling differentRows(
    Table<Breaking.Start, Course> starts,
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
        "Different rows suffice (ramp %.3g, Glorot %.3g), different entries in equal rows do not " +
          "(%.3g; constant %.3g). Not every difference frees units: tanh pairs (w, −w) keep |cos| = %.6g.",
        ramp,
        glorot,
        cloned,
        constant,
        twins.of(Breaking.Twins.TANH_OPPOSITE).lowestAlignment()
      );
    }
    return depends("Ramp ends at %.3g, Glorot at %.3g, constant at %.3g.", ramp, glorot, constant);
  }

  private static Ruling everyDepth(Table<Symmetric.Training, Course> runs) {
    double difference = largestRowDifference(runs);
    return difference == 0
      ? holds(
          "Units differ by exactly %.1g in all three hidden layers at every step, with the full batch, " +
            "mini-batches and Adam.",
          difference
        )
      : doesNotHold("Units differ by up to %.3g.", difference);
  }

  private static Ruling informalAndUseless(Shadow.Gap gap) {
    if (gap.largest() > ROUNDING) {
      return notMeaningful(
        "There is no symmetry here: the width-1 shadow is off by %.3g.",
        gap.largest()
      );
    }
    double learned = gap.startLoss() - gap.endLoss();
    if (learned > ROUNDING) {
      return doesNotHold(
        "The symmetry is exact: the losses of width 5 and width 1 agree to %.2g at every step. " +
          "And training is not useless: the loss falls from %.3g to %.3g, as with one unit.",
        gap.largest(),
        gap.startLoss(),
        gap.endLoss()
      );
    }
    return depends(
      "The symmetry is exact (gap %.2g), but training is useless indeed: the loss stays at %.5g.",
      gap.largest(),
      gap.endLoss()
    );
  }

  private static Ruling dropoutIsEnough(Table<Breaking.Dropped, Course> runs) {
    long parted = runs
      .all()
      .stream()
      .filter(r -> r.parted().isPresent())
      .count();
    String figures =
      "In %d steps units part: %s from zeros with tanh, %s with ReLU, %s with sigmoid; %s from a constant with tanh.";
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

  private static Ruling inputsBreakIt(Table<Activation, Course> runs) {
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

  private static Ruling layerByLayer(Table<Symmetric.Training, Course> runs) {
    int layers = runs.all().getFirst().layers().size();
    boolean inTime = runs
      .all()
      .stream()
      .flatMap(r -> r.hidden().stream())
      .allMatch(l -> l.parted().isPresent() && l.parted().getAsInt() <= layers);
    String steps = runs
      .all()
      .getFirst()
      .hidden()
      .stream()
      .map(l -> Words.step(l.parted()))
      .collect(Collectors.joining(", "));
    return inTime
      ? holds("The hidden layers part at %s, within %d updates.", steps, layers)
      : doesNotHold(
          "The hidden layers part at: %s, in %d updates.",
          steps,
          runs.all().getFirst().losses().size() - 1
        );
  }

  private static Ruling stillDifferent(Table<Activation, Course> runs) {
    double rows = largestRowDifference(runs);
    return rows == 0
      ? doesNotHold(
          "After %d steps the units differ by exactly %.1g under tanh, ReLU and sigmoid.",
          runs.all().getFirst().losses().size() - 1,
          rows
        )
      : holds("The units differ by up to %.3g.", rows);
  }

  private static Ruling avoidsPitfalls(Table<Activation, DeepSignal.Profile> profiles) {
    double tanh = profiles.of(Activation.TANH).lastDeviation();
    double relu = profiles.of(Activation.RELU).lastDeviation();
    String figures = "After ten layers the deviation is %.3g with tanh and %.3g with ReLU";
    if (tanh > FAINT && relu > FAINT) return holds(figures + ".", tanh, relu);
    if (tanh > FAINT || relu > FAINT) {
      return depends(figures + ": the gain must fit the activation.", tanh, relu);
    }
    return doesNotHold(figures + ".", tanh, relu);
  }

  static double largestRowDifference(Table<?, Course> runs) {
    return runs.all().stream().mapToDouble(Course::rowDifference).max().orElseThrow();
  }

  private static double largest(
    Table<Activation, Signals> signals,
    ToDoubleFunction<Signals> measure
  ) {
    return signals.all().stream().mapToDouble(measure).max().orElseThrow();
  }
}
