package symmetry.diagnostics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetry.diagnostics.CloneLedger.Pair;
import symmetry.diagnostics.CloneLedger.ScaledPair;

/** A clone ledger as one line for people: short, units counted from 1, long lists cut. */
record LedgerWords(CloneLedger ledger) {
  private static final int LISTED = 6;

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder(alike());
    List<String> signTwins = pairs(ledger.signTwins());
    List<String> scaledTwins = ledger.scaledTwins().stream().map(LedgerWords::pair).toList();
    List<String> parallel = pairs(ledger.parallel());
    append(words, signTwins, "pair of ± twins", "pairs of ± twins");
    append(words, scaledTwins, "pair of scaled twins", "pairs of scaled twins");
    append(words, parallel, "parallel pair", "parallel pairs");
    return words.toString();
  }

  private String alike() {
    List<List<Integer>> classes = ledger.cloneClasses();
    int units = ledger.units();
    if (units == 1) return "1 unit";
    if (classes.isEmpty()) return "All %d units are different".formatted(units);
    if (classes.getFirst().size() == units) return "All %d units are identical".formatted(units);
    List<Integer> others = IntStream.range(0, units)
      .filter(unit -> classes.stream().noneMatch(group -> group.contains(unit)))
      .boxed()
      .toList();
    String clones = classes
      .stream()
      .limit(LISTED)
      .map(LedgerWords::named)
      .collect(Collectors.joining(" are identical, "));
    if (classes.size() > LISTED) {
      clones += " are identical, and %d more groups".formatted(classes.size() - LISTED);
    }
    clones += " are identical";
    if (others.isEmpty()) return Phrase.capital(clones);
    String differ = named(others) + (others.size() == 1 ? " differs" : " differ");
    return Phrase.capital(differ) + "; " + clones;
  }

  /** {@code unit 1}, {@code units 2, 3 and 4}, {@code units 1 to 9} where they follow one another. */
  private static String named(List<Integer> units) {
    return Phrase.numbered("unit", units, LISTED);
  }

  private static void append(StringBuilder words, List<String> items, String one, String many) {
    if (items.isEmpty()) return;
    words.append("; %s (%s)".formatted(counted(items.size(), one, many), cut(items)));
  }

  private static List<String> pairs(List<Pair> pairs) {
    return pairs
      .stream()
      .map(pair -> pair(pair.first(), pair.second()))
      .toList();
  }

  private static String pair(ScaledPair pair) {
    return pair(pair.first(), pair.second());
  }

  private static String pair(int first, int second) {
    return first + 1 + "–" + (second + 1);
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private static String cut(List<String> items) {
    String shown = items.stream().limit(LISTED).collect(Collectors.joining(", "));
    int rest = items.size() - LISTED;
    return rest > 0 ? shown + " and " + rest + " more" : shown;
  }
}
