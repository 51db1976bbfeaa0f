package symmetry.guide;

import static symmetry.guide.Control.option;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import symmetry.diagnostics.Phrase;
import symmetry.engine.Activation;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.number.Numerals;

/** The first lesson's network set free: by a nudge in the middle of its run, and by a random start. */
final class FreeLessons {

  private static final int UNTIL = 3000;

  /** Losses between which identical units on this disc spend thousands of steps. */
  private static final double ABOVE_STALL = 0.57;

  private static final double BELOW_STALL = 0.49;

  /** Steps between the two from which on it counts as a stall. */
  private static final long STALL = 200;

  private static final Control<Double> EPSILON = Control.of(
    "ε",
    "Times a standard normal number for each incoming weight",
    option("0.05", "0.05", 0.05),
    option("0.01", "0.01", 0.01),
    option("0.5", "0.5", 0.5)
  );

  private static final Control<Integer> AT = Control.of(
    "Nudge at step",
    "Before it, the run is that of the first lesson",
    option("1000", "1,000", 1000),
    option("500", "500", 500)
  );

  private static final Control<LayerStart> START = Control.of(
    "Weights start as",
    "Each weight gets a random number of its own",
    option("glorot", "Glorot uniform", LessonNets.GLOROT),
    option("he", "He normal", LayerStart.of(InitializerKind.HE_NORMAL)),
    option("uniform", "uniform ±1", LayerStart.of(InitializerKind.UNIFORM, -1, 1))
  );

  private static final Control<Long> SEED = Control.of(
    "Seed",
    "Other random numbers, same settings",
    option("1", "1", 1L),
    option("2", "2", 2L),
    option("3", "3", 3L)
  );

  private FreeLessons() {}

  static Lesson freed() {
    return new Lesson(
      "freed",
      "Free the units",
      "Back to the first network: four identical units, which can do no better than a single one. At step 1,000 a nudge moves each weight into them by a random amount, about 0.05. Nothing else changes.",
      "What will the loss do after the nudge?",
      List.of(
        "Come back to where it was",
        "Fall a little, and stall again",
        "Fall far below, until the task is solved"
      ),
      List.of(EPSILON, AT),
      UNTIL,
      s -> nudged(s.value(EPSILON), s.value(AT)),
      FreeLessons::freed,
      Set.of()
    );
  }

  private static Experiment nudged(double epsilon, int step) {
    return CloneLessons.disc(Activation.TANH, LessonNets.HALF)
      .with(new Event.Nudge(step, List.of(0), epsilon, 0))
      .orElseThrow();
  }

  private static Outcome freed(Observation f) {
    OptionalLong solved = f.firstBelow(BreakLessons.SOLVED);
    long nudge = f.experiment().events().getFirst().step();
    int answer = solved.isPresent() ? 2 : f.loss() < BELOW_STALL ? 1 : 0;
    String happened = "The loss was %s right after the nudge and is %s at step %s%s. %s".formatted(
      Numerals.fourDecimals(f.lossAt(nudge)),
      Numerals.fourDecimals(f.loss()),
      Numerals.count(f.step()),
      below(solved),
      Phrase.sentence(f.ledger().inWords())
    );
    String why =
      "Each unit got a difference of its own, and that is what training works with. The same run without the nudge has a loss of %s at this step.".formatted(
        Numerals.fourDecimals(f.lossWithoutTheEvent())
      );
    String figures = "%s, %s".formatted(LessonWords.losses(f), LessonWords.distinct(f));
    return f.outcome(answer, figures, happened, why);
  }

  static Lesson random() {
    return new Lesson(
      "random",
      "Or start at random",
      "The same four units and the same disc. Nobody nudges: every weight starts at a random number of its own, so the units are different from the first step.",
      "When will the task be solved, with a loss below 0.1?",
      List.of(
        "Not within 1,000 steps",
        "Within 1,000 steps, but it stalls on the way",
        "Within 1,000 steps, without a stall"
      ),
      List.of(START, SEED),
      1000,
      s -> CloneLessons.disc(Activation.TANH, s.value(START)).withSeed(s.value(SEED)),
      FreeLessons::random,
      Set.of()
    );
  }

  private static Outcome random(Observation f) {
    OptionalLong solved = f.firstBelow(BreakLessons.SOLVED);
    long stalled = f.firstBelow(BELOW_STALL).orElse(f.step()) - f.firstBelow(ABOVE_STALL).orElse(0);
    int answer = solved.isEmpty() ? 0 : stalled > STALL ? 1 : 2;
    String happened = "%s%s. %s".formatted(
      LessonWords.lossesInWords(f),
      below(solved),
      Phrase.sentence(f.ledger().inWords())
    );
    String why =
      "Identical units stall between %s and %s; this network %s. Freed by a nudge at step 1,000, the first network needed %s to get below 0.1. %s".formatted(
        Numerals.rough(ABOVE_STALL),
        Numerals.rough(BELOW_STALL),
        f.firstBelow(BELOW_STALL).isPresent()
          ? "passed there in " + Numerals.counted(stalled, "step")
          : "is not past it",
        Numerals.counted(freedAt(f), "step"),
        solved.isPresent()
          ? "A random start costs nothing and saves the wait."
          : "From this random start more steps are needed too: being different is needed, and does not always suffice."
      );
    String figures = "%s, %s".formatted(
      LessonWords.losses(f),
      solved.isPresent()
        ? "below 0.1 at step " + Numerals.count(solved.getAsLong())
        : "never below 0.1"
    );
    return f.outcome(answer, figures, happened, why);
  }

  private static long freedAt(Observation f) {
    return f.firstBelow(BreakLessons.SOLVED, nudged(0.05, 1000), UNTIL).orElseThrow();
  }

  private static String below(OptionalLong step) {
    return step.isEmpty() ? "" : "; it fell below 0.1 at step " + Numerals.count(step.getAsLong());
  }
}
