package symmetry.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Losses over the run, bounded: when full, every other point goes and from then on only every second
 * step is kept, and so on. Points are always multiples of the present stride, so what is kept depends
 * on how far the run came, not on how it got there.
 */
final class History {

  private final int capacity;
  private final List<LossPoint> points = new ArrayList<>();
  private long stride = 1;

  History(int capacity) {
    this.capacity = capacity;
  }

  /** What a history knows up to a step; to be added to by itself. */
  History(History other, long step) {
    this(other.capacity);
    stride = other.stride;
    for (LossPoint p : other.points) if (p.step() <= step) points.add(p);
  }

  /** All points, those after the present step too. */
  List<LossPoint> all() {
    return List.copyOf(points);
  }

  /** Whether the point of this step would be new. */
  boolean wants(long step) {
    return step % stride == 0 && (points.isEmpty() || step > points.getLast().step());
  }

  void add(LossPoint point) {
    points.add(point);
    if (points.size() > capacity) {
      stride *= 2;
      points.removeIf(p -> p.step() % stride != 0);
    }
  }

  /** Forgets what came after a step. */
  void truncate(long step) {
    while (!points.isEmpty() && points.getLast().step() > step) points.removeLast();
  }

  /** The last step kept; 0 if there is none. */
  long lastStep() {
    return points.isEmpty() ? 0 : points.getLast().step();
  }

  /** The points up to the present one, which ends the list. */
  List<LossPoint> upTo(LossPoint present) {
    List<LossPoint> shown = new ArrayList<>();
    for (LossPoint p : points) if (p.step() < present.step()) shown.add(p);
    shown.add(present);
    return List.copyOf(shown);
  }
}
