package symmetry.claims.exhibit;

import java.util.List;
import symmetry.study.Work;

/**
 * A question that can be measured. A value: equal measurements measure equal figures, to the last bit.
 *
 * @param <F> what it measures
 */
public interface Measurement<F extends Figures> {
  /**
   * Measures; takes milliseconds to seconds.
   *
   * @throws java.util.concurrent.CancellationException as soon as the work is cancelled
   */
  F measure(Work work);

  /**
   * The same question from other seeds: whatever is drawn for it, data and weights, is drawn anew. Itself where nothing is.
   *
   * @param seeds how much further they are; sweeps over seeds go as many times their own number further
   */
  default Measurement<F> further(int seeds) {
    return this;
  }

  /** The runs behind it that the playground can open; empty where it has none like them. */
  default List<WatchedRun> runs() {
    return List.of();
  }
}
