package symmetry.diagnostics;

import java.util.List;
import java.util.stream.Collectors;
import symmetry.diagnostics.CloneLedger.Pair;
import symmetry.diagnostics.CloneLedger.ScaledPair;

/** A clone ledger as one line for people: short, units counted from 1, long lists cut. */
record LedgerWords(CloneLedger ledger) {
  private static final int LISTED = 6;

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder(
      "%s, %d distinct".formatted(counted(ledger.units(), "unit", "units"), ledger.distinct())
    );
    List<List<Integer>> classes = ledger.cloneClasses();
    if (classes.size() == 1) words.append("; ").append(onlyClass(classes.getFirst()));
    if (classes.size() > 1) {
      List<String> groups = classes.stream().map(LedgerWords::clones).toList();
      words.append("; %d groups of exact clones (%s)".formatted(groups.size(), cut(groups, ", ")));
    }
    List<String> signTwins = pairs(ledger.signTwins());
    List<String> scaledTwins = ledger.scaledTwins().stream().map(LedgerWords::pair).toList();
    List<String> parallel = pairs(ledger.parallel());
    append(words, signTwins, "pair of ± twins", "pairs of ± twins");
    append(words, scaledTwins, "pair of scaled twins", "pairs of scaled twins");
    append(words, parallel, "parallel pair", "parallel pairs");
    return words.toString();
  }

  private String onlyClass(List<Integer> units) {
    String count = units.size() + " exact clones";
    return units.size() == ledger.units() ? count : count + " (" + clones(units) + ")";
  }

  private static void append(StringBuilder words, List<String> items, String one, String many) {
    if (items.isEmpty()) return;
    words.append("; %s (%s)".formatted(counted(items.size(), one, many), cut(items, ", ")));
  }

  private static String clones(List<Integer> units) {
    return cut(
      units
        .stream()
        .map(unit -> String.valueOf(unit + 1))
        .toList(),
      " = "
    );
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

  private static String cut(List<String> items, String separator) {
    String shown = items.stream().limit(LISTED).collect(Collectors.joining(separator));
    int rest = items.size() - LISTED;
    return rest > 0 ? shown + " and " + rest + " more" : shown;
  }
}
