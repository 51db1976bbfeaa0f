package symmetry.guide;

import static symmetry.guide.Control.option;

import java.util.List;
import java.util.Set;
import symmetry.data.BuiltIn;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.Phrase;
import symmetry.engine.Activation;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.OptimizerKind;
import symmetry.experiment.Training;
import symmetry.number.Numerals;
import symmetry.training.Lockstep;

/** What a start from one number comes to: why equal units stay equal, and what they are worth. */
final class CloneLessons {

  private static final int SHADOWED = 500;
  private static final double ADAM_RATE = 0.01;
  private static final double RATE = 0.1;

  private static final Control<LayerStart> NUMBER = Control.of(
    "Every weight starts at",
    "Biases start at 0",
    option("0.5", "0.5", LessonNets.HALF),
    option("1", "1", LayerStart.of(InitializerKind.ONES)),
    option("random", "random (Glorot)", LessonNets.GLOROT)
  );

  static final Control<Activation> ACTIVATION = Control.of(
    "Hidden units",
    "Activation function",
    option("tanh", "tanh", Activation.TANH),
    option("relu", "ReLU", Activation.RELU),
    option("sigmoid", "sigmoid", Activation.SIGMOID)
  );

  private static final Control<Integer> DEPTH = Control.of(
    "Hidden layers",
    "Of four units each",
    option("3", "3", 3),
    option("1", "1", 1),
    option("6", "6", 6)
  );

  private static final Control<Integer> BATCH = Control.of(
    "Samples per step",
    "Mini-batches come in random order",
    option("20", "20", 20),
    option("1", "1", 1),
    option("all", "all 200", 0)
  );

  private static final Control<Boolean> ADAM = Control.of(
    "Optimizer",
    "Adam gives each weight a rate of its own",
    option("adam", "Adam", true),
    option("sgd", "gradient descent", false)
  );

  private static final Control<Integer> WIDTH = Control.of(
    "Units",
    "In the one hidden layer",
    option("8", "8", 8),
    option("2", "2", 2),
    option("16", "16", 16)
  );

  private static final Control<LayerStart> START = Control.of(
    "Weights start as",
    "All at one number, or at random",
    option("equal", "all 0.5", LessonNets.HALF),
    option("random", "random (Glorot)", LessonNets.GLOROT)
  );

  private CloneLessons() {}

  static Lesson equal() {
    return new Lesson(
      "equal",
      "Start every weight at the same number",
      "Simple, fair, and nothing left to chance: every weight starts at 0.5. Four hidden units are to tell a disc from the ring around it.",
      "What will happen in 1,000 steps?",
      List.of(
        "The loss falls, and the units become different",
        "The loss falls, and the units stay identical",
        "The loss does not fall"
      ),
      List.of(NUMBER, ACTIVATION),
      1000,
      s -> disc(s.value(ACTIVATION), s.value(NUMBER)),
      CloneLessons::equal,
      Set.of()
    );
  }

  /** Four units on the disc in the ring. */
  static Experiment disc(Activation activation, LayerStart start) {
    return LessonNets.four(BuiltIn.CIRCLE, activation, start, 0.3);
  }

  private static Outcome equal(Observation f) {
    CloneLedger ledger = f.ledger();
    boolean equal = ledger.distinct() == 1;
    int answer = !f.hasFallen() ? 2 : equal ? 1 : 0;
    double[] row = f.row(0);
    String happened = "%s. %s The largest difference between units 1 and 2 is %s.".formatted(
      LessonWords.lossesInWords(f),
      Phrase.sentence(ledger.inWords()),
      Numerals.difference(f.difference(0, 1))
    );
    String why = equal
      ? "The two weights of one unit did become different, %s and %s: its inputs differ. But all units get the same inputs, the same error, and so the same gradient. %d identical units can do no more than one.".formatted(
          Numerals.rough(row[0]),
          Numerals.rough(row[1]),
          ledger.units()
        )
      : "Units that start different get different gradients, and each can find its own side of the ring.";
    String figures = "%s, %s".formatted(LessonWords.losses(f), LessonWords.distinct(f));
    return f.outcome(answer, figures, happened, why);
  }

