package symmetry.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A number that knows how it was computed and can find its derivatives: reverse-mode differentiation
 * on a graph of scalars, as far from the engine's flat arrays as can be. JDK functions only.
 */
final class Scalar {

  private record Source(Scalar scalar, double slope) {}

  final double value;
  double derivative;
  private final List<Source> sources;
  private boolean collected;

  private Scalar(double value, List<Source> sources) {
    this.value = value;
    this.sources = sources;
  }

  static Scalar of(double value) {
    return new Scalar(value, List.of());
  }

  Scalar plus(Scalar other) {
    return new Scalar(value + other.value, List.of(new Source(this, 1), new Source(other, 1)));
  }

  Scalar times(Scalar other) {
    return new Scalar(
      value * other.value,
      List.of(new Source(this, other.value), new Source(other, value))
    );
  }

  Scalar plus(double constant) {
    return plus(of(constant));
  }

  Scalar times(double constant) {
    return times(of(constant));
  }

  Scalar exp() {
    return apply(Math::exp, Math::exp);
  }

  Scalar log() {
    return apply(Math::log, x -> 1 / x);
  }

  Scalar inverse() {
    return apply(x -> 1 / x, x -> -1 / (x * x));
  }

  Scalar abs() {
    return apply(Math::abs, Math::signum);
  }

  Scalar sine() {
    return apply(Math::sin, Math::cos);
  }

  Scalar hyperbolicTangent() {
    return apply(Math::tanh, x -> 1 / (Math.cosh(x) * Math.cosh(x)));
  }

  /** Φ. */
  Scalar normalDistribution() {
    return apply(x -> 0.5 + normalDensity(x) * normalSeries(x), Scalar::normalDensity);
  }

  private static double normalDensity(double x) {
    return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  }

  /** x + x³/3 + x⁵/(3·5) + …: Marsaglia 2004. */
  private static double normalSeries(double x) {
    double term = x;
    double sum = x;
    for (int k = 3; k < 400; k += 2) {
      term *= (x * x) / k;
      sum += term;
    }
    return sum;
  }

  private Scalar apply(DoubleUnaryOperator f, DoubleUnaryOperator slope) {
    return new Scalar(
      f.applyAsDouble(value),
      List.of(new Source(this, slope.applyAsDouble(value)))
    );
  }

  /** Adds ∂this/∂s to the derivative of every scalar s that this was computed from; once. */
  void differentiate() {
    List<Scalar> order = new ArrayList<>();
    collect(order);
    derivative = 1;
    for (Scalar scalar : order.reversed()) {
      for (Source source : scalar.sources) {
        source.scalar.derivative += scalar.derivative * source.slope;
      }
    }
  }

  /** Sources before what is computed from them. */
  private void collect(List<Scalar> order) {
    if (collected) return;
    collected = true;
    for (Source source : sources) source.scalar.collect(order);
    order.add(this);
  }
}
