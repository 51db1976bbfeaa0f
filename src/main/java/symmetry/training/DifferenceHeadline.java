package symmetry.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetry.diagnostics.WhyFrozen;
import symmetry.experiment.Event;
import symmetry.experiment.InitializerKind;
import symmetry.number.NumberText;
import symmetry.number.Numerals;
import symmetry.number.Rounded;

/** The headline of a run whose units all differ. */
record DifferenceHeadline(HeadlineFacts seen) {
  /** Of the gradients of the first and the last layer: beyond it one of them hardly learns. */
  private static final double FADED = 1e-4;

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
      .allMatch(
        b -> b.cause() instanceof SymmetryBreak.Cause.Edited(Event event) && isNudge(event)
      );
    if (!onlyNudged || nudges.isEmpty()) {
      String words = broken.getLast().inWords();
      return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
    String steps = HeadlineFacts.listed(
      nudges.stream().map(Event.Nudge::step).distinct().toList(),
      Numerals::count
    );
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
    if (seen.layers() == 0) {
      return new Headline(
        "No hidden layer: ",
        "nothing to be alike",
        ".",
        "Each output has a target of its own. Add a layer to see its units."
      );
    }
    Optional<Headline> ill = ill();
    if (ill.isPresent()) return ill.get();
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

  /** Layers that signal or gradient do not get through. */
  private Optional<Headline> ill() {
    if (seen.inspection().whyFrozen().isEmpty()) return Optional.empty();
    List<WhyFrozen.Layer> all = seen.inspection().whyFrozen().get().layers();
    for (WhyFrozen.Layer layer : all.subList(0, seen.layers())) {
      if (layer.cause().orElse(null) instanceof WhyFrozen.Cause.Derivative) {
        return Optional.of(
          new Headline(
            "Hidden layer %d is ".formatted(layer.layer() + 1),
            "dead",
            ".",
            "On every sample its derivative is zero, so nothing before it learns."
          )
        );
      }
    }
    if (seen.isFrozen()) return Optional.of(
      new Headline("The weights are ", "frozen", ".", seen.frozen())
    );
    double first = all.getFirst().maxWeightGradient();
    double last = all.getLast().maxWeightGradient();
    if (first < FADED * last) {
      return Optional.of(
        new Headline(
          "The gradient ",
          "fades",
          " on its way back.",
          "The first layer's is %s of the output layer's: it hardly learns.".formatted(
            ratio(first / last)
          )
        )
      );
    }
    if (last < FADED * first) {
      return Optional.of(
        new Headline(
          "The gradient ",
          "explodes",
          " on its way back.",
          "The first layer's is %s times the output layer's.".formatted(ratio(first / last))
        )
      );
    }
    return Optional.empty();
  }

  private String whyDifferent() {
    long twins = seen
      .ledgers()
      .mapToLong(l -> l.signTwins().size() + l.scaledTwins().size())
      .sum();
    if (twins > 0) {
      return twins == 1
        ? "Two of them are twins: one is a multiple of the other."
        : "There are %d pairs of twins, one a multiple of the other.".formatted(twins);
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
      case
        ZEROS,
        ONES,
        CONSTANT,
        RAMP,
        ZERO_HADAMARD,
        IDENTITY -> "%s gave every unit other numbers, without chance.".formatted(name);
      default -> "%s drew every weight at random, so each unit finds its own shape.".formatted(
        name
      );
    };
  }

  private static String ratio(double value) {
    return NumberText.of(Rounded.one(value));
  }

  private static boolean isNudge(Event event) {
    return event instanceof Event.Nudge;
  }
}
