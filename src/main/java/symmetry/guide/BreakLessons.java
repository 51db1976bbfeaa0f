package symmetry.guide;

import static symmetry.guide.Control.option;

import java.util.List;
import java.util.Set;
import symmetry.data.BuiltIn;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.Phrase;
import symmetry.engine.Activation;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.number.Numerals;
import symmetry.training.Edit;
import symmetry.training.Trainer;

/** What breaks the symmetry, what only seems to, and how much it takes. */
final class BreakLessons {

  private static final int TOUCHED_AT = 50;
  private static final int UNTIL = 5000;
  private static final int SOON = 1000;
  static final double SOLVED = 0.1;

  /** Mean |cos| above which units point much the same way. */
  private static final double ALIKE = 0.9;

  private static final Control<Integer> TOUCHED = Control.of(
    "Touched",
    "At step 50, one incoming weight of each",
    option("1", "one unit, by ε", 1),
    option("3", "three units, by ε, 2ε, 3ε", 3)
  );

  private static final Control<Double> NUDGE = Control.of(
    "ε",
    "How far the weight is moved",
    option("0.1", "0.1", 0.1),
    option("0.001", "0.001", 1e-3),
    option("1e-6", "0.000001", 1e-6)
  );

  /** A start, and what else is done. */
  private record Trial(LayerStart hidden, LayerStart output, double dropout) {}

  private static final Control<Trial> TRIAL = Control.of(
    "The weights are",
    "In the hidden layer; the output layer starts to match",
    option(
      "cloned",
      "random, one row for all units",
      new Trial(LessonNets.onGlorot(InitializerKind.CLONED_ROWS), LessonNets.HALF, 0)
    ),
    option(
      "ramp",
      "a ramp: different, nothing random",
      new Trial(LayerStart.of(InitializerKind.RAMP, 2), LayerStart.of(InitializerKind.RAMP, 2), 0)
    ),
    option(
      "twins",
      "random, in pairs w and −w",
      new Trial(
        LessonNets.onGlorot(InitializerKind.SIGN_TWINS),
        LessonNets.onGlorot(InitializerKind.TWIN_COLUMNS, -1.0),
        0
      )
    ),
    option(
      "zeros-dropout",
      "zero, with dropout",
      new Trial(LessonNets.ZEROS, LessonNets.ZEROS, 0.5)
    ),
    option(
      "equal-dropout",
      "all 0.5, with dropout",
      new Trial(LessonNets.HALF, LessonNets.HALF, 0.5)
    )
  );

  private static final Control<Double> EPSILON = Control.of(
    "ε",
    "Times a standard normal number for each weight",
    option("0.01", "0.01", 0.01),
    option("0.1", "0.1", 0.1),
    option("1e-4", "0.0001", 1e-4)
  );

  private static final Control<Double> AROUND = Control.of(
    "Around",
    "What the small number is added to",
    option("0", "0", 0.0),
    option("0.5", "0.5", 0.5)
  );

  private BreakLessons() {}

  static Lesson touch() {
    return new Lesson(
      "touch",
      "Touch a single weight",
      "Four identical units train for 50 steps. Then one weight of the first unit is moved a little. Nothing else changes.",
      "How many different units will there be at step 500?",
      List.of(
        "1: training pulls it back",
        "2: the one that was touched, and three identical ones",
        "4: all of them"
      ),
      List.of(NUDGE, TOUCHED),
      500,
      BreakLessons::touched,
      BreakLessons::touch,
      Set.of()
    );
  }

  /** The weights at step 50 are known only after 50 steps. */
  private static Experiment touched(Setting s) {
    Trainer trainer = new Trainer(
      LessonNets.four(BuiltIn.CIRCLE, Activation.TANH, LessonNets.HALF, 0.3)
    );
    trainer.goTo(TOUCHED_AT);
    for (int unit = 0; unit < s.value(TOUCHED); unit++) {
      trainer.edit(Edit.nudgedWeight(0, unit, 0, (unit + 1) * s.value(NUDGE)));
    }
    return trainer.experiment();
  }

  private static Outcome touch(Observation f) {
    CloneLedger ledger = f.ledger();
    int distinct = ledger.distinct();
    int answer = distinct == 1 ? 0 : distinct == ledger.units() ? 2 : 1;
    String happened = "%s At step %s: %s. Unit 1 is now %s away from unit 4. %s.".formatted(
      f.breakInWords(),
      Numerals.count(f.step()),
      ledger.inWords(),
      Numerals.difference(f.difference(0, 3)),
      LessonWords.lossesInWords(f)
    );
    String why =
      distinct < ledger.units()
        ? "A difference is what training works with, and %s. The other units had none: they are still one unit. You get as many different units as you make different.".formatted(
            grown(f)
          )
        : "Every unit was made different, so every unit is, and %s. You get as many different units as you make different.".formatted(
            grown(f)
          );
    String figures = "%s, %s apart, %s".formatted(
      LessonWords.distinct(f),
      Numerals.difference(f.difference(0, 3)),
      LessonWords.losses(f)
    );
    return f.outcome(answer, figures, happened, why);
  }

