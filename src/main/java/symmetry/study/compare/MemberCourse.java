package symmetry.study.compare;

import java.util.List;
import java.util.Optional;
import symmetry.training.Divergence;
import symmetry.training.Lockstep;
import symmetry.training.LossPoint;
import symmetry.training.SymmetryBreak;

/**
 * How one member of a comparison went.
 *
 * @param history every step from 0 to the last finite one
 * @param distinct at the milestones of the run and at its end, by ascending step
 * @param fingerprint of the parameters at the end
 */
public record MemberCourse(
  List<LossPoint> history,
  List<Distinct> distinct,
  List<SymmetryBreak> breaks,
  Optional<Divergence> divergence,
  String fingerprint
) {
  /**
   * How many units of each hidden layer are different.
   *
   * @param units by hidden layer
   */
  public record Distinct(long step, List<Integer> units) {}

  public MemberCourse {
    history = List.copyOf(history);
    distinct = List.copyOf(distinct);
    breaks = List.copyOf(breaks);
  }

  /** How far this one's training losses came from another's, over the steps that both took. */
  public Lockstep.Gap gapTo(MemberCourse other) {
    Lockstep.Gap gap = Lockstep.Gap.NONE;
    for (int k = 0; k < Math.min(history.size(), other.history.size()); k++) {
      gap = gap.and(k, history.get(k).trainLoss(), other.history.get(k).trainLoss());
    }
    return gap;
  }
}
