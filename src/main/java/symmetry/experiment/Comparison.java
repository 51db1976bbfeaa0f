package symmetry.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Experiments to be run in lockstep, beside each other. Called a, b, … in their order; at least one is
 * an original.
 */
public record Comparison(List<Member> members) {
  public static final int MOST = 4;

  public sealed interface Member {}

  /** An experiment of its own. */
  public record Original(Experiment experiment) implements Member {}

  /**
   * An original at width 1: if the units of its layers are clones, the very same function.
   *
   * @param of the original's index
   */
  public record Shadow(int of) implements Member {}

  public Comparison {
    members = List.copyOf(members);
    if (members.isEmpty() || members.size() > MOST) {
      throw new IllegalArgumentException("a comparison has 1 to %d experiments".formatted(MOST));
    }
    for (Member member : members) {
      if (member instanceof Shadow(int of) && !isOriginal(members, of)) {
        throw new IllegalArgumentException("a shadow of none of the originals");
      }
    }
  }

  public static Comparison of(Experiment... experiments) {
    return new Comparison(Stream.of(experiments).<Member>map(Original::new).toList());
  }

  /**
   * An experiment beside itself with the start that fits each layer, or, where it has that already,
   * beside itself with all weights constant.
   */
  public static Comparison withAdvice(Experiment experiment) {
    Experiment advised = Advice.followed(experiment);
    return of(
      experiment,
      advised.equals(experiment)
        ? experiment.withStartEverywhere(Experiment.opening().output())
        : advised
    );
  }

  /** What a member is called, in links and above its column. */
  public static String letter(int index) {
    return String.valueOf((char) ('a' + index));
  }

  public int size() {
    return members.size();
  }

  public boolean isShadow(int index) {
    return members.get(index) instanceof Shadow;
  }

  /** The experiment of a member, a shadow's at width 1. */
  public Experiment experiment(int index) {
    return switch (members.get(index)) {
      case Original(Experiment experiment) -> experiment;
      case Shadow(int of) -> experiment(of).atWidthOne();
    };
  }

  public List<Experiment> experiments() {
    return IntStream.range(0, size()).mapToObj(this::experiment).toList();
  }

  /** The last step that a link may ask to be replayed to; they share what one experiment may cost. */
  public long replayableSteps() {
    return experiments().stream().mapToLong(Experiment::replayableSteps).min().orElse(0) / size();
  }

  /** Whether all learn from the same samples, split in the same way. */
  public boolean hasSameData() {
    return agree(e -> List.of(e.data(), e.seed()));
  }

  /** Whether each step shows the same samples to all. */
  public boolean hasSameBatches() {
    return hasSameData() && agree(Experiment::samplesPerStep);
  }

  private boolean agree(Function<Experiment, Object> property) {
    return experiments().stream().map(property).distinct().count() == 1;
  }

  /** One original changed; its shadows follow it. */
  public Comparison with(int index, Experiment changed) {
    List<Member> others = new ArrayList<>(members);
    others.set(index, new Original(changed));
    return new Comparison(others);
  }

  public Comparison withAll(Function<Experiment, Experiment> change) {
    List<Member> changed = new ArrayList<>(members);
    changed.replaceAll(
      member ->
        switch (member) {
          case Original(Experiment experiment) -> new Original(change.apply(experiment));
          case Shadow shadow -> shadow;
        }
    );
    return new Comparison(changed);
  }

  /** With one more at the end. */
  public Comparison and(Member member) {
    return new Comparison(Stream.concat(members.stream(), Stream.of(member)).toList());
  }

  /** Whether something is left without this one and its shadows. */
  public boolean canLose(int index) {
    return !keptWithout(index).isEmpty();
  }

  /** Without one of them, nor its shadows. */
  public Comparison without(int index) {
    List<Integer> kept = keptWithout(index);
    List<Member> left = new ArrayList<>(kept.stream().map(members::get).toList());
    left.replaceAll(
      member ->
        switch (member) {
          case Original original -> original;
          case Shadow(int of) -> new Shadow(kept.indexOf(of));
        }
    );
    return new Comparison(left);
  }

  private List<Integer> keptWithout(int index) {
    return IntStream.range(0, size())
      .filter(k -> k != index && !members.get(k).equals(new Shadow(index)))
      .boxed()
      .toList();
  }

  private static boolean isOriginal(List<Member> members, int index) {
    return index >= 0 && index < members.size() && members.get(index) instanceof Original;
  }
}