  /** What became of the difference that was made between the first unit and the last. */
  private static String grown(Observation f) {
    double made = f.differenceAt(TOUCHED_AT, 0, 3);
    double now = f.difference(0, 3);
    return "the one made here %s from %s to %s".formatted(
      now > made ? "grew" : "shrank",
      Numerals.rough(made),
      Numerals.rough(now)
    );
  }

  static Lesson different() {
    return new Lesson(
      "different",
      "Random, or only different?",
      "Everybody says “random”. Find out what does the work: random numbers that are the same for all units, different numbers that are not random, or dropout, which is said to replace both.",
      "Will all four units become free of each other?",
      List.of("Yes, all four", "No, some stay tied"),
      List.of(TRIAL),
      2000,
      BreakLessons::trial,
      BreakLessons::different,
      Set.of(Lesson.Trait.BESIDE_RANDOM)
    );
  }

  private static Experiment trial(Setting s) {
    Trial trial = s.value(TRIAL);
    return LessonNets.four(BuiltIn.XOR_POINTS, Activation.TANH, trial.hidden(), 0.5)
      .withHidden(0, h -> h.withDropout(trial.dropout()))
      .withOutput(trial.output());
  }

  private static Outcome different(Observation f) {
    CloneLedger ledger = f.ledger();
    boolean clones = ledger.distinct() < ledger.units();
    boolean twins = !ledger.signTwins().isEmpty() || !ledger.scaledTwins().isEmpty();
    String happened = "%s %s, and %s of the points are right.".formatted(
      Phrase.sentence(ledger.inWords()),
      LessonWords.lossesInWords(f),
      Numerals.percent(f.accuracy())
    );
    String why = clones
      ? stillClones(f)
      : twins
        ? "They differ, and yet they are tied: tanh(−z) = −tanh(z), so one is the other's mirror image at every step."
        : f.breakInWords().isEmpty()
          ? "They were different from the start, and that is all it takes: nothing here had to be random."
          : f.breakInWords() + " It switches other units off at every step. Compare it with zeros.";
    String figures = "%s, %s".formatted(ledgerFigures(f), LessonWords.losses(f));
    return f.outcome(clones || twins ? 1 : 0, figures, happened, why);
  }

  private static String stillClones(Observation f) {
    String cause =
      f.experiment().hidden().getFirst().dropout() > 0
        ? "Dropout switches off units that answer 0 anyway: it has nothing to work on. "
        : "What was random was the same for every unit. What counts is that units differ from each other. ";
    return cause + f.whyFrozen();
  }

  private static String ledgerFigures(Observation f) {
    int twins = f.ledger().signTwins().size() + f.ledger().scaledTwins().size();
    String distinct = LessonWords.distinct(f);
    return twins == 0 ? distinct : "%s, %d pairs of twins".formatted(distinct, twins);
  }

  static Lesson enough() {
    return new Lesson(
      "enough",
      "How different is different enough?",
      "Every weight starts at one number plus ε times a random number, so every unit is different. The question is how long training needs to make something of it.",
      "When will the loss of eight units on two moons fall below 0.1?",
      List.of("Within 1,000 steps", "Later, within 5,000", "Not within 5,000"),
      List.of(EPSILON, AROUND),
      UNTIL,
      s ->
        LessonNets.net(
          BuiltIn.MOONS,
          Activation.TANH,
          LessonNets.normal(s.value(AROUND), s.value(EPSILON)),
          0.5,
          1,
          8
        ),
      BreakLessons::enough,
      Set.of()
    );
  }

  private static Outcome enough(Observation f) {
    var below = f.firstBelow(SOLVED);
    boolean came = below.isPresent() && below.getAsLong() <= UNTIL;
    int answer = !came ? 2 : below.getAsLong() <= SOON ? 0 : 1;
    String when = came
      ? "below 0.1 at step %s".formatted(Numerals.count(below.getAsLong()))
      : "not below 0.1 in %s steps".formatted(Numerals.count(UNTIL));
    CloneLedger ledger = f.ledger();
    String happened =
      "The loss is %s. %s. %d of %d units are different, with a mean |cos| of %s between them.".formatted(
        when,
        LessonWords.lossesInWords(f),
        ledger.distinct(),
        ledger.units(),
        Numerals.fourDecimals(f.meanCosine())
      );
    return f.outcome(
      answer,
      "%s, %s".formatted(when, LessonWords.losses(f)),
      happened,
      enoughWhy(f, came)
    );
  }

  private static String enoughWhy(Observation f, boolean came) {
    if (came && f.meanCosineAtStart() <= ALIKE) {
      return "The units started far apart already, with a mean |cos| of %s. Try the other values.".formatted(
        Numerals.fourDecimals(f.meanCosineAtStart())
      );
    }
    if (came) {
      return "A difference grows, but it takes its time; until it has grown, the units pull the same way and do little more than one. Try the other values.";
    }
    return f.meanCosine() > ALIKE
      ? "All are different, and still they point much the same way. A difference must grow before it is of use, and around this number it grows too slowly. Try a larger ε, or another number."
      : "The units have drifted apart, and still the task is not solved. Try a larger ε, or another number.";
  }
}
