package symmetry.study.signal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The size of every quantity in every hidden layer, from the first; +∞ beyond the range of numbers.
 * Immutable.
 */
public record LayerSignals(Map<Quantity, List<Double>> sizes) {
  public LayerSignals {
    EnumMap<Quantity, List<Double>> copy = new EnumMap<>(Quantity.class);
    sizes.forEach((quantity, list) -> copy.put(quantity, List.copyOf(list)));
    sizes = Map.copyOf(copy);
  }

  public List<Double> of(Quantity quantity) {
    return Objects.requireNonNull(sizes.get(quantity));
  }

  /** Number of hidden layers. */
  public int depth() {
    return of(Quantity.ACTIVATION).size();
  }
}