  static Lesson harder() {
    return new Lesson(
      "harder",
      "Train harder: deeper, mini-batches, Adam",
      "Swap two identical units and the network is the same: same input, same output, same error, so the same gradient. Perhaps more layers, mini-batches and a better optimizer can tell them apart.",
      "Will any units become different?",
      List.of("Yes, in at least one layer", "No, not in any layer"),
      List.of(DEPTH, BATCH, ADAM),
      500,
      CloneLessons::deeper,
      CloneLessons::harder,
      Set.of()
    );
  }

  private static Experiment deeper(Setting s) {
    Experiment net = LessonNets.net(
      BuiltIn.CIRCLE,
      Activation.TANH,
      LessonNets.HALF,
      RATE,
      s.value(DEPTH),
      4
    );
    Training training = net.training().withBatchSize(s.value(BATCH));
    if (!s.value(ADAM)) return net.withTraining(training);
    var adam = Choice.of(OptimizerKind.ADAM, 0.9, 0.999, 1e-8);
    return net.withTraining(training.withOptimizer(adam).withLearningRate(ADAM_RATE));
  }

  private static Outcome harder(Observation f) {
    boolean never = f.neverParted();
    int layers = f.ledgers().size();
    String happened = never
      ? "In %s steps no unit ever differed from the others of its layer: %s works as one unit. %s.".formatted(
          Numerals.count(f.step()),
          layers == 1 ? "the layer" : "each of the %d layers".formatted(layers),
          LessonWords.lossesInWords(f)
        )
      : f.breakInWords() + " " + f.ledgersInWords();
    String why = never
      ? "Depth, mini-batches and optimizers change the gradient, but in the same way for every unit of a layer: at this step the units of %s have gradients equal to the last bit.".formatted(
          layers == 1
            ? "the layer"
            : "%d of %d hidden layers".formatted(f.layersThatMoveAsOne(), layers)
        )
      : "Something treated the units differently.";
    String figures = "%s, units %s".formatted(
      LessonWords.losses(f),
      never ? "never different" : "different"
    );
    return f.outcome(never ? 1 : 0, figures, happened, why);
  }

  static Lesson worth() {
    return new Lesson(
      "worth",
      "What are eight identical units worth?",
      "If they always say the same, one unit could say it for all. So the layer is compared with one unit: the first of them, with the sum of all outgoing weights, learning at the rates that the whole layer adds up to.",
      "After 500 steps, how do the two losses compare?",
      List.of(
        "More units do better",
        "They are the same, to the last digits",
        "The single unit does better"
      ),
      List.of(WIDTH, START),
      500,
      s -> LessonNets.net(BuiltIn.CIRCLE, Activation.TANH, s.value(START), 0.3, 1, s.value(WIDTH)),
      CloneLessons::worth,
      Set.of()
    );
  }

  private static Outcome worth(Observation f) {
    Lockstep pair = f.besideOneUnit(SHADOWED);
    double wide = pair.snapshots().getFirst().train().loss();
    double single = pair.snapshots().getLast().train().loss();
    Lockstep.Gap gap = pair.gaps().getLast().orElseThrow();
    boolean same = gap.isRounding();
    int answer = same ? 1 : wide < single ? 0 : 2;
    int units = f.ledger().units();
    String happened =
      "After %d steps the loss of the %d units is %s, that of the single unit %s. The largest gap between them at any step is %s.".formatted(
        SHADOWED,
        units,
        Numerals.decimals(12, wide),
        Numerals.decimals(12, single),
        Numerals.difference(gap.largest())
      );
    String why = same
      ? "%d identical units are one unit with a larger output weight; the rest is wasted computation. What is left of a difference is rounding.".formatted(
          units
        )
      : "%d of the %d units are different, and that is what more units are for.".formatted(
          f.ledger().distinct(),
          units
        );
    String figures = "%d units %s, one unit %s, largest gap %s".formatted(
      units,
      Numerals.fourDecimals(wide),
      Numerals.fourDecimals(single),
      Numerals.difference(gap.largest())
    );
    return f.outcome(answer, figures, happened, why);
  }
}
