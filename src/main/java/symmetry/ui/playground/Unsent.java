package symmetry.ui.playground;

import java.util.ArrayList;
import java.util.List;

/** What the browser does not have yet of a history that grows, is thinned out or starts anew. */
final class Unsent<P> {

  /** A chart is about as wide; a frame stays small. */
  private static final int MOST_AT_ONCE = 160;

  private List<P> sent = List.of();

  /**
   * @param reset whether {@code points} replaces what the browser has or is added to it
   */
  record Points<P>(boolean reset, List<P> points) {}

  /** What to send so that the browser has this history, evenly thinned out where it is long. */
  Points<P> of(List<P> history) {
    boolean reset = !startsWithSent(history);
    List<P> fresh = history.subList(reset ? 0 : sent.size(), history.size());
    sent = history;
    return new Points<>(reset, thinned(fresh));
  }

  /** The browser's chart is another one now. */
  void forget() {
    sent = List.of();
  }

  private boolean startsWithSent(List<P> history) {
    int n = sent.size();
    return (
      n > 0 &&
      history.size() >= n &&
      history.get(n - 1).equals(sent.getLast()) &&
      history.getFirst().equals(sent.getFirst()) &&
      history.get(n / 2).equals(sent.get(n / 2))
    );
  }

  private static <P> List<P> thinned(List<P> points) {
    int stride = Math.ceilDiv(points.size(), MOST_AT_ONCE);
    if (stride <= 1) return List.copyOf(points);
    List<P> kept = new ArrayList<>();
    for (int k = points.size() - 1; k >= 0; k -= stride) kept.addFirst(points.get(k));
    if (kept.getFirst() != points.getFirst()) kept.addFirst(points.getFirst());
    return kept;
  }
}
