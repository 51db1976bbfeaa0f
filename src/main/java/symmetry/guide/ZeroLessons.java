package symmetry.guide;

import static symmetry.guide.Control.option;

import java.util.List;
import symmetry.data.Source;
import symmetry.engine.Activation;
import symmetry.engine.Elementary;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;

/** What a start from zero, or from any one number, comes to. */
final class ZeroLessons {

  private static final Control<Activation> ACTIVATION = Control.of(
    "Hidden units",
    "What a unit makes of its sum",
    option("tanh", "tanh", Activation.TANH),
    option("relu", "ReLU", Activation.RELU),
    option("sigmoid", "sigmoid", Activation.SIGMOID)
  );

  private static final Control<Double> POSITIVE = Control.of(
    "Orange points",
    "Their share of the data",
    option("0.75", "75 %", 0.75),
    option("0.9", "90 %", 0.9),
    option("0.5", "50 %", 0.5)
  );

  private static final Control<LayerStart> START = Control.of(
    "Every weight starts at",
    "Biases start at 0",
    option("0.5", "0.5", Nets.HALF),
    option("1", "1", LayerStart.of(InitializerKind.ONES)),
    option("random", "random (Glorot)", Nets.GLOROT)
  );

  private ZeroLessons() {}

  static Lesson frozen() {
    return new Lesson(
      "Why not start from zero?",
      "Zero looks neutral: no weight is preferred, and training does the rest. " +
        "So take four points that no straight line can part (XOR), four hidden units, and set every weight to 0.",
      "After 100 steps, where will the loss be?",
      List.of("Near 0, it is only four points", "A little lower", "Exactly where it was"),
      List.of(ACTIVATION),
      100,
      s -> Nets.four(Nets.data(Source.XOR_POINTS), s.value(ACTIVATION), Nets.ZEROS, 0.5),
      ZeroLessons::frozen
    );
  }

  private static Outcome frozen(Findings f) {
    double moved = Math.abs(f.loss() - f.startLoss());
    int answer = moved == 0 ? 2 : f.loss() < f.startLoss() / 2 ? 0 : 1;
    String happened = "%s: it has moved by %s.".formatted(
      Words.lossesInWords(f),
      Words.difference(moved)
    );
    boolean coin = Math.abs(f.loss() - Elementary.log(2)) < 1e-12;
    String why = coin ? " The loss is ln 2, that of somebody who answers 50 % to everything." : "";
    return new Outcome(answer, Words.losses(f), happened, f.whyFrozen() + why);
  }

  static Lesson bias() {
    return new Lesson(
      "Give zero a fair chance",
      "On XOR the errors of the four points cancel. Here they do not: two clouds that a straight line parts easily, with more orange points than blue.",
      "What will learn from zero this time?",
      List.of("Nothing at all", "Only the bias of the output", "The weights"),
      List.of(POSITIVE, ACTIVATION),
      200,
      s ->
        Nets.four(
          Nets.data(Source.BLOBS).withPositiveShare(s.value(POSITIVE)),
          s.value(ACTIVATION),
          Nets.ZEROS,
          0.5
        ),
      ZeroLessons::bias
    );
  }

  private static Outcome bias(Findings f) {
    double incoming = f.largestWeight(0);
    double outgoing = f.largestWeight(1);
    double bias = f.parameters().bias(1, 0);
    boolean weights = Math.max(incoming, outgoing) > 0;
    int answer = weights ? 2 : bias != 0 ? 1 : 0;
    String happened =
      "%s. The largest hidden weight is %s, the largest output weight %s, the output's bias %s.".formatted(
        Words.lossesInWords(f),
        Words.difference(incoming),
        Words.difference(outgoing),
        Words.difference(bias)
      );
    String figures = "%s, output bias %s".formatted(Words.losses(f), Words.rough(bias));
    return new Outcome(answer, figures, happened, weights ? oneUnit(f) : base(f, bias));
  }

  /** What a network is whose weights are all 0. */
  private static String base(Findings f, double bias) {
    double answered = Activation.SIGMOID.value(bias);
    return "Whatever it is shown, the network answers %s, and %s of the points are orange. %s".formatted(
      Words.percent(answered),
      Words.percent(f.experiment().data().positiveShare()),
      f.whyFrozen()
    );
  }

  private static String oneUnit(Findings f) {
    return (
      "A unit that answers something other than 0 to a sum of 0 lets its outgoing weight learn, and then the rest. " +
      "But look at the layer: %s.".formatted(f.ledgersInWords())
    );
  }

  static Lesson constant() {
    return new Lesson(
      "Then any other number",
      "Zero is special, it cuts every path. Start all weights at 0.5 and the gradient gets everywhere.",
      "What will happen on a disc inside a ring?",
      List.of(
        "The loss falls, and the units become different",
        "The loss falls, and the units stay equal",
        "The loss does not fall"
      ),
      List.of(START, ACTIVATION),
      1000,
      s -> Nets.four(Nets.data(Source.CIRCLE), s.value(ACTIVATION), s.value(START), 0.3),
      ZeroLessons::constant
    );
  }

  private static Outcome constant(Findings f) {
    boolean equal = f.ledger().distinct() == 1;
    int answer = !f.hasFallen() ? 2 : equal ? 1 : 0;
    double[] row = f.row(0);
    String happened =
      "%s. There are %s; between units 1 and 2 the largest difference is %s.".formatted(
        Words.lossesInWords(f),
        f.ledgersInWords(),
        Words.difference(f.difference(0, 1))
      );
    String why = equal
      ? "What did become different are the two weights of one unit, %s and %s: its inputs differ. The units have the same inputs, the same error, the same gradient. Four equal units can do no more than one.".formatted(
          Words.rough(row[0]),
          Words.rough(row[1])
        )
      : "Units that start different get different gradients, and each finds its own side of the ring.";
    String figures = "%s, %d of %d units distinct".formatted(
      Words.losses(f),
      f.ledger().distinct(),
      f.ledger().units()
    );
    return new Outcome(answer, figures, happened, why);
  }
}
