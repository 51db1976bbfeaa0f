package symmetry.study.landscape;

import java.util.List;
import java.util.StringJoiner;

/**
 * A map and the paths on it as text to take away, all numbers in full precision.
 *
 * @param x name of the first axis
 * @param y name of the second
 */
public record MapText(String x, String y, LossGrid grid, List<List<PathPoint>> paths) {
  public MapText {
    paths = paths.stream().map(List::copyOf).toList();
  }

  /** One line a point, surface first; what a surface point has not, or is not finite, is left empty. */
  public String csv() {
    StringBuilder csv = new StringBuilder("what,walker,step,%s,%s,loss\n".formatted(x, y));
    for (int row = 0; row < grid.y().points(); row++) {
      for (int column = 0; column < grid.x().points(); column++) {
        csv.append("surface,,,").append(grid.x().at(column)).append(',');
        csv
          .append(grid.y().at(row))
          .append(',')
          .append(text(grid.loss(row, column)))
          .append('\n');
      }
    }
    for (int walker = 0; walker < paths.size(); walker++) {
      for (PathPoint point : paths.get(walker)) {
        csv
          .append("path,")
          .append(walker + 1)
          .append(',')
          .append(point.step())
          .append(',');
        csv.append(text(point.x())).append(',').append(text(point.y())).append(',');
        csv.append(text(point.loss())).append('\n');
      }
    }
    return csv.toString();
  }

  /** {@code {"x": […], "y": […], "loss": [[…]], "paths": [[{"step": …}]]}}; what is not finite is null. */
  public String json() {
    StringJoiner losses = new StringJoiner(",\n", "[\n", "]");
    for (int row = 0; row < grid.y().points(); row++) {
      StringJoiner line = new StringJoiner(",", "[", "]");
      for (int column = 0; column < grid.x().points(); column++) {
        line.add(number(grid.loss(row, column)));
      }
      losses.add(line.toString());
    }
    StringJoiner ways = new StringJoiner(",\n", "[", "]");
    for (List<PathPoint> path : paths) {
      StringJoiner way = new StringJoiner(",", "[", "]");
      for (PathPoint p : path) way.add(point(p));
      ways.add(way.toString());
    }
    return "{\"axes\":[\"%s\",\"%s\"],\n\"x\":%s,\n\"y\":%s,\n\"loss\":%s,\n\"paths\":%s}\n".formatted(
      x,
      y,
      numbers(grid.x()),
      numbers(grid.y()),
      losses,
      ways
    );
  }

  private static String point(PathPoint p) {
    return "{\"step\":%d,\"x\":%s,\"y\":%s,\"loss\":%s}".formatted(
      p.step(),
      number(p.x()),
      number(p.y()),
      number(p.loss())
    );
  }

  private static String numbers(Axis axis) {
    StringJoiner numbers = new StringJoiner(",", "[", "]");
    for (int k = 0; k < axis.points(); k++) numbers.add(number(axis.at(k)));
    return numbers.toString();
  }

  private static String text(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "null";
  }
}
