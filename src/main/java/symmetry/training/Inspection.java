package symmetry.training;

import java.util.List;
import java.util.Optional;
import symmetry.diagnostics.WhyFrozen;

/**
 * What there is to see of a run at one step, besides its losses: the parts that were asked for.
 *
 * @param hidden one for each hidden layer
 * @param answers {@link Answers.None} if not asked for
 * @param health one for each layer; empty if not asked for
 * @param confusion empty for regression, too
 * @param symmetryOverTime by ascending step, the present one included; long runs at first with few
 *     points, more with every look
 * @param lastUpdate empty at step 0, too
 */
public record Inspection(
  List<LayerReport> hidden,
  Answers answers,
  List<LayerHealth> health,
  Optional<WhyFrozen> whyFrozen,
  Optional<Confusion> confusion,
  List<SymmetryPoint> symmetryOverTime,
  Optional<LastUpdate> lastUpdate
) {
  public Inspection {
    hidden = List.copyOf(hidden);
    health = List.copyOf(health);
    symmetryOverTime = List.copyOf(symmetryOverTime);
  }

  /** Whether some hidden layer has units that are exact clones of each other. */
  public boolean hasClones() {
    return hidden.stream().anyMatch(l -> l.ledger().distinct() < l.ledger().units());
  }
}
