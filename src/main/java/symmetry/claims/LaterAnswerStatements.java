package symmetry.claims;

import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;

import java.util.List;
import java.util.stream.Collectors;
import symmetry.claims.exhibit.Backprop;
import symmetry.claims.exhibit.BesideOneUnit;
import symmetry.claims.exhibit.DeepSignal;
import symmetry.claims.exhibit.Escape;
import symmetry.claims.exhibit.SeedSweep.Outcomes;
import symmetry.claims.exhibit.StepSign;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.data.Source;
import symmetry.engine.Activation;
import symmetry.engine.Elementary;
import symmetry.engine.Loss;
import symmetry.number.NumberText;

/** The fourth to the eighth answer: statements 29 to 44. */
final class LaterAnswerStatements {

  private static final double ROUNDING = FirstAnswerStatements.ROUNDING;

  /** What no straight line exceeds on the four points of XOR. */
  private static final double LINEAR_LIMIT_ON_XOR = 0.75;

  private static final double IMBALANCED = 0.75;

  /** Signal below this is lost. */
  private static final double LOST = 1e-6;

  static final List<Statement> ALL = List.of(
    Statement.of(
      29,
      Answer.FOURTH,
      "Safak Ozdek",
      Theme.ZEROS,
      "From all zeros, all hidden units do exactly the same calculation."
    ).judged(
      LaterAnswerStatements::sameCalculation,
      Symmetric.zerosOnBlobs(Nets.ZEROS, IMBALANCED),
      "Biases that differ from unit to unit",
      Symmetric.zerosOnBlobs(Nets.withDistinctBiases(Nets.ZEROS), IMBALANCED)
    ),
    Statement.of(
      30,
      Answer.FOURTH,
      "Safak Ozdek",
      Theme.BREAKING,
      "Units cannot come to compute different functions from equal values."
    ).judged(
      LaterAnswerStatements::neverDifferent,
      Symmetric.deep(Nets.CONSTANT, 0),
      "Dropout of 0.5",
      Symmetric.deep(Nets.CONSTANT, 0.5)
    ),
    fifth(31, Theme.BACKPROPAGATION, "The output layer's error signal is dZ2 = A2 − Y.").judged(
      LaterAnswerStatements::outputError,
      Symmetric.equations(Activation.TANH, Nets.GLOROT, Loss.SIGMOID_BCE),
      "Squared error on the sigmoid",
      Symmetric.equations(Activation.TANH, Nets.GLOROT, Loss.SIGMOID_MSE)
    ),
    fifth(32, Theme.BACKPROPAGATION, "The output layer's gradient is dW2 = (1/m)·dZ2·A2ᵀ.").judged(
      LaterAnswerStatements::outputGradient,
      Symmetric.equations(Activation.TANH, Nets.GLOROT, Loss.SIGMOID_BCE),
      "Sigmoid units from zero, where A1 and A2 both are 0.5 throughout",
      Symmetric.equations(Activation.SIGMOID, Nets.ZEROS, Loss.SIGMOID_BCE)
    ),
    fifth(
      33,
      Theme.ZEROS,
      "With W2 = 0 the first layer's gradient is zero, so its weights never change from zero."
    ).judged(
      LaterAnswerStatements::firstLayerNeverMoves,
      Symmetric.zerosOnBlobs(Nets.ZEROS, IMBALANCED),
      "XOR, where the mean error is zero",
      Symmetric.zerosOnXor()
    ),
    fifth(
      34,
      Theme.ZEROS,
      "So from zero the network learns nothing: it is worse than logistic regression."
    ).judged(
      LaterAnswerStatements::learnsNothing,
      Symmetric.zerosOnBlobs(Nets.ZEROS, IMBALANCED),
      Symmetric.linearOnBlobs(IMBALANCED),
      "Balanced classes",
      Symmetric.zerosOnBlobs(Nets.ZEROS, 0.5),
      Symmetric.linearOnBlobs(0.5)
    ),
    sixth(
      35,
      Theme.SYMMETRY,
      "From zero all rows of the gradient are equal, hence all rows of the weights stay equal."
    ).judged(
      LaterAnswerStatements::rowsStayEqual,
      Symmetric.outputs(Nets.data(Source.MULTI_BLOBS)),
      "One output only",
      Symmetric.outputs(Nets.data(Source.BLOBS).withPositiveShare(IMBALANCED))
    ),
    sixth(36, Theme.SYMMETRY, "One might as well train one unit per layer.").judged(
      LaterAnswerStatements::oneUnit,
      Symmetric.shadow(Nets.CONSTANT),
      "Glorot's start",
      Symmetric.shadow(Nets.GLOROT)
    ),
    sixth(
      37,
      Theme.SYMMETRY,
      "From zero the network is no more powerful than a linear classifier."
    ).judged(
      LaterAnswerStatements::noMoreThanLinear,
      Breaking.identicalUnits(Nets.ZEROS),
      "Equal weights of 0.5 instead of zeros",
      Breaking.identicalUnits(Nets.CONSTANT)
    ),
    seventh(
      38,
      "Large starting weights saturate tanh and sigmoid, so learning starts slowly."
    ).judged(
      LaterAnswerStatements::largeIsSlow,
      Scale.sweep(List.of(0.1, 1.0, 3.0, 30.0)),
      Scale.deep(Scale.normal(1), "N(0, 1)", Activation.TANH, Activation.SIGMOID, Activation.RELU),
      "Large scales only",
      Scale.sweep(List.of(3.0, 30.0, 100.0)),
      Scale.deep(Scale.normal(1), "N(0, 1)", Activation.TANH, Activation.SIGMOID, Activation.RELU)
    ),
    seventh(39, "Multiplying the random weights by 0.01 or 0.001 avoids such problems.").judged(
      LaterAnswerStatements::smallIsSafe,
      Scale.sweep(List.of(1.0, 0.01)),
      Scale.deep(Scale.normal(0.01), "N(0, 0.01²)", Activation.TANH),
      "Weights that were a hundred times too large",
      Scale.sweep(List.of(100.0, 1.0)),
      Scale.deep(Scale.normal(1), "N(0, 1)", Activation.TANH)
    ),
    javad(40, Theme.ZEROS, "A linear perceptron converges even from zero.")
      .tried(
        "Tried: logistic regression, one layer with a smooth loss. Not: Rosenblatt's own rule."
      )
      .judged(
        LaterAnswerStatements::convergesFromZero,
        Chance.zeroOrRandom(Chance.From.NEAR),
        "One hidden layer",
        Chance.zeroOrRandom(Chance.From.NEAR, 4)
      ),
    javad(
      41,
      Theme.CHANCE,
      "A random start is no guarantee of the fastest or the best answer."
    ).judged(
      LaterAnswerStatements::noGuarantee,
      Chance.seeds(Nets.GLOROT, 2),
      "Sixteen hidden units instead of two",
      Chance.seeds(Nets.GLOROT, 16)
    ),
    javad(
      42,
      Theme.BACKPROPAGATION,
      "The gradient is added: the new weight is the old one plus the gradient."
    ).judged(
      LaterAnswerStatements::gradientAdded,
      Chance.sign(-0.3),
      "The gradient times a learning rate subtracted",
      Chance.sign(0.3)
    ),
    javad(
      43,
      Theme.SYMMETRY,
      "Weights that are all equal may all be equal in the next step too."
    ).judged(
      LaterAnswerStatements::allStayEqual,
      Symmetric.constantOn(Source.CIRCLE, Source.XOR_POINTS),
      "Circle only, whose samples treat the two inputs differently",
      Symmetric.constantOn(Source.CIRCLE)
    ),
    javad(44, Theme.BREAKING, "A small error in the random start is repaired by training.").judged(
      LaterAnswerStatements::errorIsRepaired,
      Breaking.escapeFromZero(List.of(1e-2, 1e-4, 1e-6, 1e-8)),
      Breaking.smallError(1e-4),
      "Differences of 0.1",
      Breaking.escapeFromZero(List.of(1e-2, 1e-4, 1e-6, 1e-8)),
      Breaking.smallError(0.1)
    )
  );

