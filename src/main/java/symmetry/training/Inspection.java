package symmetry.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symmetry.diagnostics.WhyFrozen;

/**
 * What there is to see of a run at one step, besides its losses: the parts that were asked for.
 *
 * @param hidden one for each hidden layer
 * @param answers {@link Answers.None} if not asked for
 * @param health one for each layer; empty if not asked for
 * @param partsIn after how many updates from now some clones will differ, taken ahead; empty if not within a
 *     few, or not asked for
 * @param growth that the loss grows instead of falling, and why; empty if it does not, or if {@link
 *     Part#WHY_FROZEN} is not asked for
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
  OptionalInt partsIn,
  Optional<Growth> growth,
  Optional<Confusion> confusion,
  List<SymmetryPoint> symmetryOverTime,
  Optional<LastUpdate> lastUpdate
) {
  public Inspection {
    hidden = List.copyOf(hidden);
    health = List.copyOf(health);
    symmetryOverTime = List.copyOf(symmetryOverTime);
  }

  /**
   * Why the run does not learn, or not as it should: that it diverged or grows, then which layers do not move;
   * empty if there is nothing to say.
   */
  public String whyInWords(Optional<Divergence> divergence) {
    String growing = divergence
      .map(Divergence::message)
      .or(() -> growth.map(Growth::inWords))
      .orElse("");
    String frozen = whyFrozen.filter(WhyFrozen::isRemarkable).map(WhyFrozen::inWords).orElse("");
    return growing.isEmpty() || frozen.isEmpty() ? growing + frozen : growing + " " + frozen;
  }

  /** Whether some hidden layer has units that are exact clones of each other. */
  public boolean hasClones() {
    return hidden.stream().anyMatch(l -> l.ledger().distinct() < l.ledger().units());
  }
}
