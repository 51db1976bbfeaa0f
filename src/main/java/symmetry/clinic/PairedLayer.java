package symmetry.clinic;

import java.util.List;
import java.util.Optional;

/**
 * A layer in two files. Distances are those of weights and bias together, as a share of their norm in the first file.
 *
 * @param number from 1
 * @param name of its weights in the first file
 * @param moved distance of the layer in the one to that in the other
 * @param units the distance of each unit, from 0; where it has no weights in the first file, as a share of the layer's mean norm
 * @param matched who goes with whom in a hidden layer; nothing where units were not matched
 */
public record PairedLayer(
  int number,
  String name,
  int inputs,
  double moved,
  List<Double> units,
  Optional<MatchedUnits> matched
) {
  public PairedLayer {
    units = List.copyOf(units);
  }
}