  private LaterAnswerStatements() {}

  private static Statement.Draft fifth(int number, Theme theme, String paraphrase) {
    return Statement.of(number, Answer.FIFTH, "the 5th answer", theme, paraphrase);
  }

  private static Statement.Draft sixth(int number, Theme theme, String paraphrase) {
    return Statement.of(number, Answer.SIXTH, "abdoulsn, after Andrew Ng", theme, paraphrase);
  }

  private static Statement.Draft seventh(int number, String paraphrase) {
    return Statement.of(number, Answer.SEVENTH, "the 7th answer", Theme.SCALE, paraphrase);
  }

  private static Statement.Draft javad(int number, Theme theme, String paraphrase) {
    return Statement.of(number, Answer.EIGHTH, "Mohammad Javad", theme, paraphrase);
  }

  private static Ruling sameCalculation(Table<Activation, Trajectory> runs) {
    double difference = FirstAnswerStatements.largestRowDifference(runs);
    return difference == 0
      ? holds(
          "Units differ by exactly %.1g at every step, also with sigmoid, whose loss falls to %.2g.",
          difference,
          runs.of(Activation.SIGMOID).endLoss()
        )
      : doesNotHold("Units differ by up to %.3g.", difference);
  }

  private static Ruling neverDifferent(Table<Symmetric.Training, Trajectory> runs) {
    double difference = FirstAnswerStatements.largestRowDifference(runs);
    return difference == 0
      ? holds(
          "With the full batch, mini-batches and Adam the units of every layer differ by exactly %.1g.",
          difference
        )
      : doesNotHold(
          "Units become different at %s, and differ by up to %.3g.",
          Words.step(runs.of(Symmetric.Training.FULL_BATCH).parted()),
          difference
        );
  }

