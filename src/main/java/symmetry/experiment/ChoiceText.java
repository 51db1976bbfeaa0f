package symmetry.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A choice as links write it: {@code normal_0_0.01}, a kind and its numbers, then what it is built on. */
final class ChoiceText {

  private static final Pattern TOKENS = Pattern.compile("[a-zA-Z0-9._-]{1,200}");

  private ChoiceText() {}

  /** The choice that a text says; empty if it says none of these kinds, or a number out of bounds. */
  static <K extends Enum<K> & Kind> Optional<Choice<K>> parse(String text, List<K> all) {
    return parse(tokens(text), all);
  }

  private static List<String> tokens(String text) {
    return TOKENS.matcher(text).matches() ? List.of(text.split("_", -1)) : List.of();
  }

  /** The choice that the tokens say: a kind, its numbers, then its base. */
  static <K extends Enum<K> & Kind> Optional<Choice<K>> parse(List<String> tokens, List<K> all) {
    Optional<K> kind = kind(tokens, all);
    if (kind.isEmpty()) return Optional.empty();
    List<Parameter> parameters = kind.get().parameters();
    List<String> rest = tokens.subList(1, tokens.size());
    if (rest.size() < parameters.size()) return Optional.empty();
    List<Double> values = new ArrayList<>();
    for (int k = 0; k < parameters.size(); k++) {
      Optional<Double> value = parameters.get(k).read(rest.get(k));
      if (value.isEmpty()) return Optional.empty();
      values.add(value.get());
    }
    List<String> tail = rest.subList(parameters.size(), rest.size());
    if (!kind.get().hasBase()) {
      if (!tail.isEmpty()) return Optional.empty();
      return Optional.of(new Choice<>(kind.get(), values, Optional.empty()));
    }
    List<K> bases = all
      .stream()
      .filter(k -> !k.hasBase())
      .toList();
    return parse(tail, bases).map(base -> new Choice<>(kind.get(), values, Optional.of(base)));
  }

  private static <K extends Kind> Optional<K> kind(List<String> tokens, List<K> all) {
    return all
      .stream()
      .filter(k -> !tokens.isEmpty() && k.token().equals(tokens.getFirst()))
      .findFirst();
  }

  /** What would be right in place of a text that says none. */
  static <K extends Enum<K> & Kind> String bound(String text, List<K> all) {
    return kind(tokens(text), all)
      .map(ChoiceText::form)
      .orElse("one of " + Kind.tokens(all));
  }

  /** How a choice of any of these kinds is written. */
  static String forms(List<? extends Kind> kinds) {
    return kinds.stream().map(ChoiceText::form).collect(Collectors.joining("; "));
  }

  /** How a choice of this kind is written: {@code normal_mean_σ with mean a number from …}. */
  private static String form(Kind kind) {
    StringBuilder form = new StringBuilder(kind.token());
    for (Parameter p : kind.parameters()) form.append('_').append(p.name());
    if (kind.hasBase()) form.append("_ and another initializer");
    for (Parameter p : kind.parameters()) {
      form.append(", ").append(p.name()).append(' ').append(p.bound());
    }
    return form.toString();
  }
}
