package symmetry.study.landscape;

import java.util.ArrayList;
import java.util.List;
import symmetry.study.landscape.Landscape.Place;

/**
 * Walkers on their way down, all by the same step of gradient descent. Mutable, confined to one thread
 * at a time. A walker that a step no longer moves is at rest and costs nothing more.
 */
public final class Walk {

  /** Points kept of one walker's path; one that circles for ever needs no more. */
  static final int MAX_PATH = 1_000;

  /** Shorter moves than this share of the map are not seen. */
  private static final double FINENESS = 1.0 / 400;

  private final MirrorMap map;
  private final Landscape landscape;
  private final double gap;
  private final List<Walker> walkers = new ArrayList<>();
  private int step;

  /** One walker: where it is and which way it came. */
  private static final class Walker {

    private final List<PathPoint> path = new ArrayList<>();
    private Place at;
    private boolean resting;

    Walker(Place start) {
      at = start;
    }
  }

  /** All walkers at the step that the map names. */
  public Walk(MirrorMap map) {
    this.map = map;
    landscape = map.landscape();
    gap = map.axis().length() * FINENESS;
    for (Place start : map.starts()) {
      Walker walker = new Walker(start);
      walker.path.add(point(start));
      walkers.add(walker);
    }
    advance(map.steps());
  }

  /** The map with the walkers as far as they are. */
  public MirrorMap map() {
    return map.withSteps(step);
  }

  public Landscape landscape() {
    return landscape;
  }

  public int step() {
    return step;
  }

  /** Takes steps, at most to the last one a map may have, and none once all are at rest. */
  public void advance(int steps) {
    int goal = (int) Math.min((long) step + steps, (long) MirrorMap.STEPS.max());
    while (step < goal && !isAtRest()) {
      step++;
      walkers.forEach(this::move);
    }
  }

  /** Whether no step moves anybody any more. */
  public boolean isAtRest() {
    return walkers.stream().allMatch(w -> w.resting);
  }

  /** Whether there is nothing left to wait for. */
  public boolean isOver() {
    return isAtRest() || step >= MirrorMap.STEPS.max();
  }

  public List<Place> places() {
    return walkers
      .stream()
      .map(w -> w.at)
      .toList();
  }

  public List<Place> starts() {
    return walkers
      .stream()
      .map(w -> w.path.getFirst().place())
      .toList();
  }

  /** Each walker's way so far: the points where it had moved visibly, its start first, its tip not. */
  public List<List<PathPoint>> paths() {
    return walkers
      .stream()
      .map(w -> List.copyOf(w.path))
      .toList();
  }

  private void move(Walker walker) {
    if (walker.resting) return;
    Place next = landscape.step(walker.at, map.rate());
    walker.resting = next.equals(walker.at);
    walker.at = next;
    boolean visible = walker.path.getLast().place().distance(next) > gap;
    if (visible && walker.path.size() < MAX_PATH) walker.path.add(point(next));
  }

  /** A place as a point of a path at the present step. */
  PathPoint point(Place at) {
    return new PathPoint(step, at.w1(), at.w2(), landscape.loss(at));
  }
}
