package symmetry.claims;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import symmetry.study.Figures;
import symmetry.study.Study;

/**
 * The exhibits that a statement is judged by, and the rule that judges it by their figures alone.
 *
 * @param rule from figures to a ruling
 */
public record Trial(List<Exhibit<?>> exhibits, Function<Evidence, Ruling> rule) {
  /** The figures of studies, whoever measured them. */
  @FunctionalInterface
  public interface Evidence {
    <F extends Figures> F of(Study<F> study);
  }

  public Trial {
    exhibits = List.copyOf(exhibits);
  }

  static <A extends Figures> Trial of(Exhibit<A> exhibit, Function<A, Ruling> rule) {
    return new Trial(List.of(exhibit), evidence -> rule.apply(evidence.of(exhibit.study())));
  }

  static <A extends Figures, B extends Figures> Trial of(
    Exhibit<A> first,
    Exhibit<B> second,
    BiFunction<A, B, Ruling> rule
  ) {
    return new Trial(List.of(first, second), evidence ->
      rule.apply(evidence.of(first.study()), evidence.of(second.study()))
    );
  }
}
