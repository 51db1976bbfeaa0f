package symmetry.data;

import symmetry.exact.Elementary;

/** An input computed from the two of a sample, appended after x₁ and x₂. */
public enum Feature {
  X1_SQUARED("x₁²"),
  X2_SQUARED("x₂²"),
  X1_X2("x₁x₂"),
  SIN_X1("sin x₁"),
  SIN_X2("sin x₂");

  private final String formula;

  Feature(String formula) {
    this.formula = formula;
  }

  /** As a person writes it. */
  public String formula() {
    return formula;
  }

  /** The feature's value at a point. */
  public double of(double x1, double x2) {
    return switch (this) {
      case X1_SQUARED -> x1 * x1;
      case X2_SQUARED -> x2 * x2;
      case X1_X2 -> x1 * x2;
      case SIN_X1 -> Elementary.sin(x1);
      case SIN_X2 -> Elementary.sin(x2);
    };
  }
}
