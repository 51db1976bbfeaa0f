package symmetry.guide;

import static symmetry.guide.Control.option;

import java.util.List;
import java.util.Set;
import symmetry.data.BuiltIn;
import symmetry.engine.Activation;
import symmetry.exact.Elementary;
import symmetry.experiment.Experiment;
import symmetry.number.Numerals;

/** What a start from zero comes to. */
final class ZeroLessons {

  private static final Control<Double> POSITIVE = Control.of(
    "Orange points",
    "Their share of the data",
    option("0.75", "75 %", 0.75),
    option("0.9", "90 %", 0.9),
    option("0.5", "50 %", 0.5)
  );

  private ZeroLessons() {}

  static Lesson zeros() {
    return new Lesson(
      "zeros",
      "Why not start from zero?",
      "Zero looks neutral: no weight is preferred, and training does the rest. " +
        "So take four points that no straight line can separate (XOR), four hidden units, and set every weight to 0.",
      "After 100 steps, where will the loss be?",
      List.of("Near 0: it is only four points", "A little lower", "Exactly where it was"),
      List.of(CloneLessons.ACTIVATION),
      100,
      s ->
        LessonNets.four(
          BuiltIn.XOR_POINTS,
          s.value(CloneLessons.ACTIVATION),
          LessonNets.ZEROS,
          0.5
        ),
      ZeroLessons::zeros,
      Set.of(Lesson.Trait.BESIDE_RANDOM)
    );
  }

  private static Outcome zeros(Observation f) {
    double moved = Math.abs(f.loss() - f.startLoss());
    int answer = moved == 0 ? 2 : f.loss() < f.startLoss() / 2 ? 0 : 1;
    String happened = "%s: it has moved by %s.".formatted(
      LessonWords.lossesInWords(f),
      Numerals.difference(moved)
    );
    boolean coin = Math.abs(f.loss() - Elementary.log(2)) < 1e-12;
    String why = coin ? " The loss is ln 2, what always answering 50 % gives." : "";
    return f.outcome(answer, LessonWords.losses(f), happened, f.whyFrozen() + why);
  }

  static Lesson bias() {
    return new Lesson(
      "bias",
      "Give zero a fair chance",
      "On XOR the errors of the four points cancel. Here they do not: two clouds that a straight line separates easily, with more orange points than blue ones. All weights start at 0 again.",
      "What will learn from zero this time?",
      List.of("Nothing at all", "Only the bias of the output", "The weights"),
      List.of(POSITIVE, CloneLessons.ACTIVATION),
      200,
      s ->
        Experiment.plain(
          LessonNets.data(BuiltIn.BLOBS).withPositiveShare(s.value(POSITIVE)),
          s.value(CloneLessons.ACTIVATION),
          LessonNets.ZEROS,
          0.5,
          List.of(4)
        ),
      ZeroLessons::bias,
      Set.of(Lesson.Trait.BESIDE_RANDOM)
    );
  }

  private static Outcome bias(Observation f) {
    double incoming = f.largestWeight(0);
    double outgoing = f.largestWeight(1);
    double bias = f.parameters().bias(1, 0);
    boolean weights = Math.max(incoming, outgoing) > 0;
    int answer = weights ? 2 : bias != 0 ? 1 : 0;
    String happened =
      "%s. The largest hidden weight is %s, the largest output weight %s, the output's bias %s.".formatted(
        LessonWords.lossesInWords(f),
        Numerals.difference(incoming),
        Numerals.difference(outgoing),
        Numerals.difference(bias)
      );
    String figures = "%s, output bias %s".formatted(LessonWords.losses(f), Numerals.rough(bias));
    return f.outcome(answer, figures, happened, weights ? learning(f) : base(f, bias));
  }

  /** What a network is whose weights are all 0. */
  private static String base(Observation f, double bias) {
    double answered = Activation.SIGMOID.value(bias);
    return "Whatever it is shown, the network answers %s, and %s of the points are orange. %s".formatted(
      Numerals.percent(answered),
      Numerals.percent(f.experiment().data().positiveShare()),
      f.whyFrozen()
    );
  }

  /** Only an activation that is not 0 at 0 gets here. */
  private static String learning(Observation f) {
    double atZero = f.experiment().hidden().getFirst().activation().value(0);
    return "A unit that answers %s to a sum of 0 lets its outgoing weight learn, and then the rest. %sLayer 1: %s.".formatted(
      Numerals.rough(atZero),
      f.ledger().distinct() < f.ledger().units() ? "But they learn as one. " : "",
      f.ledger().inWords()
    );
  }
}
