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
  SINE,
  /** e^(−z²). */
  GAUSSIAN;

  /** Slope of leaky ReLU below zero (Maas, Hannun, Ng 2013 use 0.01; so do PyTorch and JAX). */
  public static final double LEAKY_SLOPE = 0.01;

  /** f(z). */
  public double value(double z) {
    return switch (this) {
      case LINEAR -> z;
      case SIGMOID -> Elementary.sigmoid(z);
      case TANH -> Elementary.tanh(z);
      case RELU -> Math.max(z, 0);
      case LEAKY_RELU -> z > 0 ? z : LEAKY_SLOPE * z;
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
      case SINE -> Elementary.cos(z);
      case GAUSSIAN -> -2 * z * a;
    };
  }
}
