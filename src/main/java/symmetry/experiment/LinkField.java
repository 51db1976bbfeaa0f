package symmetry.experiment;

import java.util.List;
import java.util.Optional;
import symmetry.number.NumberText;

/**
 * A field that links have, as their reader asks for it.
 *
 * @param bound what its values are, in words
 * @param tokens all of its values, if they can be listed
 * @param number the bounds, if it is a number
 * @param usual what it is where a link does not say
 */
public record LinkField(
  String key,
  String bound,
  List<String> tokens,
  Optional<Parameter> number,
  String usual
) {
  static LinkField number(String key, Parameter number, double usual) {
    return new LinkField(key, number.bound(), List.of(), Optional.of(number), NumberText.of(usual));
  }

  static LinkField oneOf(String key, List<String> tokens, String usual) {
    return new LinkField(
      key,
      "one of " + String.join(", ", tokens),
      tokens,
      Optional.empty(),
      usual
    );
  }

  static LinkField text(String key, String bound, String usual) {
    return new LinkField(key, bound, List.of(), Optional.empty(), usual);
  }
}
