package symmetry.ui.landscape;

import java.util.List;
import java.util.Locale;
import symmetry.number.Numerals;
import symmetry.study.landscape.StationaryPoint;
import symmetry.study.landscape.StationaryPoints;
import symmetry.ui.map.Mark;
import symmetry.ui.panel.Panel;

/** The saddle and the minima with the numbers that prove them. */
final class PointsPanel extends Panel {

  private final DataTable table = new DataTable(
    "Where the gradient is zero",
    "what",
    "(w₁, w₂)",
    "loss",
    "|gradient|",
    "curvatures"
  );

  PointsPanel() {
    super("Saddle and minima");
    table.setId("stationary");
    add(
      table,
      help(
        "Found by Newton's method from %d starts. The curvatures are the eigenvalues of the Hessian: both positive is a minimum; one negative is a saddle, up along the diagonal and down across it.".formatted(
          StationaryPoints.SEARCHES
        )
      )
    );
  }

  void show(StationaryPoints points) {
    table.show(
      points
        .points()
        .stream()
        .map(p ->
          List.of(
            name(p),
            p.at().inWords(),
            Numerals.four(p.loss()),
            Numerals.upTo(1, p.gradient().norm()),
            Numerals.four(p.curvature().smallest()) + ", " + Numerals.four(p.curvature().largest())
          )
        )
        .toList()
    );
  }

  static List<Mark> marks(StationaryPoints points) {
    return points
      .points()
      .stream()
      .map(p -> new Mark(name(p), name(p), p.at().w1(), p.at().w2()))
      .toList();
  }

  private static String name(StationaryPoint point) {
    return point.kind().name().toLowerCase(Locale.ROOT);
  }
}
