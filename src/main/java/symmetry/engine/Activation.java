package symmetry.engine;

/** What a unit makes of its preactivation: a = f(z), with da/dz for the backward pass. */
public enum Activation {
  LINEAR,
  SIGMOID,
  TANH,
  /** max(z, 0); its derivative at 0 is taken as 0. */
  RELU,
  /** z for z &gt; 0, else {@value #LEAKY_SLOPE}·z; the derivative at 0 is the slope. */
  LEAKY_RELU,
  /** z for z &gt; 0, else eᶻ − 1. Clevert, Unterthiner, Hochreiter 2016, with α = 1. */
  ELU,
  /** λ·z for z &gt; 0, else λ·α·(eᶻ − 1). Klambauer et al. 2017, eq. 2. */
  SELU,
  /** z·Φ(z), exact, Φ = ½(1 + erf(z/√2)). Hendrycks, Gimpel 2016. */
  GELU,
  /** z·σ(z), also called swish. Elfwing, Uchibe, Doya 2018. */
  SILU,
  /** ln(1 + eᶻ). Dugas et al. 2001. */
  SOFTPLUS,
  SINE,
  /** e^(−z²). */
  GAUSSIAN;

  /** Slope of leaky ReLU below zero (Maas, Hannun, Ng 2013 use 0.01; so do PyTorch and JAX). */
  public static final double LEAKY_SLOPE = 0.01;

  /** λ of SELU. */
  public static final double SELU_SCALE = 1.0507009873554805;

  /** λ·α of SELU, α = 1.6732632423543772. */
  public static final double SELU_FLOOR = 1.7580993408473766;

  private static final double SQRT_HALF = 0.7071067811865476;

  /** 1/√(2π). */
  private static final double NORMAL_DENSITY_AT_0 = 0.3989422804014327;

  /** f(z). */
  public double value(double z) {
    return switch (this) {
      case LINEAR -> z;
      case SIGMOID -> Elementary.sigmoid(z);
      case TANH -> Elementary.tanh(z);
      case RELU -> Math.max(z, 0);
      case LEAKY_RELU -> z > 0 ? z : LEAKY_SLOPE * z;
      case ELU -> z > 0 ? z : Elementary.expm1(z);
      case SELU -> z > 0 ? SELU_SCALE * z : SELU_FLOOR * Elementary.expm1(z);
      case GELU -> z * normalDistribution(z);
      case SILU -> z * Elementary.sigmoid(z);
      case SOFTPLUS -> Elementary.softplus(z);
      case SINE -> Elementary.sin(z);
      case GAUSSIAN -> Elementary.exp(-z * z);
    };
  }

  /** f′(z), given z and a = f(z), so that nothing transcendental is computed twice. */
  public double derivative(double z, double a) {
    return switch (this) {
      case LINEAR -> 1;
      case SIGMOID -> a * (1 - a);
      case TANH -> Math.fma(-a, a, 1);
      case RELU -> z > 0 ? 1 : 0;
      case LEAKY_RELU -> z > 0 ? 1 : LEAKY_SLOPE;
      case ELU -> z > 0 ? 1 : a + 1;
      case SELU -> z > 0 ? SELU_SCALE : a + SELU_FLOOR;
      case GELU -> Math.fma(z, normalDensity(z), normalDistribution(z));
      case SILU -> siluDerivative(a, Elementary.sigmoid(z));
      case SOFTPLUS -> Elementary.sigmoid(z);
      case SINE -> Elementary.cos(z);
      case GAUSSIAN -> -2 * z * a;
    };
  }

  private static double siluDerivative(double a, double sigmoid) {
    return Math.fma(a, 1 - sigmoid, sigmoid);
  }

  /** Φ(z). */
  private static double normalDistribution(double z) {
    return 0.5 * (1 + Elementary.erf(z * SQRT_HALF));
  }

  /** φ(z). */
  private static double normalDensity(double z) {
    return NORMAL_DENSITY_AT_0 * Elementary.exp(-0.5 * z * z);
  }
}
