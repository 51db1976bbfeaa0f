package symmetry.claims;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import symmetry.claims.exhibit.Figures;
import symmetry.claims.exhibit.Measurement;

/**
 * The exhibits that a statement is judged by, and the rule that judges it by their figures alone.
 *
 * @param rule from figures to a ruling
 */
public record Trial(List<Exhibit<?>> exhibits, Function<Evidence, Ruling> rule) {
  /** The figures of measurements, whoever measured them. */
  @FunctionalInterface
  public interface Evidence {
    <F extends Figures> F of(Measurement<F> measurement);
  }

  public Trial {
    exhibits = List.copyOf(exhibits);
  }

  /** The figures of the same measurements from other seeds. */
  private record Elsewhere(Evidence evidence, int seeds) implements Evidence {
    @Override
    public <F extends Figures> F of(Measurement<F> measurement) {
      return evidence.of(measurement.further(seeds));
    }
  }

  /** Whether anything in it is drawn, so that other seeds could find something else. */
  boolean isDrawn() {
    return exhibits.stream().anyMatch(e -> !e.measurement().equals(e.measurement().further(1)));
  }

  /** The same trial from other seeds ({@link Measurement#further}): other figures, the same rule. */
  Trial further(int seeds) {
    return new Trial(
      exhibits
        .stream()
        .<Exhibit<?>>map(e -> e.further(seeds))
        .toList(),
      evidence -> rule.apply(new Elsewhere(evidence, seeds))
    );
  }

  static <A extends Figures> Trial of(Exhibit<A> exhibit, Function<A, Ruling> rule) {
    return new Trial(List.of(exhibit), evidence -> rule.apply(evidence.of(exhibit.measurement())));
  }

  static <A extends Figures, B extends Figures> Trial of(
    Exhibit<A> first,
    Exhibit<B> second,
    BiFunction<A, B, Ruling> rule
  ) {
    return new Trial(List.of(first, second), evidence ->
      rule.apply(evidence.of(first.measurement()), evidence.of(second.measurement()))
    );
  }
}