  private static Ruling outputError(Backprop.Errors errors) {
    return errors.dZ2() < ROUNDING
      ? holds(
          "It agrees with what the engine computes: the largest difference is %.1g.",
          errors.dZ2()
        )
      : doesNotHold("It is off by up to %.3g: σ′(z) is missing.", errors.dZ2());
  }

  private static Ruling outputGradient(Backprop.Errors errors) {
    return errors.dW2FromA2() < ROUNDING
      ? holds(
          "It agrees with what the engine computes: the largest difference is %.1g.",
          errors.dW2FromA2()
        )
      : doesNotHold(
          "It is off by up to %.3g; with A1ᵀ, the layer's input, it is off by %.1g.",
          errors.dW2FromA2(),
          errors.dW2FromA1()
        );
  }

  private static Ruling firstLayerNeverMoves(Table<Activation, Trajectory> runs) {
    List<String> steps = runs
      .conditions()
      .stream()
      .map(a -> Words.of(a) + " " + Words.step(runs.of(a).hidden().getFirst().weightsMoved()))
      .toList();
    long moved = runs
      .all()
      .stream()
      .filter(r -> r.hidden().getFirst().weightsMoved().isPresent())
      .count();
    String figures = "In %d steps the first layer's weights first move: %s.";
    Object[] numbers = { runs.all().getFirst().losses().size() - 1, String.join(", ", steps) };
    if (moved == 0) return holds(figures, numbers);
    return moved == steps.size()
      ? doesNotHold(figures, numbers)
      : depends(figures + " A sigmoid of 0 is ½, so the second layer leaves zero first.", numbers);
  }

  private static Ruling learnsNothing(Table<Activation, Trajectory> zeros, Trajectory linear) {
    Trajectory tanh = zeros.of(Activation.TANH);
    String figures = "From zero the loss goes from %.4g to %.4g, logistic regression's to %.3g";
    Object[] numbers = { tanh.startLoss(), tanh.endLoss(), linear.endLoss() };
    if (tanh.endLoss() <= linear.endLoss()) return doesNotHold(figures + ".", numbers);
    if (tanh.startLoss() - tanh.endLoss() < ROUNDING) return holds(figures + ".", numbers);
    double bias = tanh.end().bias(1, 0);
    return depends(
      figures + ": the output bias learns the base rate, σ(%.4f) = %.3f.",
      numbers[0],
      numbers[1],
      numbers[2],
      bias,
      Elementary.sigmoid(bias)
    );
  }

  private static Ruling rowsStayEqual(Table<Activation, Trajectory> runs) {
    double hidden = FirstAnswerStatements.largestRowDifference(runs);
    double output = runs
      .all()
      .stream()
      .mapToDouble(r -> r.output().rowDifference())
      .max()
      .orElseThrow();
    String figures = "Hidden rows differ by %s, output rows by %s";
    Object[] numbers = { Words.difference(hidden), Words.difference(output) };
    if (hidden != 0) return doesNotHold(figures + ".", numbers);
    return output == 0
      ? holds(figures + ".", numbers)
      : depends(figures + ": each output has a target of its own.", numbers);
  }

  private static Ruling oneUnit(BesideOneUnit.Losses losses) {
    return losses.gap().isRounding()
      ? holds(
          "The losses of five equal units and of one unit with rescaled rates agree to %.2g at every step.",
          losses.gap().largest()
        )
      : doesNotHold(
          "The losses of five units and of one differ by up to %.3g.",
          losses.gap().largest()
        );
  }

