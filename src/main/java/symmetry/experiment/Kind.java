package symmetry.experiment;

import java.util.List;
import java.util.Locale;

/** One entry of a catalogue (initializers, optimizers, …): its names, its maths in words, its numbers. */
public interface Kind {
  /** Name of the enum constant. */
  String name();

  /** What people call it, with the other names it goes by. */
  String label();

  /** The definition, short enough for a hint. */
  String formula();

  /** Who it is from. */
  String source();

  /** Numbers to be chosen, in order; the link has them in the same order. */
  List<Parameter> parameters();

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
}
