package symmetry.ui.landscape;

import java.util.List;
import symmetry.number.Numerals;
import symmetry.study.landscape.LossGrid;
import symmetry.study.landscape.PathPoint;
import symmetry.study.landscape.SlicePlan;
import symmetry.ui.map.Floats;
import symmetry.ui.map.Ground;
import symmetry.ui.map.MapAxis;
import symmetry.ui.map.Mark;
import symmetry.ui.map.Steps;

/** A plane as it is drawn. */
final class PlaneWire {

  private static final String DESCRIPTION =
    "Map of the loss over a plane through the weights at step %s, with the path of the run. The arrow keys move a cross; in relief they turn the map.";

  private PlaneWire() {}

  /** With no loss known yet. */
  static Ground ground(SlicePlan plan) {
    return new Ground(
      new MapAxis(name(plan, 0), plan.x().low(), plan.x().high()),
      new MapAxis(name(plan, 1), plan.y().low(), plan.y().high()),
      plan.x().points(),
      plan.y().points(),
      Floats.pack(LossGrid.unknown(plan.x(), plan.y()).toArray()),
      false,
      false,
      DESCRIPTION.formatted(Numerals.count(end(plan).step()))
    );
  }

  static List<Mark> marks(SlicePlan plan) {
    PathPoint end = end(plan);
    PathPoint start = plan.path().getFirst();
    Mark here = new Mark("end", "step " + Numerals.count(end.step()), end.x(), end.y());
    if (plan.path().size() == 1) return List.of(here);
    return List.of(new Mark("start", "start", start.x(), start.y()), here);
  }

  static Steps path(SlicePlan plan) {
    List<PathPoint> path = plan.path();
    double[] points = new double[3 * path.size()];
    for (int k = 0; k < path.size(); k++) {
      points[3 * k + 1] = path.get(k).x();
      points[3 * k + 2] = path.get(k).y();
    }
    double[] tip = { end(plan).x(), end(plan).y() };
    return new Steps(true, 1, Floats.pack(points), Floats.pack(tip), new byte[] { Steps.RUN });
  }

  private static String name(SlicePlan plan, int direction) {
    if (plan.shares().isEmpty()) return "random direction " + (direction + 1);
    if (direction == 1 && !plan.hasBothDirections()) return "random direction";
    return "main direction %d of the path (%s)".formatted(
      direction + 1,
      Numerals.percent(plan.shares().get(direction))
    );
  }

  private static PathPoint end(SlicePlan plan) {
    return plan.path().getLast();
  }
}
