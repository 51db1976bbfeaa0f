package symmetry.training;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.Phrase;
import symmetry.diagnostics.WhyFrozen;
import symmetry.engine.Activation;
import symmetry.experiment.Event;
import symmetry.experiment.InitializerKind;
import symmetry.number.NumberText;
import symmetry.number.Numerals;

/** The headline of a run whose units all differ. */
record DifferenceHeadline(HeadlineFacts seen) {
  /** Where an activation is asked whether twins' activations are tied as their weights are. */
  private static final double[] TRIED = { -1, 0.3 };

  Headline afterBreak(List<SymmetryBreak> broken) {
    int units = seen.whole();
    boolean below =
      seen.snapshot().oneUnit().isPresent() &&
      seen.snapshot().train().loss() < seen.snapshot().oneUnit().getAsDouble();
    String why = whatParted(broken, below);
    boolean alike = IntStream.range(0, seen.layers()).allMatch(seen::isNearlyAlike);
    return below || !alike
      ? Headline.plain("%d units, %d different.".formatted(units, units), why)
      : new Headline("%d units, %d different: ".formatted(units, units), "nearly alike", ".", why);
  }

  private String whatParted(List<SymmetryBreak> broken, boolean below) {
    List<Event.Nudge> nudges = seen.nudges();
    boolean onlyNudged = broken
      .stream()
      .allMatch(b -> b.cause() instanceof SymmetryBreak.Cause.Edited(Event.Nudge _));
    if (!onlyNudged || nudges.isEmpty()) {
      return Phrase.sentence(broken.getLast().inWords());
    }
    List<String> each = nudges
      .stream()
      .map(Event.Nudge::step)
      .distinct()
      .map(Numerals::count)
      .toList();
    String steps = Phrase.listed(each, each.size());
    boolean once = nudges.size() == 1;
    if (below) {
      return "Same run, same data, %s at step%s %s: the loss fell below what one unit reaches.".formatted(
        once ? "one nudge" : "nudges",
        steps.contains(" and ") ? "s" : "",
        steps
      );
    }
    if (!once) return "Nudged at step%s %s. Watch them part.".formatted(
      steps.contains(" and ") ? "s" : "",
      steps
    );
    String others = seen.changes().size() == 1 ? " Nothing else changed." : "";
    return "At step %s each weight moved by about %s.%s Watch them part.".formatted(
      steps,
      NumberText.of(nudges.getFirst().epsilon()),
      others
    );
  }

  Headline without() {
    if (seen.whole() == seen.layers()) {
      return seen.layers() == 1
        ? Headline.plain(
            "1 unit: there is nothing to copy.",
            "Add units to see whether they become different."
          )
        : Headline.plain(
            "%d layers of one unit: there is nothing to copy.".formatted(seen.layers()),
            "Add units to see whether they become different."
          );
    }
    int units = seen.whole();
    return Headline.plain("%d units, %d different.".formatted(units, units), whyDifferent());
  }

  private String whyDifferent() {
    if (seen.inspection().whyFrozen().filter(WhyFrozen::isRight).isPresent()) return seen.frozen();
    if (seen.isMovedByPenaltyAlone()) return seen.frozen();
    if (!seen.inputsDiffer()) {
      return "All samples have the same inputs: no unit can tell them apart.";
    }
    boolean inVain = seen.isStalled() && seen.answersAlike();
    if (inVain || seen.isFarOff()) return seen.losses();
    long twins = IntStream.range(0, seen.layers()).mapToLong(this::twins).sum();
    if (twins > 0) {
      return twins == 1
        ? "Two of them are twins: one is a multiple of the other."
        : "There are %d pairs of twins, one a multiple of the other.".formatted(twins);
    }
    if (seen.experiment().given().isPresent()) {
      return "The weights of a file make every unit another one, so each has its own shape.";
    }
    List<InitializerKind> kinds = seen
      .experiment()
      .hidden()
      .stream()
      .map(h -> h.start().weights().kind())
      .distinct()
      .toList();
    if (
      kinds.size() > 1
    ) return "The weights of every unit started different, so each finds its own shape.";
    String name = kinds.getFirst().label().replaceAll(" \\(.*", "");
    return switch (kinds.getFirst()) {
      case ZEROS, ONES, CONSTANT -> biasesParted();
      case
        RAMP,
        ZERO_HADAMARD,
        IDENTITY -> "%s gave every unit other numbers, without chance.".formatted(name);
      default -> "%s drew every weight at random, so each unit finds its own shape.".formatted(
        name
      );
    };
  }

  /** Where the weights of a layer are equal. */
  private String biasesParted() {
    boolean drawn = seen
      .experiment()
      .hidden()
      .stream()
      .anyMatch(h -> h.start().biases().kind().isDrawn());
    return drawn
      ? "Equal weights, but biases drawn at random: they make every unit another one."
      : "Equal weights, but other biases, without chance: they make every unit another one.";
  }

  /** Pairs of which one computes a multiple of what the other does, as its weights are of the other's. */
  private long twins(int layer) {
    CloneLedger ledger = seen.ledger(layer);
    Activation f = seen.experiment().hidden().get(layer).activation();
    boolean sign = DoubleStream.of(TRIED).allMatch(
      z -> Math.abs(f.value(-z)) == Math.abs(f.value(z))
    );
    boolean scale = DoubleStream.of(TRIED).allMatch(z -> f.value(2 * z) == 2 * f.value(z));
    return (sign ? ledger.signTwins().size() : 0) + (scale ? ledger.scaledTwins().size() : 0);
  }
}
