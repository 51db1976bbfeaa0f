package symmetry.ui.live;

import java.util.ArrayList;
import java.util.List;

/** What the browser does not have yet of a history that grows, is thinned out or starts anew. */
public final class Unsent<P> {

  /** About as many as a chart can show side by side; a frame stays small. */
  private static final int MOST = 160;

  /** What the browser has. */
  private List<P> held = List.of();

  /**
   * @param keep how many of the browser's first points stay
   * @param points those that follow them
   */
  public record Points<P>(int keep, List<P> points) {}

  /** What to send so that the browser has this history, evenly thinned out where it is long. */
  public Points<P> of(List<P> history) {
    List<P> wanted = thinned(history);
    int keep = 0;
    int both = Math.min(held.size(), wanted.size());
    while (keep < both && held.get(keep).equals(wanted.get(keep))) keep++;
    held = wanted;
    return new Points<>(keep, wanted.subList(keep, wanted.size()));
  }

  /** The browser's chart is empty now, or shows something else. */
  public void forget() {
    held = List.of();
  }

  /** By powers of two from the start on: a history that grows keeps its points. Always with the last. */
  private static <P> List<P> thinned(List<P> history) {
    int stride = 1;
    while (Math.ceilDiv(history.size(), stride) > MOST) stride *= 2;
    if (stride == 1) return List.copyOf(history);
    List<P> kept = new ArrayList<>();
    for (int k = 0; k < history.size() - 1; k += stride) kept.add(history.get(k));
    kept.add(history.getLast());
    return List.copyOf(kept);
  }
}
