package symmetry.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetry.engine.TrainingRule;

/**
 * What happens on the way of a run, and what holds at a step because of it. An update leads from
 * {@code step} to {@code step + 1}; the events of a step come before it.
 */
public record Timeline(Experiment experiment) {
  private List<Event> events() {
    return experiment.events();
  }

  /** What happens at a step, in order. */
  public List<Event> at(long step) {
    return events()
      .stream()
      .filter(e -> e.step() == step)
      .toList();
  }

  /** What happens up to a step, in order. */
  public List<Event> upTo(long step) {
    return events()
      .stream()
      .filter(e -> e.step() <= step)
      .toList();
  }

  /** The learning rate of an update. */
  public double learningRate(long step) {
    double rate = experiment.training().learningRate();
    for (Event event : events()) {
      if (event.step() > step) break;
      if (event instanceof Event.SetLearningRate(long _, double changed)) rate = changed;
    }
    return rate;
  }

  /** Which batch order an update follows; the start's is 0. */
  public int batchSalt(long step) {
    int salt = 0;
    for (Event event : events()) {
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

  /** How an update is taken. */
  public TrainingRule rule(long step) {
    return experiment.rule().withDropout(dropout(step), experiment.seed());
  }

  /** The share of each hidden layer's activations that an update drops. */
  public List<Double> dropout(long step) {
    List<Double> rates = new ArrayList<>();
    for (HiddenLayer layer : experiment.hidden()) rates.add(layer.dropout());
    for (Event event : upTo(step)) {
      if (event instanceof Event.SetDropout(long _, int layer, double rate)) rates.set(layer, rate);
    }
    return rates;
  }

  /** Whether the run starts like another one and happens like it up to a step. */
  public boolean isUpTo(Experiment other, long step) {
    return (
      experiment.startsLike(other) &&
      experiment.training().equals(other.training()) &&
      upTo(step).equals(other.timeline().upTo(step))
    );
  }

  /**
   * The first step whose state may differ between the two runs; empty if none does.
   *
   * @throws IllegalArgumentException if they do not even start alike
   */
  public OptionalLong firstDifference(Experiment other) {
    if (!experiment.startsLike(other)) {
      throw new IllegalArgumentException("the experiments start differently");
    }
    if (experiment.training().learningRate() != other.training().learningRate()) {
      return OptionalLong.of(0);
    }
    int shorter = Math.min(events().size(), other.events().size());
    int common = (int) IntStream.range(0, shorter)
      .takeWhile(k -> events().get(k).equals(other.events().get(k)))
      .count();
    return Stream.of(events(), other.events())
      .flatMap(events -> events.stream().skip(common))
      .mapToLong(Event::step)
      .min();
  }
}
