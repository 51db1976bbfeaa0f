package symmetry.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What happens on the way of a run, and what holds at a step because of it. An update leads from
 * {@code step} to {@code step + 1}; the events of a step come before it.
 *
 * @param events by ascending step
 */
public record Timeline(List<Event> events) {
  /** What happens at a step, in order. */
  List<Event> at(long step) {
    if (events.isEmpty()) return events;
    return events
      .stream()
      .filter(e -> e.step() == step)
      .toList();
  }

  /** What happens up to a step, in order. */
  List<Event> upTo(long step) {
    return events
      .stream()
      .filter(e -> e.step() <= step)
      .toList();
  }

  /** The learning rate of an update, from that of the start. */
  double learningRate(double rate, long step) {
    for (Event event : events) {
      if (event.step() > step) break;
      if (event instanceof Event.SetLearningRate(long _, double changed)) rate = changed;
    }
    return rate;
  }

  /** Which batch order an update follows; the start's is 0. */
  public int batchSalt(long step) {
    int salt = 0;
    for (Event event : events) {
      if (event.step() > step) break;
      if (event instanceof Event.Reshuffle(long _, int changed)) salt = changed;
    }
    return salt;
  }

  /** The first salt that no nudge of this step has. */
  public int freeNudgeSalt(long step) {
    Set<Integer> taken = new HashSet<>();
    for (Event event : at(step)) if (event instanceof Event.Nudge n) taken.add(n.salt());
    int salt = 0;
    while (taken.contains(salt)) salt++;
    return salt;
  }

  /** The share of each hidden layer's activations that an update drops, from those of the start. */
  List<Double> dropout(List<Double> start, long step) {
    List<Double> rates = new ArrayList<>(start);
    for (Event event : upTo(step)) {
      if (event instanceof Event.SetDropout(long _, int layer, double rate)) rates.set(layer, rate);
    }
    return rates;
  }

  /** The first step at which one holds something that the other does not; empty if they are equal. */
  OptionalLong firstDifference(Timeline other) {
    int common = 0;
    int shorter = Math.min(events.size(), other.events.size());
    while (common < shorter && events.get(common).equals(other.events.get(common))) common++;
    OptionalLong mine = step(common);
    OptionalLong others = other.step(common);
    if (mine.isEmpty() || others.isEmpty()) return mine.isEmpty() ? others : mine;
    return OptionalLong.of(Math.min(mine.getAsLong(), others.getAsLong()));
  }

  private OptionalLong step(int index) {
    return index < events.size() ? OptionalLong.of(events.get(index).step()) : OptionalLong.empty();
  }
}
