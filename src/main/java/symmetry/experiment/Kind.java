package symmetry.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import symmetry.data.BuiltIn;
import symmetry.data.OwnData;
import symmetry.data.Source;

/** One entry of a catalogue (initializers, optimizers, …): its names, its maths in words, its numbers. */
public interface Kind {
  /** In links, of data that somebody brought. */
  String OWN_DATA = "own";

  String name();

  /** What the catalogue says of it. */
  Entry entry();

  /** What people call it, with the other names it goes by. */
  default String label() {
    return entry().label();
  }

  /** The definition, short enough for a hint. */
  default String formula() {
    return entry().formula();
  }

  /** Who it is from. */
  default String source() {
    return entry().source();
  }

  /** Numbers to be chosen, in order; the link has them in the same order. */
  default List<Parameter> parameters() {
    return entry().parameters();
  }

  /** Whether it is built on another entry, as cloned rows are on whatever draws the row. */
  default boolean hasBase() {
    return false;
  }

  /** Name in links: the constant's name in kebab-case. */
  default String token() {
    return token(name());
  }

  /** Name in links for the constant of any enum. */
  static String token(String constantName) {
    return constantName.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of this name in links; nothing if it is none of these. */
  static <E extends Enum<E>> Optional<E> named(String token, List<E> constants) {
    return constants
      .stream()
      .filter(constant -> token(constant.name()).equals(token))
      .findFirst();
  }

  /** The names of all of these in links, for a sentence. */
  static String tokens(List<? extends Enum<?>> constants) {
    return constants
      .stream()
      .map(constant -> token(constant.name()))
      .collect(Collectors.joining(", "));
  }

  /** Name of data in links, and of files that are made of them. */
  static String token(Source source) {
    return switch (source) {
      case BuiltIn builtIn -> token(builtIn.name());
      case OwnData _ -> OWN_DATA;
    };
  }

  /** What a catalogue says of one kind; the methods above tell what each part is. */
  record Entry(String label, String formula, String source, List<Parameter> parameters) {
    public Entry {
      parameters = List.copyOf(parameters);
    }
  }
}
