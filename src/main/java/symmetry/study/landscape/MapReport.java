package symmetry.study.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.study.file.FileRows;

/**
 * The loss over a grid, for files.
 *
 * @param x of the columns
 * @param y of the rows
 * @param loss {@code [y][x]}, rows from the lowest y; NaN where it is not known
 */
record MapReport(List<Double> x, List<Double> y, List<List<Double>> loss) {
  static MapReport of(LossGrid grid) {
    return new MapReport(
      points(grid.x()),
      points(grid.y()),
      IntStream.range(0, grid.y().points())
        .mapToObj(row ->
          IntStream.range(0, grid.x().points())
            .mapToObj(column -> grid.loss(row, column))
            .toList()
        )
        .toList()
    );
  }

  private static List<Double> points(Axis axis) {
    return IntStream.range(0, axis.points()).mapToObj(axis::at).toList();
  }

  /**
   * One row a point, the surface first, then the paths on it.
   *
   * @param x name of the first axis
   * @param y name of the second
   */
  static FileRows rows(String x, String y, LossGrid grid, List<List<PathPoint>> paths) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int row = 0; row < grid.y().points(); row++) {
      for (int column = 0; column < grid.x().points(); column++) {
        double loss = grid.loss(row, column);
        rows.add(FileRows.row("surface", null, null, grid.x().at(column), grid.y().at(row), loss));
      }
    }
    for (int walker = 0; walker < paths.size(); walker++) {
      for (PathPoint p : paths.get(walker)) {
        rows.add(FileRows.row("path", walker + 1, p.step(), p.x(), p.y(), p.loss()));
      }
    }
    return new FileRows(List.of("what", "walker", "step", x, y, "loss"), rows);
  }
}
