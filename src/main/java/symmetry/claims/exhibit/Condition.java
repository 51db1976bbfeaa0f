package symmetry.claims.exhibit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import symmetry.number.NumberText;

/** Conditions of a series as people read them. */
public final class Condition {

  /** Names of people, and what is not written in small letters. */
  private static final Map<String, String> SPELLED = Map.ofEntries(
    Map.entry("adam", "Adam"),
    Map.entry("elu", "ELU"),
    Map.entry("gaussian", "Gaussian"),
    Map.entry("gelu", "GELU"),
    Map.entry("glorot", "Glorot"),
    Map.entry("haykin", "Haykin"),
    Map.entry("he", "He"),
    Map.entry("lecun", "LeCun"),
    Map.entry("lsuv", "LSUV"),
    Map.entry("nguyen", "Nguyen"),
    Map.entry("relu", "ReLU"),
    Map.entry("selu", "SELU"),
    Map.entry("silu", "SiLU"),
    Map.entry("torch", "PyTorch"),
    Map.entry("widrow", "Widrow"),
    Map.entry("xor", "XOR")
  );

  private Condition() {}

  /** A constant in words. */
  public static String name(Enum<?> constant) {
    return Arrays.stream(constant.name().toLowerCase(Locale.ROOT).split("_"))
      .map(word -> SPELLED.getOrDefault(word, word))
      .collect(Collectors.joining(" "));
  }

  /**
   * @param variable what a number means, {@code "σ"}; may be empty
   */
  static String name(String variable, Object condition) {
    String value = switch (condition) {
      case Enum<?> constant -> name(constant);
      case Number number -> NumberText.of(number.doubleValue());
      default -> condition.toString();
    };
    return variable.isEmpty() ? value : variable + " = " + value;
  }
}
