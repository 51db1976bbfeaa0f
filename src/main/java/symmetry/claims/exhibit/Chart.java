package symmetry.claims.exhibit;

import java.util.ArrayList;
import java.util.List;

/** A small picture of figures, as data. Immutable. */
public sealed interface Chart {
  /**
   * Lines over a common axis.
   *
   * @param logarithmic whether the values span decades
   */
  record Lines(String x, String y, boolean logarithmic, List<Line> lines) implements Chart {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /** One line, point by point. */
  record Line(String name, List<Double> x, List<Double> y) {
    private static final int SHOWN_POINTS = 100;

    public Line {
      x = List.copyOf(x);
      y = List.copyOf(y);
    }

    /**
     * About a hundred of many values at equal distances, and the last one.
     *
     * @param gap from each value to the next along x, the first being at 0
     */
    static Line thinned(String name, double gap, List<Double> values) {
      int stride = Math.ceilDiv(values.size(), SHOWN_POINTS);
      List<Double> x = new ArrayList<>();
      List<Double> y = new ArrayList<>();
      for (int k = 0; k < values.size() - 1; k += stride) {
        x.add(k * gap);
        y.add(values.get(k));
      }
      x.add((values.size() - 1) * gap);
      y.add(values.getLast());
      return new Line(name, x, y);
    }

    Line named(String otherName) {
      return new Line(otherName, x, y);
    }
  }

  /**
   * A matrix of values as a heatmap.
   *
   * @param values {@code [rows][columns]}
   */
  record Heat(String title, List<List<Double>> values) implements Chart {
    public Heat {
      values = values.stream().map(List::copyOf).toList();
    }
  }
}
