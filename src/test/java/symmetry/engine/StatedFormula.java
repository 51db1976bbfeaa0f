package symmetry.engine;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The formula that an {@link Activation} states for people, read and computed on {@link Scalar}s: what it
 * says it is, independent of how the engine computes it.
 *
 * <pre>
 * a = sum [for z > 0, else sum] [, remark]      sum: product ± product …      product: factor · / factor …
 * factor: −factor, number, z, z², eᶻ, e⁻ᶻ, λ, α, (sum), name(sum), name(sum, sum), name factor
 * </pre>
 */
final class StatedFormula {

  private static final Map<String, UnaryOperator<Scalar>> FUNCTIONS = Map.of(
    "tanh",
    Scalar::hyperbolicTangent,
    "sin",
    Scalar::sine,
    "cos",
    x -> x.plus(Math.PI / 2).sine(),
    "exp",
    Scalar::exp,
    "ln",
    Scalar::log,
    "sigmoid",
    x -> x.times(-1).exp().plus(1).inverse(),
    "Φ",
    Scalar::normalDistribution
  );

  /** Klambauer et al. 2017. */
  private static final Map<String, Double> CONSTANTS = Map.of(
    "λ",
    1.0507009873554804934,
    "α",
    1.6732632423543772848
  );

  private final String text;
  private final Scalar z;
  private int at;

  private StatedFormula(String text, Scalar z) {
    this.text = text;
    this.z = z;
  }

  static Scalar of(Activation activation, Scalar z) {
    StatedFormula formula = new StatedFormula(activation.formula(), z);
    formula.require("a = ");
    Scalar a = formula.sum();
    if (formula.takes(" for z > 0, else ")) {
      Scalar below = formula.sum();
      a = z.value > 0 ? a : below;
    }
    if (formula.at < formula.text.length()) formula.require(", ");
    return a;
  }

  private Scalar sum() {
    Scalar sum = product();
    while (true) {
      if (takes(" + ")) sum = sum.plus(product());
      else if (takes(" − ")) sum = sum.plus(product().times(-1));
      else return sum;
    }
  }

  private Scalar product() {
    Scalar product = factor();
    while (true) {
      if (takes("·")) product = product.times(factor());
      else if (takes("/")) product = product.times(factor().inverse());
      else return product;
    }
  }

  private Scalar factor() {
    if (takes("−")) return factor().times(-1);
    if (takes("z²")) return z.times(z);
    if (takes("z")) return z;
    if (takes("(")) return closed(sum());
    if (takes("eᶻ")) return z.exp();
    if (takes("e⁻ᶻ")) return z.times(-1).exp();
    String word = word();
    if (CONSTANTS.containsKey(word)) return Scalar.of(CONSTANTS.get(word));
    if (Character.isDigit(word.charAt(0))) return Scalar.of(Double.parseDouble(word));
    if (!takes("(")) {
      require(" ");
      return FUNCTIONS.get(word).apply(factor());
    }
    Scalar argument = sum();
    if (!takes(", ")) return FUNCTIONS.get(word).apply(closed(argument));
    Scalar other = closed(sum());
    boolean first = argument.value > other.value;
    return switch (word) {
      case "max" -> first ? argument : other;
      case "min" -> first ? other : argument;
      default -> throw new AssertionError(word + " of two in " + text);
    };
  }

  /** A name or a number. */
  private String word() {
    int from = at;
    while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || isPoint())) at++;
    String word = text.substring(from, at);
    boolean known = FUNCTIONS.containsKey(word) || CONSTANTS.containsKey(word);
    if (!known && !word.matches("max|min|[0-9.]+")) {
      throw new AssertionError("“%s” is not known, in “%s”".formatted(text.substring(from), text));
    }
    return word;
  }

  private boolean isPoint() {
    return text.charAt(at) == '.';
  }

  private Scalar closed(Scalar inside) {
    require(")");
    return inside;
  }

  private boolean takes(String token) {
    if (!text.startsWith(token, at)) return false;
    at += token.length();
    return true;
  }

  private void require(String token) {
    if (!takes(token)) {
      throw new AssertionError("“%s” at %d of “%s”".formatted(token, at, text));
    }
  }
}
