package symmetry.ui.wanted;

import java.util.Optional;
import symmetry.data.OwnData;
import symmetry.experiment.GivenWeights;
import symmetry.experiment.Tables;
import symmetry.experiment.Wanted;
import symmetry.experiment.WantedTable;
import symmetry.experiment.WantedWeights;

/** Tables and weights at hand, and the first that a link wanted and did not find among them. */
final class Wanting implements Tables {

  private final Tables atHand;
  private Optional<Wanted> missing = Optional.empty();

  Wanting(Tables atHand) {
    this.atHand = atHand;
  }

  Optional<Wanted> missing() {
    return missing;
  }

  @Override
  public Optional<OwnData> find(WantedTable wanted) {
    return noted(wanted, atHand.find(wanted));
  }

  @Override
  public Optional<GivenWeights> weights(WantedWeights wanted) {
    return noted(wanted, atHand.weights(wanted));
  }

  private <T> Optional<T> noted(Wanted wanted, Optional<T> found) {
    if (found.isEmpty() && missing.isEmpty()) missing = Optional.of(wanted);
    return found;
  }
}
