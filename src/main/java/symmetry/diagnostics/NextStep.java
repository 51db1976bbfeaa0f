package symmetry.diagnostics;

import java.util.List;
import symmetry.engine.Parameters;
import symmetry.engine.Penalty;

/**
 * What the next update does, with all that the optimizer remembers.
 *
 * @param after the parameters after it: on its own batch, and, where that is not the whole training split, as
 *     it would be on all of it. A layer moves if it does in one of them
 * @param learningRate η of it
 * @param penalty what it adds to the gradient
 */
public record NextStep(List<Parameters> after, double learningRate, Penalty penalty) {
  public NextStep {
    after = List.copyOf(after);
  }

  /** Pace of a layer. */
  Pace pace(Parameters now, int layer) {
    return after
      .stream()
      .map(next -> Pace.of(now, next, layer))
      .reduce(Pace::or)
      .orElseThrow();
  }

  /** Whether the update makes units of a layer differ that are clones now. */
  boolean parts(Parameters now, int layer) {
    return CloneLedger.distinct(after.getFirst(), layer) > CloneLedger.distinct(now, layer);
  }

  /** Largest |gradient| of the penalty. */
  double ofPenalty(double[] weights) {
    double max = 0;
    for (double w : weights) max = Math.max(max, Math.abs(ofPenalty(w)));
    return max;
  }

  double ofPenalty(double weight) {
    return penalty.l2() * weight + penalty.l1() * Math.signum(weight);
  }
}
