package symmetry.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.Phrase;

/** The headline of a run with units that are copies of each other. */
record CloneHeadline(HeadlineFacts seen) {
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

  /** Units listed by number. */
  private static final int LISTED = 8;

  Headline headline() {
    int units = seen.whole();
    int distinct = seen.ledgers().mapToInt(CloneLedger::distinct).sum();
    boolean all = seen.ledgers().allMatch(ledger -> ledger.distinct() == 1);
    String end = seen.isFrozen() ? ", and frozen." : ".";
    if (all && seen.snapshot().step() == 0 && !seen.isFrozen()) {
      return new Headline(units + " units with ", "equal weights", ".", invitation());
    }
    String start = "%d units, ".formatted(units);
    String marked = "working as " + distinct;
    return new Headline(start, marked, end, all ? whyAlike() : whichAlike());
  }

  private String invitation() {
    if (willPart().isPresent()) return willPart().get();
    if (ill().isPresent()) return ill().get();
    if (seen.layers() > 1) return "Press Play. Can they learn to differ?";
    int units = seen.whole();
    String words = units < NUMBERS.size() ? NUMBERS.get(units) : Integer.toString(units);
    return "Press Play. Can %s of them do better than one?".formatted(words);
  }

  private String whyAlike() {
    if (seen.isFrozen()) return seen.frozen();
    if (willPart().isPresent()) return willPart().get();
    if (ill().isPresent()) return ill().get();
    if (seen.layers() > 1) {
      long widths = seen.ledgers().map(CloneLedger::units).distinct().count();
      String times =
        widths == 1
          ? ", %d times over".formatted(seen.ledgers().findFirst().orElseThrow().units())
          : "";
      return "Every layer computes one function%s. More depth does not tell the copies apart.".formatted(
        times
      );
    }
    if (seen.isStalled()) {
      return "Equal weights get equal gradients, so copies stay copies. The loss stalls: they can do no better than one unit.";
    }
    return seen.isFalling()
      ? "Equal weights get equal gradients: the loss falls, the copies stay copies."
      : "Equal weights get equal gradients, so copies stay copies.";
  }

  private String whichAlike() {
    if (seen.isFrozen()) return seen.frozen();
    String still = seen.broken().isEmpty() ? "" : "still ";
    List<Integer> withClones = IntStream.range(0, seen.layers())
      .filter(l -> !seen.ledger(l).cloneClasses().isEmpty())
      .boxed()
      .toList();
    int first = withClones.getFirst();
    List<List<Integer>> classes = seen.ledger(first).cloneClasses();
    String where = seen.layers() == 1 ? "" : "In hidden layer %d, ".formatted(first + 1);
    String which = "%s %s are %scopies of each other".formatted(
      seen.layers() == 1 ? "Units" : "units",
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
    return where + which + more + "." + somePart();
  }

  /** Where only some units are clones, not all of those need part. */
  private String somePart() {
    OptionalInt updates = seen.inspection().partsIn();
    if (updates.isEmpty()) return "";
    return updates.getAsInt() == 1
      ? " Some of them part at the next step."
      : " Some of them part in %d steps.".formatted(updates.getAsInt());
  }

  /** Whether clones will not stay so, by updates taken ahead, and why. */
  private Optional<String> willPart() {
    boolean outgoing = seen
      .ledgers()
      .anyMatch(ledger -> !ledger.cloneClasses().equals(ledger.lastingClasses()));
    OptionalInt updates = seen.inspection().partsIn();
    if (updates.isEmpty()) {
      return outgoing && ill().isEmpty()
        ? Optional.of("Their outgoing weights differ, but no gradient tells them apart so far.")
        : Optional.empty();
    }
    String why = outgoing
      ? "Their outgoing weights differ, so they get different gradients"
      : isDropping()
        ? "Dropout drops some of them and not others"
        : "The optimizer remembers different gradients of them";
    String when =
      updates.getAsInt() == 1 ? "at the next step" : "in %d steps".formatted(updates.getAsInt());
    return Optional.of("%s: they part %s.".formatted(why, when));
  }

  /** What else ails them. */
  private Optional<String> ill() {
    return new IllHeadline(seen).headline().map(h -> h.text() + " " + h.below());
  }

  private boolean isDropping() {
    return IntStream.range(0, seen.layers()).anyMatch(
      l ->
        !seen.ledger(l).cloneClasses().isEmpty() &&
        seen.experiment().timeline().dropout(seen.snapshot().step()).get(l) > 0
    );
  }

  /** Units, from 0, as people count them: "2, 3 and 4". */
  private static String listed(List<Integer> units) {
    return Phrase.listed(Phrase.numbers(units), LISTED);
  }
}
