package symmetry.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import symmetry.number.NumberText;

/**
 * An entry of a catalogue with its numbers filled in.
 *
 * @param values one per parameter of the kind, each within its bounds
 * @param base what it is built on, exactly if the kind has a base; that one has no base itself
 */
public record Choice<K extends Kind>(K kind, List<Double> values, Optional<Choice<K>> base) {
  public Choice {
    // + 0.0 makes −0 and 0, which mean the same, equal
    values = values
      .stream()
      .map(v -> v + 0.0)
      .toList();
    List<Parameter> parameters = kind.parameters();
    if (values.size() != parameters.size()) {
      throw new IllegalArgumentException(
        "%s takes %d numbers, not %d".formatted(kind.token(), parameters.size(), values.size())
      );
    }
    for (int k = 0; k < values.size(); k++) {
      if (!parameters.get(k).allows(values.get(k))) {
        throw new IllegalArgumentException(
          "%s of %s: %s".formatted(
            parameters.get(k).name(),
            kind.token(),
            parameters.get(k).bound()
          )
        );
      }
    }
    if (base.isPresent() != kind.hasBase() || base.filter(b -> b.kind().hasBase()).isPresent()) {
      throw new IllegalArgumentException(kind.token() + ": wrong base");
    }
  }

  /** A kind with the given numbers and no base. */
  public static <K extends Kind> Choice<K> of(K kind, double... values) {
    return new Choice<>(kind, DoubleStream.of(values).boxed().toList(), Optional.empty());
  }

  /** The same choice as the base of another kind with the given numbers. */
  public Choice<K> under(K kind, double... values) {
    return new Choice<>(kind, DoubleStream.of(values).boxed().toList(), Optional.of(this));
  }

  /**
   * A kind with its initial numbers.
   *
   * @param usualBase what a kind with a base is built on
   */
  public static <K extends Kind> Choice<K> initial(K kind, K usualBase) {
    List<Double> values = kind.parameters().stream().map(Parameter::initial).toList();
    Optional<Choice<K>> base = kind.hasBase()
      ? Optional.of(initial(usualBase, usualBase))
      : Optional.empty();
    return new Choice<>(kind, values, base);
  }

  public Choice<K> withValue(int index, double value) {
    List<Double> changed = new ArrayList<>(values);
    changed.set(index, value);
    return new Choice<>(kind, changed, base);
  }

  public double value(int index) {
    return values.get(index);
  }

  /** As in links: {@code token_number_number}, then the base's token and numbers. */
  public String token() {
    StringBuilder token = new StringBuilder(kind.token());
    for (double value : values) token.append('_').append(NumberText.of(value));
    base.ifPresent(b -> token.append('_').append(b.token()));
    return token.toString();
  }
}
