package symmetry.engine.init;

import symmetry.engine.Activation;

/** The factor on weights of variance 1/fanIn that keeps the signal's size through an activation. */
public final class Gain {

  private Gain() {}

  /**
   * √2 for ReLU, √(2/(1 + slope²)) for leaky ReLU (He et al. 2015, eq. 10 and 14), 5/3 for tanh (the
   * value in torch.nn.init.calculate_gain), 1 for SELU (Klambauer et al. 2017) and wherever no source
   * states another.
   */
  public static double of(Activation activation) {
    return switch (activation) {
      case RELU -> Math.sqrt(2);
      case LEAKY_RELU -> Math.sqrt(2 / (1 + Activation.LEAKY_SLOPE * Activation.LEAKY_SLOPE));
      case TANH -> 5.0 / 3;
      case LINEAR, SIGMOID, ELU, SELU, GELU, SILU, SOFTPLUS, SINE, GAUSSIAN -> 1;
    };
  }
}
