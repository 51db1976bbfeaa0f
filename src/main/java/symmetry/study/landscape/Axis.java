package symmetry.study.landscape;

import java.io.Serializable;

/**
 * Equally spaced points on a line, both ends included.
 *
 * @param points at least 2
 */
public record Axis(double low, double high, int points) implements Serializable {
  public Axis {
    if (!(low < high) || points < 2) {
      throw new IllegalArgumentException("no axis: %s to %s, %d".formatted(low, high, points));
    }
  }

  /** The k-th point, from 0. */
  public double at(int k) {
    double share = (double) k / (points - 1);
    return (1 - share) * low + share * high;
  }

  public double length() {
    return high - low;
  }

  public boolean contains(double value) {
    return value >= low && value <= high;
  }

  /** The same range with another number of points. */
  public Axis withPoints(int changed) {
    return new Axis(low, high, changed);
  }
}
