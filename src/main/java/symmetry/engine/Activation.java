package symmetry.engine;

import static symmetry.engine.StartRule.*;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import symmetry.exact.Elementary;

/**
 * What a unit makes of its preactivation: a = f(z), with da/dz for the backward pass. An entry is all
 * that is ever said of an activation: what it is called, its definition, the factor on weights of
 * variance 1/fanIn that keeps the signal's size through it, which weights fit it, f and f′. Kernels read
 * f and f′ from their byte code, and tests read the definition.
 */
public enum Activation {
  LINEAR("linear", "a = z", GLOROT, z -> z, (z, a) -> 1),

  SIGMOID("sigmoid", "a = 1/(1 + e⁻ᶻ)", S_SHAPED, Elementary::sigmoid, (z, a) -> a * (1 - a)),

  /** The gain is that of torch.nn.init.calculate_gain. */
  TANH("tanh", "a = tanh z", 5.0 / 3, GLOROT, Elementary::tanh, (z, a) -> Math.fma(-a, a, 1)),

  /** Its derivative at 0 is taken as 0. Gain: He et al. 2015, eq. 10. */
  RELU("ReLU", "a = max(z, 0)", Math.sqrt(2), HE, z -> Math.max(z, 0), (z, a) -> a > 0 ? 1 : 0),

  /** The derivative at 0 is the slope. Gain: He et al. 2015, eq. 14. */
  LEAKY_RELU(
    "leaky ReLU",
    "a = z for z > 0, else 0.01·z",
    Math.sqrt(2 / (1 + Activation.LEAKY_SLOPE * Activation.LEAKY_SLOPE)),
    HE_LEAKY,
    z -> z > 0 ? z : Activation.LEAKY_SLOPE * z,
    (z, a) -> z > 0 ? 1 : Activation.LEAKY_SLOPE
  ),

  /** Clevert, Unterthiner, Hochreiter 2016, with α = 1. As a + 1, f′ is 4 % off at z = −36, where it is 2·10⁻¹⁶. */
  ELU(
    "ELU",
    "a = z for z > 0, else eᶻ − 1",
    GLOROT,
    z -> z > 0 ? z : Elementary.expm1(z),
    (z, a) -> z > 0 ? 1 : a + 1
  ),

  /** Klambauer et al. 2017, eq. 2. As a + λα, f′ is 9 % off at z = −36, where it is 4·10⁻¹⁶. */
  SELU(
    "SELU",
    "a = λ·z for z > 0, else λ·α·(eᶻ − 1)",
    SELF_SCALING,
    z -> z > 0 ? Activation.SELU_SCALE * z : Activation.SELU_FLOOR * Elementary.expm1(z),
    (z, a) -> z > 0 ? Activation.SELU_SCALE : a + Activation.SELU_FLOOR
  ),

  /** Hendrycks, Gimpel 2016, exact. */
  GELU(
    "GELU",
    "a = z·Φ(z), Φ the normal distribution",
    EDGE,
    z -> z * Elementary.normalDistribution(z),
    (z, a) -> Math.fma(z, Elementary.normalDensity(z), Elementary.normalDistribution(z))
  ),

  /** Elfwing, Uchibe, Doya 2018. */
  SILU(
    "SiLU (swish)",
    "a = z·sigmoid(z)",
    EDGE,
    z -> z * Elementary.sigmoid(z),
    (z, a) -> siluSlope(a, Elementary.sigmoid(z))
  ),

  /** Dugas et al. 2001. */
  SOFTPLUS("softplus", "a = ln(1 + eᶻ)", EDGE, Elementary::softplus, (z, a) ->
    Elementary.sigmoid(z)
  ),

  SINE("sine", "a = sin z", GLOROT, Elementary::sin, (z, a) -> Elementary.cos(z)),

  GAUSSIAN("Gaussian", "a = exp(−z²)", EDGE, z -> Elementary.exp(-z * z), (z, a) -> -2 * z * a);

  /** Slope of leaky ReLU below zero (Maas, Hannun, Ng 2013 use 0.01; so do PyTorch and JAX). */
  public static final double LEAKY_SLOPE = 0.01;

  /** λ of SELU, and λ·α, α = 1.6732632423543772. */
  private static final double SELU_SCALE = 1.0507009873554805;
  private static final double SELU_FLOOR = 1.7580993408473766;
  private final String label;
  private final String formula;
  private final double gain;
  private final StartRule startRule;
  private final DoubleUnaryOperator f;
  private final DoubleBinaryOperator slope;

  Activation(
    String label,
    String formula,
    StartRule startRule,
    DoubleUnaryOperator f,
    DoubleBinaryOperator slope
  ) {
    this(label, formula, 1, startRule, f, slope);
  }

  Activation(
    String label,
    String formula,
    double gain,
    StartRule startRule,
    DoubleUnaryOperator f,
    DoubleBinaryOperator slope
  ) {
    this.label = label;
    this.formula = formula;
    this.gain = gain;
    this.startRule = startRule;
    this.f = f;
    this.slope = slope;
  }

  private static double siluSlope(double a, double sigmoid) {
    return Math.fma(a, 1 - sigmoid, sigmoid);
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  /** The definition, short enough for a hint. */
  public String formula() {
    return formula;
  }

  /** 1 wherever no source states another. */
  public double gain() {
    return gain;
  }

  public StartRule startRule() {
    return startRule;
  }

  /** f(z). */
  public double value(double z) {
    return f.applyAsDouble(z);
  }

  /** f′(z), given z and a = f(z), so that nothing transcendental is computed twice. */
  public double derivative(double z, double a) {
    return slope.applyAsDouble(z, a);
  }
}
