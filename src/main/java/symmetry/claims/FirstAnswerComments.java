package symmetry.claims;

import static symmetry.claims.Answer.FIRST;
import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symmetry.claims.exhibit.DeepSignal;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.claims.exhibit.UnitSignals.Signals;
import symmetry.data.BuiltIn;
import symmetry.engine.Activation;

/** The discussion below the first answer: statements 12 to 17. */
final class FirstAnswerComments {

  /** Deviation below which a signal of size 1 is as good as lost. */
  private static final double FAINT = 1e-3;

  private static final int DEEP = 30;

  static final List<Statement> ALL = List.of(
    FIRST.says(
      12,
      Theme.BREAKING,
      "With dropout a random start is not needed: it should work, if slowly, so random is still recommended."
    )
      .by("emanuele, ffriend")
      .tried("Tried: whether dropout makes equal units different. Not: what is recommended.")
      .judged(
        FirstAnswerComments::dropoutIsEnough,
        Breaking.dropout(0.5),
        "No dropout",
        Breaking.dropout(0)
      ),
    FIRST.says(
      13,
      Theme.BACKPROPAGATION,
      "What holds for the forward pass holds for the backward pass too (asked as a question)."
    )
      .by("zell")
      .tried("Tried: error signals and gradient of the first step.")
      .judged(
        FirstAnswerComments::backwardToo,
        Symmetric.signals(Nets.CONSTANT),
        "Glorot's start",
        Symmetric.signals(Nets.GLOROT)
      ),
    FIRST.says(
      14,
      Theme.SYMMETRY,
      "First-layer weights may come to differ, since the inputs do, which breaks that layer's symmetry."
    )
      .tried("Tried: weights between inputs and weights between units, for 3,000 steps.")
      .judged(
        FirstAnswerComments::inputsBreakIt,
        Symmetric.start(Nets.CONSTANT, BuiltIn.CIRCLE),
        "Glorot's start",
        Symmetric.start(Nets.GLOROT, BuiltIn.CIRCLE)
      ),
    FIRST.says(
      15,
      Theme.BREAKING,
      "I think symmetry gets broken one layer at a time, so N layers spend their first N updates on it."
    )
      .tried("Tried: three hidden layers. Not: more.")
      .firm(
        FirstAnswerComments::layerByLayer,
        Symmetric.deep(Nets.CONSTANT, 0),
        "Dropout of 0.5, which does break it",
        Symmetric.deep(Nets.CONSTANT, 0.5)
      ),
    FIRST.says(
      16,
      Theme.SYMMETRY,
      "The units of the hidden layer are still different from each other."
    )
      .by("ado sar")
      .tried("Tried: all pairs of units, for 3,000 steps.")
      .judged(
        FirstAnswerComments::stillDifferent,
        Symmetric.start(Nets.CONSTANT, BuiltIn.CIRCLE),
        "Biases that differ from unit to unit",
        Symmetric.start(Nets.withDistinctBiases(Nets.CONSTANT), BuiltIn.CIRCLE)
      ),
    FIRST.says(
      17,
      Theme.SCALE,
      "Random weights, or something smarter like Xavier's, help to avoid all kinds of pitfalls."
    )
      .tried("Tried: one pitfall, a signal that is lost in a deep network. Not: all kinds.")
      .judged(
        FirstAnswerComments::helps,
        Scale.deep(Scale.GLOROT, "Glorot normal", Activation.TANH, Activation.RELU),
        Scale.deep(Scale.normal(0.01), "N(0, 0.01²)", Activation.TANH, Activation.RELU),
        "Thirty layers instead of ten",
        Scale.deep(DEEP, Scale.GLOROT, "Glorot normal", Activation.TANH, Activation.RELU),
        Scale.deep(DEEP, Scale.normal(0.01), "N(0, 0.01²)", Activation.TANH, Activation.RELU)
      )
  );

  private FirstAnswerComments() {}

  private static Ruling dropoutIsEnough(Table<Breaking.Dropped, Trajectory> runs) {
    long parted = runs.count(r -> r.parted().isPresent());
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
    double errors = signals.largest(Signals::errorDifference);
    double rows = signals.largest(Signals::gradientRowDifference);
    return rows == 0 && errors == 0
      ? holds(
          "Error signals of the units differ by exactly %.1g, hence the rows of the gradient by %.1g.",
          errors,
          rows
        )
      : doesNotHold("Rows of the gradient differ by up to %.3g.", rows);
  }

  private static Ruling inputsBreakIt(Table<Activation, Trajectory> runs) {
    double rows = Trajectory.largestRowDifference(runs);
    double columns = runs.largest(r -> r.hidden().getFirst().columnDifference());
    return rows == 0
      ? doesNotHold(
          "Weights come to differ by %.3g between inputs (columns) and by exactly %.1g between units (rows).",
          columns,
          rows
        )
      : holds("Here the units (rows) differ by up to %.3g.", rows);
  }

  private static Ruling layerByLayer(Table<Symmetric.Training, Trajectory> runs) {
    Trajectory run = runs.of(Symmetric.Training.FULL_BATCH);
    List<OptionalInt> parted = run.hidden().stream().map(Trajectory.Layer::parted).toList();
    int updates = run.losses().size() - 1;
    if (parted.stream().allMatch(OptionalInt::isEmpty)) {
      return doesNotHold("No hidden layer broke symmetry in %d updates.", updates);
    }
    String steps = parted.stream().map(Words::step).collect(Collectors.joining(", "));
    long distinct = parted.stream().flatMapToInt(OptionalInt::stream).distinct().count();
    return distinct == parted.size()
      ? holds("The hidden layers break symmetry one by one: %s.", steps)
      : doesNotHold("The hidden layers do not break symmetry one by one: %s.", steps);
  }

  private static Ruling stillDifferent(Table<Activation, Trajectory> runs) {
    double rows = Trajectory.largestRowDifference(runs);
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
}
