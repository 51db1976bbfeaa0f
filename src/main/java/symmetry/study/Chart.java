package symmetry.study;

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
    public Line {
      x = List.copyOf(x);
      y = List.copyOf(y);
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
