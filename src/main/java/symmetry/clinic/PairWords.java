package symmetry.clinic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import symmetry.number.Numerals;

/** What two files have to do with each other, in sentences. */
final class PairWords {

  private PairWords() {}

  static List<String> of(
    List<PairedLayer> layers,
    PairAsk.By by,
    Optional<LossLine> line,
    Optional<String> whyNotMatched
  ) {
    List<String> sentences = new ArrayList<>();
    sentences.add(moved(layers));
    whyNotMatched.ifPresent(why -> sentences.add("Units were not matched: %s.".formatted(why)));
    if (whyNotMatched.isEmpty()) sentences.add(matched(layers, by));
    line.ifPresent(l -> sentences.add(barrier(l)));
    return sentences;
  }

  private static String moved(List<PairedLayer> layers) {
    PairedLayer most = layers
      .stream()
      .max(Comparator.comparingDouble(PairedLayer::moved))
      .orElseThrow();
    if (most.moved() == 0) return "All weights are the same in both files, number by number.";
    long still = layers
      .stream()
      .flatMap(layer -> layer.units().stream())
      .filter(distance -> distance == 0)
      .count();
    int all = layers
      .stream()
      .mapToInt(layer -> layer.units().size())
      .sum();
    return "Layer %d (%s) moved most, by %s of its norm; %s of %s did not move at all.".formatted(
      most.number(),
      most.name(),
      percent(most.moved()),
      Numerals.count(still),
      Numerals.counted(all, "unit")
    );
  }

  private static String matched(List<PairedLayer> layers, PairAsk.By by) {
    int units = 0;
    int same = 0;
    int near = 0;
    int elsewhere = 0;
    for (PairedLayer layer : layers) {
      if (layer.matched().isEmpty()) continue;
      MatchedUnits matched = layer.matched().get();
      units += matched.partners().size();
      same += matched.same();
      near += matched.near();
      elsewhere += matched.elsewhere();
    }
    if (units == 0) return "There is no hidden layer whose units could be matched.";
    String whole =
      same == units && layers.getLast().moved() == 0 && elsewhere == 0
        ? " The hidden layers are the same."
        : same == units
          ? " Up to the order of its units every hidden layer is the same in both."
          : "";
    return "Matched by %s, %s of %s %s the same function up to permutation, %s more nearly; %s at another place.%s".formatted(
      by.label(),
      Numerals.count(same),
      Numerals.counted(units, "hidden unit"),
      same == 1 ? "has" : "have",
      Numerals.count(near),
      Numerals.counted(elsewhere, "partner") + (elsewhere == 1 ? " stands" : " stand"),
      whole
    );
  }

  private static String barrier(LossLine line) {
    return "At %d points of the straight line from the first to the second the training loss is at most %s above what lies between its ends (%s and %s), after matching %s.".formatted(
      line.before().size(),
      Numerals.upTo(3, line.barrierBefore()),
      Numerals.upTo(3, line.before().getFirst()),
      Numerals.upTo(3, line.before().getLast()),
      Numerals.upTo(3, line.barrierAfter())
    );
  }

  private static String percent(double share) {
    return Numerals.upTo(3, 100 * share) + " %";
  }
}
