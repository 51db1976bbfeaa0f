package symmetry.guide;

import static symmetry.guide.Control.option;

import java.util.List;
import java.util.Locale;
import symmetry.data.Source;
import symmetry.engine.Activation;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.LayerStart;
import symmetry.experiment.OptimizerKind;
import symmetry.experiment.Training;
import symmetry.study.Shadow;

/** Why equal units stay equal, and what they are worth. */
final class CloneLessons {

  private static final int SHADOWED = 500;
  private static final double ADAM_RATE = 0.01;
  private static final double RATE = 0.1;

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
    "Adam gives each weight a pace of its own",
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
    "Weights start",
    "All at one number, or at random",
    option("equal", "all at 0.5", Nets.HALF),
    option("random", "random (Glorot)", Nets.GLOROT)
  );

  private CloneLessons() {}

  static Lesson theorem() {
    return new Lesson(
      "Train harder: deeper, mini-batches, Adam",
      "Swap two equal units and the network is the same. Same input, same output, same error, so the same gradient: no step can prefer one of them. Unless you find one.",
      "Will the units of any layer part?",
      List.of("Yes, at least in one layer", "No, in none, not by a bit"),
      List.of(DEPTH, BATCH, ADAM),
      500,
      CloneLessons::harder,
      CloneLessons::theorem
    );
  }

  private static Experiment harder(Setting s) {
    Experiment net = Nets.net(
      Nets.data(Source.CIRCLE),
      Activation.TANH,
      Nets.HALF,
      RATE,
      s.value(DEPTH),
      4
    );
    Training training = net.training().withBatchSize(s.value(BATCH));
    if (!s.value(ADAM)) return net.withTraining(training);
    var adam = Choice.of(OptimizerKind.ADAM, 0.9, 0.999, 1e-8);
    return net.withTraining(training.withOptimizer(adam).withLearningRate(ADAM_RATE));
  }

  private static Outcome theorem(Findings f) {
    boolean never = f.neverParted();
    int layers = f.ledgers().size();
    String happened = never
      ? "In %s steps no unit ever differed from the others of its layer: %s. %s.".formatted(
          Words.count(f.step()),
          layers == 1
            ? f.ledgersInWords()
            : "in each of the %d layers 1 is distinct".formatted(layers),
          Words.lossesInWords(f)
        )
      : f.breakInWords() + " " + Words.sentence(f.ledgersInWords());
    String why = never
      ? "Mini-batches, depth and Adam change the gradient, but they change it for all units of a layer alike: in %d of %d hidden layers they get bit-equal gradients now.".formatted(
          f.layersThatMoveAsOne(),
          layers
        )
      : "Something treated the units differently.";
    String figures = "%s, units %s".formatted(Words.losses(f), never ? "never parted" : "parted");
    return new Outcome(never ? 1 : 0, figures, happened, why);
  }

  static Lesson shadow() {
    return new Lesson(
      "What are eight equal units worth?",
      "If they always say the same, one unit could say it for all. So beside the layer its shadow is trained: one single unit, the first of them, with the sum of all outgoing weights.",
      "After 500 steps, how do the two losses compare?",
      List.of(
        "More units do better",
        "They are the same, to the last digits",
        "The single unit does better"
      ),
      List.of(WIDTH, START),
      500,
      s ->
        Nets.net(Nets.data(Source.CIRCLE), Activation.TANH, s.value(START), 0.3, 1, s.value(WIDTH)),
      CloneLessons::shadow
    );
  }

  private static Outcome shadow(Findings f) {
    Shadow.Gap gap = f.shadow(SHADOWED);
    double single = gap.single().y().getLast();
    double wide = gap.wide().y().getLast();
    boolean same = gap.largest() < 1e-9;
    int answer = same ? 1 : wide < single ? 0 : 2;
    int units = f.ledger().units();
    String happened =
      "After %d steps the loss of the %d units is %s, that of the single unit %s. The largest gap between them at any step is %s.".formatted(
        SHADOWED,
        units,
        digits(wide),
        digits(single),
        Words.difference(gap.largest())
      );
    String why = same
      ? "%d equal units are one unit with a louder voice: what is left of a difference is rounding. Everything else about them is memory and electricity.".formatted(
          units
        )
      : "Units that differ are worth more than one: %d of %d are distinct.".formatted(
          f.ledger().distinct(),
          units
        );
    String figures = "%d units %s, one unit %s, largest gap %s".formatted(
      units,
      Words.number(wide),
      Words.number(single),
      Words.difference(gap.largest())
    );
    return new Outcome(answer, figures, happened, why);
  }

  /** Enough of them to see where two numbers part. */
  private static String digits(double value) {
    return String.format(Locale.ROOT, "%.12f", value);
  }
}