  private static Ruling noMoreThanLinear(Table<Activation, Trajectory> runs) {
    List<String> beyond = runs
      .conditions()
      .stream()
      .filter(a -> runs.of(a).accuracy() > LINEAR_LIMIT_ON_XOR)
      .map(Words::of)
      .toList();
    double best = runs.all().stream().mapToDouble(Trajectory::accuracy).max().orElseThrow();
    double tanh = runs.of(Activation.TANH).accuracy();
    if (beyond.isEmpty()) {
      return holds(
        "On XOR a line gets 75 %% right; with none of %d activations do the units get more than %.0f %%.",
        runs.all().size(),
        100 * best
      );
    }
    return depends(
      "Identical units with %s get more of XOR right than any line, up to %.0f %%; with tanh they stay at %.0f %%.",
      String.join(", ", beyond),
      100 * best,
      100 * tanh
    );
  }

  private static Ruling largeIsSlow(
    Table<Double, Outcomes> sweep,
    Table<Activation, DeepSignal.Profile> deep
  ) {
    double smallest = sweep.conditions().getFirst();
    double largest = sweep.conditions().getLast();
    double best = smallest;
    for (double scale : sweep.conditions()) {
      if (steps(sweep.of(scale)) < steps(sweep.of(best))) best = scale;
    }
    String figures =
      "At σ = 1 in ten layers %.0f %% of tanh and %.0f %% of sigmoid units saturate, while ReLU grows to %.1g. " +
      "Median steps to solve XOR, %d seeds: %s.";
    Object[] numbers = {
      100 * deep.of(Activation.TANH).mostSaturated(),
      100 * deep.of(Activation.SIGMOID).mostSaturated(),
      deep.of(Activation.RELU).lastDeviation(),
      sweep.of(smallest).steps().size(),
      sweep
        .conditions()
        .stream()
        .map(scale -> "%s at σ = %s".formatted(median(sweep.of(scale)), NumberText.of(scale)))
        .collect(Collectors.joining(", ")),
    };
    if (best == largest) return doesNotHold(figures, numbers);
    return best == smallest ? holds(figures, numbers) : depends(figures, numbers);
  }

  private static Ruling smallIsSafe(
    Table<Double, Outcomes> sweep,
    Table<Activation, DeepSignal.Profile> deep
  ) {
    double plain = sweep.conditions().getFirst();
    double small = sweep.conditions().getLast();
    double signal = deep.of(Activation.TANH).lastDeviation();
    String figures =
      "Median steps to solve XOR, %d seeds: %s at σ = %s, %s at σ = %s. " +
      "After ten tanh layers of σ = %s the signal is %.2g.";
    Object[] numbers = {
      sweep.of(plain).steps().size(),
      median(sweep.of(plain)),
      NumberText.of(plain),
      median(sweep.of(small)),
      NumberText.of(small),
      NumberText.of(small),
      signal,
    };
    return steps(sweep.of(small)) < steps(sweep.of(plain)) && signal > LOST
      ? holds(figures, numbers)
      : doesNotHold(figures, numbers);
  }

  private static int steps(Outcomes outcomes) {
    return outcomes.median().orElse(Integer.MAX_VALUE);
  }

  private static String median(Outcomes outcomes) {
    return outcomes.median().isPresent() ? "" + outcomes.median().getAsInt() : "never";
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

  private static Ruling allStayEqual(Table<Source, Trajectory> runs) {
    double rows = FirstAnswerStatements.largestRowDifference(runs);
    List<String> columns = runs
      .conditions()
      .stream()
      .map(s -> Words.of(s) + " " + Words.difference(columnDifference(runs.of(s))))
      .toList();
    long equal = runs
      .all()
      .stream()
      .filter(r -> columnDifference(r) == 0)
      .count();
    String figures = "Units differ by exactly %.1g; the weights of one unit among themselves: %s.";
    return rows == 0 && equal > 0
      ? holds(figures, rows, String.join(", ", columns))
      : doesNotHold(figures, rows, String.join(", ", columns));
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
    List<String> steps = fromZero
      .conditions()
      .stream()
      .map(e -> "%s for %s".formatted(Words.step(fromZero.of(e).arrived()), NumberText.of(e)))
      .toList();
    String figures =
      "The loss falls below 0.1 around 0: %s; around 0.5: %s, and the mean |cos| is %.4f at the end. Around 0, by ε: %s.";
    Object[] numbers = {
      Words.step(zero.arrived()),
      Words.step(constant.arrived()),
      constant.endAlignment(),
      String.join(", ", steps),
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
