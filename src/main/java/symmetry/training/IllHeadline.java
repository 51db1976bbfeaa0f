package symmetry.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symmetry.diagnostics.FlatPart;
import symmetry.diagnostics.FrozenCause;
import symmetry.diagnostics.Phrase;
import symmetry.diagnostics.WhyFrozen;
import symmetry.number.Numerals;

/** The headline of a run that signal or error do not get through. */
record IllHeadline(HeadlineFacts seen) {
  /** The first layer hardly learns if it is so many times slower than the fastest … */
  private static final double SLOWER = 100;

  /** … and a weight of it takes so many steps to change by 1 %. */
  private static final double SLOW = 1_000;

  /** What is ill, the most downright first; empty if nothing is. */
  Optional<Headline> headline() {
    Optional<WhyFrozen> diagnosis = seen.inspection().whyFrozen();
    if (diagnosis.isEmpty()) return Optional.empty();
    WhyFrozen why = diagnosis.get();
    // Of no error nothing need arrive.
    if (why.isRight()) return Optional.empty();
    return flat(why)
      .or(() -> faded(why))
      .or(() -> exploding(why))
      .or(() -> explodingForwards(why))
      .or(() -> frozen(why));
  }

  private Optional<Headline> flat(WhyFrozen why) {
    for (WhyFrozen.Layer layer : why.layers().subList(0, seen.layers())) {
      if (layer.cause().orElse(null) instanceof FrozenCause.Derivative(double max, var part)) {
        return told(
          "Hidden layer %d is ".formatted(layer.layer() + 1),
          part.state(),
          ".",
          "On every sample its derivative is %s: %s, and %s error gets past it.".formatted(
            FlatPart.slope(max),
            part.reason(),
            max == 0 ? "no" : "hardly any"
          )
        );
      }
    }
    return Optional.empty();
  }

  private static Optional<Headline> faded(WhyFrozen why) {
    WhyFrozen.Layer first = why.layers().getFirst();
    double fastest = why
      .layers()
      .stream()
      .mapToDouble(l -> l.pace().weights())
      .max()
      .orElse(0);
    boolean slow =
      first.isFrozen() ||
      (first.pace().steps() > SLOW && first.pace().weights() * SLOWER < fastest);
    if (!why.path().isFaded() || !slow) return Optional.empty();
    String pace = first.pace().briefly();
    OptionalInt stop = why.path().stoppedAt(0);
    if (stop.isEmpty()) {
      String below = "%s: %s.".formatted(why.path().inWords(0), pace);
      return told("The error ", "fades", " on its way back.", below);
    }
    String layer = "hidden layer " + (stop.getAsInt() + 1);
    double passed = why.path().passed(stop.getAsInt());
    if (passed == 0) {
      return told("No error gets past ", layer, ".", "Layer 1 gets none: %s.".formatted(pace));
    }
    return told(
      "Hardly any error gets past ",
      layer,
      ".",
      "It lets %s of it through, and %s arrives at layer 1: %s.".formatted(
        Numerals.upTo(2, passed),
        Numerals.upTo(2, why.path().arrives(0)),
        pace
      )
    );
  }

  private static Optional<Headline> exploding(WhyFrozen why) {
    if (!why.path().isExploded()) return Optional.empty();
    double pace = why.layers().getFirst().pace().weights();
    String moves =
      pace > 1
        ? " The next step changes a weight there by %s times its size.".formatted(
            Numerals.upTo(2, pace)
          )
        : "";
    return told(
      "The error ",
      "explodes",
      " on its way back.",
      "%s.%s".formatted(why.path().inWords(0), moves)
    );
  }

  private Optional<Headline> explodingForwards(WhyFrozen why) {
    if (!why.signal().isExploded()) return Optional.empty();
    String costs = seen.loss() > seen.constantLoss() ? " " + seen.losses() : "";
    return told(
      "The signal ",
      "explodes",
      " on its way forwards.",
      "%s.%s".formatted(why.signal().inWords(), costs)
    );
  }

  /**
   * Of units that differ, which hardly tell inputs apart. Larger weights further on could still do so; it is said
   * where the answers do not.
   */
  Optional<Headline> fadedForwards() {
    Optional<WhyFrozen> diagnosis = seen.inspection().whyFrozen();
    if (diagnosis.isEmpty()) return Optional.empty();
    WhyFrozen why = diagnosis.get();
    if (!why.signal().isFaded() || !seen.answersAlike() || why.isRight()) return Optional.empty();
    return told(
      "The signal ",
      "fades",
      " on its way forwards.",
      "%s. %s".formatted(Phrase.capital(why.signal().fading()), seen.losses())
    );
  }

  private Optional<Headline> frozen(WhyFrozen why) {
    if (why.isAllFrozen()) {
      return told("The weights are ", "frozen", ".", why.inShort());
    }
    int hidden = seen.layers();
    List<WhyFrozen.Layer> frozen = why
      .layers()
      .subList(0, hidden)
      .stream()
      .filter(WhyFrozen.Layer::isFrozen)
      .toList();
    if (frozen.isEmpty()) return Optional.empty();
    String which =
      frozen.size() == 1
        ? "Hidden layer %d is ".formatted(frozen.getFirst().layer() + 1)
        : "%d of %d hidden layers are ".formatted(frozen.size(), hidden);
    return told(which, "frozen", ".", why.inShort());
  }

  private static Optional<Headline> told(String start, String marked, String end, String below) {
    return Optional.of(new Headline(start, marked, end, below));
  }
}
