package symmetry.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetry.engine.Network;
import symmetry.experiment.Event;
import symmetry.training.SymmetryBreak.Cause;

/**
 * Finds the steps at which clones part, by comparing bits after every update and every event. A layer
 * costs nothing once its units are all different.
 *
 * <p>Clones are those of the start and those that an event makes. All the watch knows is a log of when
 * they changed; cut back to a step, it goes on as if the run had never been further.
 */
final class SymmetryWatch implements Motion.Witness {

  /** Breaks that are told of; later ones of the same run are not. */
  static final int MAX_BREAKS = 256;

  /**
   * The clones of a layer from a step on.
   *
   * @param origin the last event that changed a weight; empty before the first
   * @param clones {@code [unit]}: the first unit with the same bits
   * @param lasting the same for units whose outgoing weights are equal too
   */
  private record Entry(long step, Optional<Event> origin, int[] clones, int[] lasting) {}

  /** One log per hidden layer. */
  private final List<List<Entry>> logs = new ArrayList<>();

  private final List<SymmetryBreak> breaks = new ArrayList<>();

  /** The last step that was watched; what a replay repeats is not watched again. */
  private long frontier = -1;

  private boolean watching;

  SymmetryWatch(int hiddenLayers) {
    for (int l = 0; l < hiddenLayers; l++) logs.add(new ArrayList<>());
  }

  List<SymmetryBreak> breaks() {
    return List.copyOf(breaks);
  }

  /** Forgets what came after a step; watches what happens from now on, at that step too. */
  void truncate(long step) {
    for (List<Entry> log : logs) log.removeIf(e -> e.step() > step);
    breaks.removeIf(b -> b.step() > step);
    frontier = Math.min(frontier, step);
    watching = true;
  }

  @Override
  public void updated(Network network, long step) {
    watching = step > frontier;
    if (!watching) return;
    frontier = step;
    for (int l = 0; l < logs.size(); l++) {
      if (logs.get(l).isEmpty()) {
        log(network, l, step, Optional.empty());
      } else if (findBreaks(network, l, step, Optional.empty())) {
        log(network, l, step, logs.get(l).getLast().origin);
      }
    }
  }

  @Override
  public void changed(Network network, Event event) {
    if (!watching || !event.changesParameters()) return;
    for (int l = 0; l < logs.size(); l++) {
      findBreaks(network, l, event.step(), Optional.of(event));
      log(network, l, event.step(), Optional.of(event));
    }
  }

  private boolean findBreaks(Network network, int layer, long step, Optional<Event> event) {
    Entry before = logs.get(layer).getLast();
    boolean found = false;
    for (int first = 0; first < before.clones.length; first++) {
      List<Integer> units = partedFrom(network, layer, before, first);
      if (units.isEmpty()) continue;
      found = true;
      Cause cause = event
        .<Cause>map(Cause.Edited::new)
        .orElseGet(() -> causeOfUpdate(network, layer, before, units));
      if (breaks.size() < MAX_BREAKS) {
        breaks.add(new SymmetryBreak(step, layer, units, cause));
      }
    }
    return found;
  }

  /** The clones whose first is the given unit, if they are not all alike any more; else none. */
  private static List<Integer> partedFrom(Network network, int layer, Entry before, int first) {
    boolean parted = false;
    for (int unit = first + 1; unit < before.clones.length && !parted; unit++) {
      parted = before.clones[unit] == first && !network.live().areClones(layer, first, unit);
    }
    if (!parted) return List.of();
    List<Integer> units = new ArrayList<>();
    for (int unit = first; unit < before.clones.length; unit++) {
      if (before.clones[unit] == first) units.add(unit);
    }
    return units;
  }

  private static Cause causeOfUpdate(
    Network network,
    int layer,
    Entry before,
    List<Integer> units
  ) {
    int first = units.getFirst();
    for (int unit : units) {
      if (before.lasting[unit] != first) return new Cause.OutgoingWeights(before.origin);
    }
    double rate = network.rule().dropout().isEmpty() ? 0 : network.rule().dropout().get(layer);
    return rate > 0 ? new Cause.DroppedOut(rate) : new Cause.Remembered();
  }

  private void log(Network network, int layer, long step, Optional<Event> origin) {
    int units = network.architecture().fanOut(layer);
    int[] clones = new int[units];
    int[] lasting = new int[units];
    for (int unit = 0; unit < units; unit++) {
      clones[unit] = unit;
      lasting[unit] = unit;
      for (int other = 0; other < unit && lasting[unit] == unit; other++) {
        if (!network.live().areClones(layer, other, unit)) continue;
        clones[unit] = Math.min(clones[unit], other);
        if (network.live().haveEqualOutgoing(layer, other, unit)) lasting[unit] = other;
      }
    }
    logs.get(layer).add(new Entry(step, origin, clones, lasting));
  }
}
