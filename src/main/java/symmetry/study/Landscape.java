package symmetry.study;

import java.util.ArrayList;
import java.util.List;
import symmetry.engine.Elementary;

/**
 * The loss over two weights: ŷ = tanh(w₁x) + tanh(w₂x), taught by tanh(ax) + tanh(bx) on 21 points
 * from −2 to 2, L = mean of ½(ŷ − y)². Swapping the two weights changes nothing, so the surface is its
 * own mirror image about the diagonal, and (a, b) and (b, a) are both optimal.
 */
public record Landscape(double a, double b) {
  private static final int POINTS = 21;
  private static final double EDGE = 2;

  /** A place on the surface. */
  public record Place(double w1, double w2) {
    /** Distance to the diagonal along one axis; exactly 0 on it. */
    public double offDiagonal() {
      return Math.abs(w1 - w2);
    }
  }

  /**
   * Curvature at a place: the eigenvalues of the Hessian.
   *
   * @param across along (1, −1)/√2 where w₁ = w₂
   */
  public record Curvature(double smallest, double largest, double across) {}

  public double loss(Place at) {
    double sum = 0;
    for (int k = 0; k < POINTS; k++) {
      double residual = residual(at, x(k));
      sum = Math.fma(0.5 * residual, residual, sum);
    }
    return sum / POINTS;
  }

  /** Where one step of gradient descent leads. */
  public Place step(Place at, double learningRate) {
    double g1 = 0;
    double g2 = 0;
    for (int k = 0; k < POINTS; k++) {
      double x = x(k);
      double residual = residual(at, x);
      g1 += residual * slope(at.w1() * x) * x;
      g2 += residual * slope(at.w2() * x) * x;
    }
    double rate = learningRate / POINTS;
    return new Place(Math.fma(-rate, g1, at.w1()), Math.fma(-rate, g2, at.w2()));
  }

  /** The way of a walker, its start included. */
  public List<Place> walk(Place from, double learningRate, int steps) {
    List<Place> path = new ArrayList<>();
    path.add(from);
    for (int k = 0; k < steps; k++) path.add(step(path.getLast(), learningRate));
    return List.copyOf(path);
  }

  public Curvature curvature(Place at) {
    double h11 = 0;
    double h22 = 0;
    double h12 = 0;
    for (int k = 0; k < POINTS; k++) {
      double x = x(k);
      double residual = residual(at, x);
      double s1 = x * slope(at.w1() * x);
      double s2 = x * slope(at.w2() * x);
      h11 += s1 * s1 - 2 * residual * x * s1 * Elementary.tanh(at.w1() * x);
      h22 += s2 * s2 - 2 * residual * x * s2 * Elementary.tanh(at.w2() * x);
      h12 += s1 * s2;
    }
    double middle = (h11 + h22) / (2 * POINTS);
    double half = (h11 - h22) / (2 * POINTS);
    double spread = Math.sqrt(half * half + (h12 * h12) / (POINTS * POINTS));
    return new Curvature(middle - spread, middle + spread, (h11 + h22 - 2 * h12) / (2 * POINTS));
  }

  private double residual(Place at, double x) {
    double answer = Elementary.tanh(at.w1() * x) + Elementary.tanh(at.w2() * x);
    return answer - Elementary.tanh(a * x) - Elementary.tanh(b * x);
  }

  private static double x(int k) {
    return (2 * EDGE * k) / (POINTS - 1) - EDGE;
  }

  private static double slope(double z) {
    double a = Elementary.tanh(z);
    return 1 - a * a;
  }
}
