package symmetry.diagnostics;

import symmetry.engine.Activation;
import symmetry.number.Numerals;

/** Where on its activation a layer rests that lets no error through: f′(z) is next to zero there. */
public enum FlatPart {
  /** ReLU units with z ≤ 0 on every sample. */
  DEAD("dead", "all its units are dead"),
  /** Sigmoid and tanh far from 0. */
  SATURATED("saturated", "all its units are saturated"),
  /** Leaky ReLU units with z ≤ 0 on every sample: not flat, but next to nothing of the error gets through. */
  LEAKING("negative throughout", "all its units are below 0, where leaky ReLU is nearly flat"),
  /** Where the activation turns: the peak of a Gaussian or a sine, the lowest point of SiLU or GELU. */
  TURNING_POINT("at a standstill", "all its units are at a turning point of the activation"),
  /** Where the activation runs out flat: what is far from a Gaussian's peak, or far below 0. */
  TAIL("at a standstill", "all its units are on the flat part of the activation"),
  /** Some units, or samples, at a turning point, the others where the activation runs out flat. */
  TURNING_POINT_OR_TAIL(
    "at a standstill",
    "all its units are at a turning point or on the flat part of the activation"
  );

  /** Below it a Gaussian, SiLU or GELU turns, beyond it runs out: where f″ = 0 once more. */
  private static final double GAUSSIAN_BENDS = Math.sqrt(0.5);

  private static final double SILU_BENDS = -2.4;
  private static final double GELU_BENDS = -Math.sqrt(2);

  private static final double NEXT_TO_ZERO = 1e-3;

  private final String state;
  private final String reason;

  FlatPart(String state, String reason) {
    this.state = state;
    this.reason = reason;
  }

  /**
   * How small the slope is there, in words.
   *
   * @param max largest |f′(z)|
   */
  public static String slope(double max) {
    if (max == 0) return "zero";
    return max < NEXT_TO_ZERO ? "next to zero" : "at most " + Numerals.upTo(2, max);
  }

  /** Of a layer, for a headline: "dead". */
  public String state() {
    return state;
  }

  /** For a sentence about one layer: "all its units are dead". */
  public String reason() {
    return reason;
  }

  /**
   * Where all z are, taken to be where f′ is next to zero.
   *
   * @param least the smallest preactivation, by size for what falls off on both sides
   * @param most the largest, likewise
   */
  static FlatPart of(Activation activation, double least, double most) {
    FlatPart part = of(activation, most);
    return part == of(activation, least) ? part : TURNING_POINT_OR_TAIL;
  }

  private static FlatPart of(Activation activation, double z) {
    return switch (activation) {
      case RELU -> DEAD;
      case SIGMOID, TANH -> SATURATED;
      case SINE -> TURNING_POINT;
      case GAUSSIAN -> Math.abs(z) < GAUSSIAN_BENDS ? TURNING_POINT : TAIL;
      case SILU -> z > SILU_BENDS ? TURNING_POINT : TAIL;
      case GELU -> z > GELU_BENDS ? TURNING_POINT : TAIL;
      case LEAKY_RELU -> LEAKING;
      case LINEAR, ELU, SELU, SOFTPLUS -> TAIL;
    };
  }
}
