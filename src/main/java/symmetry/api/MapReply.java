package symmetry.api;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.study.landscape.Axis;
import symmetry.study.landscape.LossGrid;
import symmetry.study.landscape.PathPoint;

/**
 * The loss over a grid.
 *
 * @param x of the columns
 * @param y of the rows
 * @param loss {@code [y][x]}, rows from the lowest y; null where it is not known or not finite
 */
record MapReply(List<Double> x, List<Double> y, List<List<@Nullable Double>> loss) {
  /** A point of a path, with the loss there. */
  record Point(long step, @Nullable Double x, @Nullable Double y, @Nullable Double loss) {
    static List<Point> of(List<PathPoint> path) {
      return path
        .stream()
        .map(p ->
          new Point(p.step(), Finite.orNull(p.x()), Finite.orNull(p.y()), Finite.orNull(p.loss()))
        )
        .toList();
    }
  }

  static MapReply of(LossGrid grid) {
    return new MapReply(
      points(grid.x()),
      points(grid.y()),
      IntStream.range(0, grid.y().points())
        .mapToObj(row -> row(grid, row))
        .toList()
    );
  }

  private static List<Double> points(Axis axis) {
    return IntStream.range(0, axis.points()).mapToObj(axis::at).toList();
  }

  private static List<@Nullable Double> row(LossGrid grid, int row) {
    return Finite.orNull(
      IntStream.range(0, grid.x().points())
        .mapToDouble(column -> grid.loss(row, column))
        .toArray()
    );
  }
}
