package symmetry.study.landscape;

import symmetry.exact.Elementary;
import symmetry.number.Numerals;

/**
 * The loss over two weights: ŷ = tanh(w₁x) + tanh(w₂x), taught by tanh(ax) + tanh(bx) on 21 points
 * from −2 to 2, L = mean of ½(ŷ − y)². Swapping the two weights changes nothing, so the surface is its
 * own mirror image about the diagonal, and (a, b) and (b, a) are both optimal.
 *
 * <p>All of it mirrors to the bit: what is computed at (w₂, w₁) is what is computed at (w₁, w₂), with
 * its two parts swapped. Immutable.
 */
public final class Landscape {

  private static final int POINTS = 21;
  private static final double EDGE = 2;

  private final double a;
  private final double b;
  private final double[] x = new double[POINTS];
  /** What the teacher answers, {@code [POINTS]}. */
  private final double[] y = new double[POINTS];

  /** A place on the surface. */
  public record Place(double w1, double w2) {
    /** Digits after the point: a hair of 1e-9 is not told. */
    private static final int LEAST_DIGITS = 3;
    private static final int MOST_DIGITS = 10;

    /** Distance to the diagonal along one axis; exactly 0 on it. */
    public double offDiagonal() {
      return Math.abs(w1 - w2);
    }

    /** The same network with its two units renumbered. */
    public Place mirrored() {
      return new Place(w2, w1);
    }

    /** Euclidean. */
    public double distance(Place other) {
      return length(w1 - other.w1, w2 - other.w2);
    }

    /**
     * {@code (0.5, −1.2)}: to three digits after the point, or as many more as it takes to tell different
     * weights apart.
     */
    public String inWords() {
      int digits = LEAST_DIGITS;
      if (w1 != w2) {
        while (digits < MOST_DIGITS && rounded(w1, digits).equals(rounded(w2, digits))) digits++;
        if (digits == MOST_DIGITS) digits = LEAST_DIGITS;
      }
      return "(%s, %s)".formatted(rounded(w1, digits), rounded(w2, digits));
    }

    private static String rounded(double value, int digits) {
      return Numerals.decimals(digits, value).replaceAll("\\.?0+$", "");
    }
  }

  /** ∂L/∂w₁ and ∂L/∂w₂. */
  public record Gradient(double g1, double g2) {
    public double norm() {
      return length(g1, g2);
    }
  }

  /** Second derivatives of L. */
  public record Hessian(double h11, double h22, double h12) {
    public double determinant() {
      return h11 * h22 - h12 * h12;
    }

    public Curvature curvature() {
      double middle = (h11 + h22) / 2;
      double spread = length((h11 - h22) / 2, h12);
      return new Curvature(middle - spread, middle + spread);
    }
  }

  /** Curvature at a place: the eigenvalues of the Hessian. */
  public record Curvature(double smallest, double largest) {
    /** One this small beside the other is rounding. */
    private static final double LEVEL = 1e-9;

    /** The larger of both sizes, with its sign. */
    double steepest() {
      return Math.abs(smallest) > Math.abs(largest) ? smallest : largest;
    }

    /** Whether one of them is 0 to rounding. */
    boolean isLevel() {
      double least = Math.min(Math.abs(smallest), Math.abs(largest));
      return least <= LEVEL * Math.abs(steepest());
    }
  }

  public Landscape(double a, double b) {
    this.a = a;
    this.b = b;
    for (int k = 0; k < POINTS; k++) {
      x[k] = (2 * EDGE * k) / (POINTS - 1) - EDGE;
      y[k] = Elementary.tanh(a * x[k]) + Elementary.tanh(b * x[k]);
    }
  }

  /** The teacher's weights. */
  public Place teacher() {
    return new Place(a, b);
  }

  public double loss(Place at) {
    double sum = 0;
    for (int k = 0; k < POINTS; k++) {
      double residual = Elementary.tanh(at.w1() * x[k]) + Elementary.tanh(at.w2() * x[k]) - y[k];
      sum = Math.fma(0.5 * residual, residual, sum);
    }
    return sum / POINTS;
  }

  public Gradient gradient(Place at) {
    double g1 = 0;
    double g2 = 0;
    for (int k = 0; k < POINTS; k++) {
      double t1 = Elementary.tanh(at.w1() * x[k]);
      double t2 = Elementary.tanh(at.w2() * x[k]);
      double residual = t1 + t2 - y[k];
      g1 += residual * (1 - t1 * t1) * x[k];
      g2 += residual * (1 - t2 * t2) * x[k];
    }
    return new Gradient(g1 / POINTS, g2 / POINTS);
  }

  /** Where one step of gradient descent leads. */
  public Place step(Place at, double learningRate) {
    Gradient gradient = gradient(at);
    return new Place(
      Math.fma(-learningRate, gradient.g1(), at.w1()),
      Math.fma(-learningRate, gradient.g2(), at.w2())
    );
  }

  public Hessian hessian(Place at) {
    double h11 = 0;
    double h22 = 0;
    double h12 = 0;
    for (int k = 0; k < POINTS; k++) {
      double t1 = Elementary.tanh(at.w1() * x[k]);
      double t2 = Elementary.tanh(at.w2() * x[k]);
      double residual = t1 + t2 - y[k];
      double s1 = x[k] * (1 - t1 * t1);
      double s2 = x[k] * (1 - t2 * t2);
      h11 += s1 * s1 - 2 * residual * x[k] * s1 * t1;
      h22 += s2 * s2 - 2 * residual * x[k] * s2 * t2;
      h12 += s1 * s2;
    }
    return new Hessian(h11 / POINTS, h22 / POINTS, h12 / POINTS);
  }

  public Curvature curvature(Place at) {
    return hessian(at).curvature();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Landscape landscape && teacher().equals(landscape.teacher());
  }

  @Override
  public int hashCode() {
    return teacher().hashCode();
  }

  private static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }
}
