package symmetry.study.landscape;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.study.landscape.Landscape.Place;

/** The loss on a grid of points: rows from the lowest y, in each from the lowest x. Immutable. */
public final class LossGrid {

  private final Axis x;
  private final Axis y;
  private final double[] values;

  /**
   * @param values {@code [y points × x points]}, row by row; NaN where it is not known; copied
   */
  public LossGrid(Axis x, Axis y, double[] values) {
    if (values.length != x.points() * y.points()) {
      throw new IllegalArgumentException("%d values for another grid".formatted(values.length));
    }
    this.x = x;
    this.y = y;
    this.values = values.clone();
  }

  /** Of a landscape over a square. */
  public static LossGrid of(Landscape landscape, Axis axis) {
    int side = axis.points();
    double[] values = new double[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        values[row * side + column] = landscape.loss(new Place(axis.at(column), axis.at(row)));
      }
    }
    return new LossGrid(axis, axis, values);
  }

  /**
   * Of rows from the lowest.
   *
   * @param rows {@code [y points][x points]}, null where one is not known
   */
  public static LossGrid of(Axis x, Axis y, List<double @Nullable []> rows) {
    double[] values = new double[x.points() * y.points()];
    Arrays.fill(values, Double.NaN);
    for (int row = 0; row < y.points(); row++) {
      double[] losses = rows.get(row);
      if (losses != null) System.arraycopy(losses, 0, values, row * x.points(), x.points());
    }
    return new LossGrid(x, y, values);
  }

  /** Of which nothing is known yet. */
  public static LossGrid unknown(Axis x, Axis y) {
    return of(x, y, Collections.nCopies(y.points(), null));
  }

  public Axis x() {
    return x;
  }

  public Axis y() {
    return y;
  }

  public double loss(int row, int column) {
    return values[row * x.points() + column];
  }

  /** The lowest finite loss; NaN if there is none. */
  public double lowest() {
    return Arrays.stream(values).filter(Double::isFinite).min().orElse(Double.NaN);
  }

  /** The highest finite loss; NaN if there is none. */
  public double highest() {
    return Arrays.stream(values).filter(Double::isFinite).max().orElse(Double.NaN);
  }

  /** {@code [y points × x points]}, row by row; a copy. */
  public double[] toArray() {
    return values.clone();
  }
}
