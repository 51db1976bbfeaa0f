package symmetry.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.RelativeDistances;
import symmetry.diagnostics.WhyFrozen;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.number.NumberText;
import symmetry.number.Numerals;
import symmetry.number.Rounded;

/**
 * What there is to see of a run at one step, in a sentence and one below it. What it claims is measured.
 *
 * @param start of the headline
 * @param marked the part of it that says what is the same; may be empty
 * @param end of the headline
 * @param below why, or what next
 */
public record Headline(String start, String marked, String end, String below) {
  /** A loss that falls by less in {@link #STALL_STEPS} steps stalls. */
  private static final double STALL = 0.01;

  private static final int STALL_STEPS = 100;

  /** Of the gradients of the first and the last layer: beyond it one of them hardly learns. */
  private static final double FADED = 1e-4;

  /** Units are nearly alike while no two of a layer are further apart than this share of the longer. */
  private static final double NEARLY = 0.5;

  /** Units listed by number. */
  private static final int LISTED = 8;

  private static final List<String> NUMBERS = List.of(
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten"
  );

  /** The headline as plain text. */
  public String text() {
    return start + marked + end;
  }

  /**
   * The first that is true.
   *
   * @param inspection with {@link Part#WHY_FROZEN}, without which nothing is said of gradients
   */
  public static Headline of(Snapshot snapshot, Inspection inspection) {
    return new Chosen(snapshot, inspection).headline();
  }

  private static Headline plain(String text, String below) {
    return new Headline(text, "", "", below);
  }

  private record Chosen(Snapshot snapshot, Inspection inspection) {
    Headline headline() {
      if (snapshot.divergence().isPresent()) return diverged();
      if (inspection.hasClones()) return clones();
      List<SymmetryBreak> broken = broken();
      if (!broken.isEmpty() && whole() > 1) return afterBreak(broken);
      return without();
    }

    private Headline diverged() {
      long step = snapshot.divergence().orElseThrow().step();
      return plain(
        "The numbers ran away.",
        "At step %s the loss was no longer a number. A smaller learning rate helps.".formatted(
          Numerals.count(step)
        )
      );
    }

    private Headline clones() {
      int units = whole();
      int distinct = ledgers().mapToInt(CloneLedger::distinct).sum();
      boolean all = ledgers().allMatch(ledger -> ledger.distinct() == 1);
      String end = isFrozen() ? ", and frozen." : ".";
      if (all && snapshot.step() == 0 && !isFrozen()) {
        return new Headline(units + " units with ", "equal weights", ".", invitation());
      }
      String start = "%d units, ".formatted(units);
      String marked = "working as " + distinct;
      return new Headline(start, marked, end, all ? whyAlike() : whichAlike());
    }

    private String invitation() {
      if (willPart().isPresent()) return willPart().get();
      if (layers() > 1) return "Press Play. Can they learn to differ?";
      int units = whole();
      String words = units < NUMBERS.size() ? NUMBERS.get(units) : Integer.toString(units);
      return "Press Play. Can %s of them do better than one?".formatted(words);
    }

    private String whyAlike() {
      if (isFrozen()) return frozen();
      if (willPart().isPresent()) return willPart().get();
      if (layers() > 1) {
        long widths = ledgers().map(CloneLedger::units).distinct().count();
        String times =
          widths == 1
            ? ", %d times over".formatted(ledgers().findFirst().orElseThrow().units())
            : "";
        return "Every layer computes one function%s. More depth does not tell the copies apart.".formatted(
          times
        );
      }
      return isStalled()
        ? "Equal weights get equal gradients, so copies stay copies. The loss stalls where one unit stalls."
        : "Equal weights get equal gradients: the loss falls, the copies stay copies.";
    }

    private String whichAlike() {
      if (isFrozen()) return frozen();
      String still = broken().isEmpty() ? "" : "still ";
      List<Integer> withClones = IntStream.range(0, layers())
        .filter(l -> !ledger(l).cloneClasses().isEmpty())
        .boxed()
        .toList();
      int first = withClones.getFirst();
      List<List<Integer>> classes = ledger(first).cloneClasses();
      String where = layers() == 1 ? "" : "In hidden layer %d, ".formatted(first + 1);
      String which = "%s %s are %scopies of each other".formatted(
        layers() == 1 ? "Units" : "units",
        listed(classes.getFirst()),
        still
      );
      int others = classes.size() - 1;
      String more =
        others == 0
          ? ""
          : others == 1
            ? ", and so are units " + listed(classes.get(1))
            : ", and there are %d more such groups".formatted(others);
      return where + which + more + ".";
    }

    /** Why clones will not stay so: only their incoming weights are equal, or dropout chooses among them. */
    private Optional<String> willPart() {
      for (int l = 0; l < layers(); l++) {
        CloneLedger ledger = ledger(l);
        if (ledger.cloneClasses().isEmpty()) continue;
        if (!ledger.cloneClasses().equals(ledger.lastingClasses())) {
          return Optional.of(
            "Their outgoing weights differ, so they get different gradients: they part at the next step."
          );
        }
        if (experiment().dropoutAt(snapshot.step()).get(l) > 0) {
          return Optional.of("Dropout drops some of them and not others, so they will part.");
        }
      }
      return Optional.empty();
    }

