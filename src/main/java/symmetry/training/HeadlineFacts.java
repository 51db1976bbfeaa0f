package symmetry.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.RelativeDistances;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;

/** What headlines are made of: a run at one step, and what was measured of it. */
record HeadlineFacts(Snapshot snapshot, Inspection inspection) {
  /** A loss that falls by less in {@link #STALL_STEPS} steps stalls. */
  private static final double STALL = 0.01;

  private static final int STALL_STEPS = 100;

  /** Units are nearly alike while no two of a layer are further apart than this share of the longer. */
  private static final double NEARLY = 0.5;

  boolean isFrozen() {
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

  String frozen() {
    String words = inspection.whyFrozen().orElseThrow().inWords();
    int end = words.indexOf(". ");
    return end < 0 ? words : words.substring(0, end + 1);
  }

  /** Whether the loss fell by less than 1 % in the last hundred steps. */
  boolean isStalled() {
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

  boolean isNearlyAlike(int layer) {
    return RelativeDistances.ofWeights(snapshot.parameters(), layer).largest() < NEARLY;
  }

  List<SymmetryBreak> broken() {
    return snapshot
      .breaks()
      .stream()
      .filter(b -> b.step() <= snapshot.step())
      .toList();
  }

  List<Event.Nudge> nudges() {
    return changes()
      .stream()
      .filter(Event.Nudge.class::isInstance)
      .map(Event.Nudge.class::cast)
      .toList();
  }

  List<Event> changes() {
    return experiment()
      .events()
      .stream()
      .filter(event -> event.step() <= snapshot.step())
      .toList();
  }

  Experiment experiment() {
    return snapshot.experiment();
  }

  int layers() {
    return inspection.hidden().size();
  }

  /** Units of all hidden layers. */
  int whole() {
    return ledgers().mapToInt(CloneLedger::units).sum();
  }

  CloneLedger ledger(int layer) {
    return inspection.hidden().get(layer).ledger();
  }

  Stream<CloneLedger> ledgers() {
    return inspection.hidden().stream().map(LayerReport::ledger);
  }

  /** Things as people list them: "2, 3 and 4". */
  static <T> String listed(List<T> items, Function<T, String> name) {
    List<String> names = new ArrayList<>(items.stream().map(name).toList());
    String last = names.removeLast();
    return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
  }
}
