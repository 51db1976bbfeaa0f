package symmetry.study.landscape;

import java.util.ArrayList;
import java.util.List;
import symmetry.study.Task;
import symmetry.study.Work;
import symmetry.study.landscape.Landscape.Place;

/** Everything on a mirror map: its surface, its stationary points, and the walkers at the map's step. */
public record MirrorTask(MirrorMap map) implements Task<MirrorTask.Found> {
  /**
   * @param step where the walkers are: the map's, or the last one that moved any of them
   * @param starts of each walker
   * @param ends where each is at the step
   * @param paths of each, its start first and its end last
   */
  public record Found(
    LossGrid grid,
    StationaryPoints points,
    int step,
    boolean atRest,
    List<Place> starts,
    List<Place> ends,
    List<List<PathPoint>> paths,
    WalkLedger ledger
  ) {
    /** A walk as it stands, on a map whose surface and points are known. */
    public static Found of(Walk walk, LossGrid grid, StationaryPoints points) {
      return new Found(
        grid,
        points,
        walk.step(),
        walk.isAtRest(),
        walk.starts(),
        walk.places(),
        ways(walk),
        WalkLedger.of(walk, points)
      );
    }
  }

  private static final int STEPS_BETWEEN_WORDS = 20;

  /** Roughly what the surface and its stationary points take, beside all steps of one walker. */
  private static final double SURFACE_SHARE = 0.1;

  @Override
  public Found run(Work work) {
    LossGrid grid = LossGrid.of(map.landscape(), map.axis());
    work.reached(SURFACE_SHARE / 2);
    StationaryPoints points = StationaryPoints.of(map.landscape(), map.axis());
    work.reached(SURFACE_SHARE);
    Walk walk = new Walk(map.withSteps(0));
    while (walk.step() < map.steps() && !walk.isAtRest()) {
      walk.advance(Math.min(STEPS_BETWEEN_WORDS, map.steps() - walk.step()));
      work.reached(SURFACE_SHARE + ((1 - SURFACE_SHARE) * walk.step()) / map.steps());
    }
    return Found.of(walk, grid, points);
  }

  private static List<List<PathPoint>> ways(Walk walk) {
    List<Place> ends = walk.places();
    List<List<PathPoint>> paths = walk.paths();
    List<List<PathPoint>> ways = new ArrayList<>();
    for (int k = 0; k < ends.size(); k++) {
      List<PathPoint> way = new ArrayList<>(paths.get(k));
      Place end = ends.get(k);
      if (!way.getLast().place().equals(end)) way.add(walk.point(end));
      ways.add(List.copyOf(way));
    }
    return List.copyOf(ways);
  }
}