    private Headline afterBreak(List<SymmetryBreak> broken) {
      int units = whole();
      boolean below =
        snapshot.oneUnit().isPresent() &&
        snapshot.train().loss() < snapshot.oneUnit().getAsDouble();
      String why = whatParted(broken, below);
      boolean alike = IntStream.range(0, layers()).allMatch(this::isNearlyAlike);
      return below || !alike
        ? plain("%d units, %d different.".formatted(units, units), why)
        : new Headline(
            "%d units, %d different: ".formatted(units, units),
            "nearly alike",
            ".",
            why
          );
    }

    private String whatParted(List<SymmetryBreak> broken, boolean below) {
      List<Event.Nudge> nudges = nudges();
      boolean onlyNudged = broken
        .stream()
        .allMatch(
          b -> b.cause() instanceof SymmetryBreak.Cause.Edited(Event event) && isNudge(event)
        );
      if (!onlyNudged || nudges.isEmpty()) {
        String words = broken.getLast().inWords();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
      }
      String steps = listed(
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
      String others = changes().size() == 1 ? " Nothing else changed." : "";
      return "At step %s each weight moved by about %s.%s Watch them part.".formatted(
        steps,
        NumberText.of(nudges.getFirst().epsilon()),
        others
      );
    }

    private Headline without() {
      if (layers() == 0) {
        return new Headline(
          "No hidden layer: ",
          "nothing to be alike",
          ".",
          "Each output has a target of its own. Add a layer to see its units."
        );
      }
      Optional<Headline> ill = ill();
      if (ill.isPresent()) return ill.get();
      if (whole() == layers()) {
        return layers() == 1
          ? plain(
              "1 unit: there is nothing to copy.",
              "Add units to see whether they become different."
            )
          : plain(
              "%d layers of one unit: there is nothing to copy.".formatted(layers()),
              "Add units to see whether they become different."
            );
      }
      int units = whole();
      return plain("%d units, %d different.".formatted(units, units), whyDifferent());
    }

    /** Layers that signal or gradient do not get through. */
    private Optional<Headline> ill() {
      if (inspection.whyFrozen().isEmpty()) return Optional.empty();
      List<WhyFrozen.Layer> all = inspection.whyFrozen().get().layers();
      for (WhyFrozen.Layer layer : all.subList(0, layers())) {
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
      if (isFrozen()) return Optional.of(new Headline("The weights are ", "frozen", ".", frozen()));
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
      long twins = ledgers()
        .mapToLong(l -> l.signTwins().size() + l.scaledTwins().size())
        .sum();
      if (twins > 0) {
        return twins == 1
          ? "Two of them are twins: one is a multiple of the other."
          : "There are %d pairs of twins, one a multiple of the other.".formatted(twins);
      }
      List<InitializerKind> kinds = experiment()
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

    private boolean isFrozen() {
      return inspection
        .whyFrozen()
        .map(why ->
          why
            .layers()
            .stream()
            .allMatch(layer -> layer.cause().isPresent())
        )
        .orElse(false);
    }

    private String frozen() {
      String words = inspection.whyFrozen().orElseThrow().inWords();
      int end = words.indexOf(". ");
      return end < 0 ? words : words.substring(0, end + 1);
    }

    /** Whether the loss fell by less than 1 % in the last hundred steps. */
    private boolean isStalled() {
      long before = snapshot.step() - STALL_STEPS;
      if (before < 0) return false;
      double then = snapshot
        .history()
        .stream()
        .filter(p -> p.step() <= before)
        .reduce((one, next) -> next)
        .map(LossPoint::trainLoss)
        .orElse(Double.POSITIVE_INFINITY);
      return snapshot.train().loss() > (1 - STALL) * then;
    }

    private boolean isNearlyAlike(int layer) {
      return RelativeDistances.ofWeights(snapshot.parameters(), layer).largest() < NEARLY;
    }

    private List<SymmetryBreak> broken() {
      return snapshot
        .breaks()
        .stream()
        .filter(b -> b.step() <= snapshot.step())
        .toList();
    }

    private List<Event.Nudge> nudges() {
      return changes()
        .stream()
        .filter(Event.Nudge.class::isInstance)
        .map(Event.Nudge.class::cast)
        .toList();
    }

    private List<Event> changes() {
      return experiment()
        .events()
        .stream()
        .filter(event -> event.step() <= snapshot.step())
        .toList();
    }

    private Experiment experiment() {
      return snapshot.experiment();
    }

    private int layers() {
      return inspection.hidden().size();
    }

    /** Units of all hidden layers. */
    private int whole() {
      return ledgers().mapToInt(CloneLedger::units).sum();
    }

    private CloneLedger ledger(int layer) {
      return inspection.hidden().get(layer).ledger();
    }

    private Stream<CloneLedger> ledgers() {
      return inspection.hidden().stream().map(LayerReport::ledger);
    }
  }

  private static boolean isNudge(Event event) {
    return event instanceof Event.Nudge;
  }

  private static String ratio(double value) {
    return NumberText.of(Rounded.one(value));
  }

  /** Units, from 0, as people count them: "2, 3 and 4". */
  private static String listed(List<Integer> units) {
    List<Integer> shown = units.subList(0, Math.min(LISTED, units.size()));
    int rest = units.size() - shown.size();
    if (rest > 0) {
      return (
        shown
          .stream()
          .map(u -> Integer.toString(u + 1))
          .collect(Collectors.joining(", ")) + " and %d more".formatted(rest)
      );
    }
    return listed(units, u -> Integer.toString(u + 1));
  }

  private static <T> String listed(List<T> items, Function<T, String> name) {
    List<String> names = new ArrayList<>(items.stream().map(name).toList());
    String last = names.removeLast();
    return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
  }
}
