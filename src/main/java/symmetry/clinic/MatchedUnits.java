package symmetry.clinic;

import java.util.List;

/**
 * The units of a hidden layer, each with its partner in the other file.
 *
 * @param partners of each unit, from 0: which unit of the second file
 * @param distances of each unit from its partner, inputs matched like units, as a share of its norm
 * @param same how many have the same function up to permutation: the same weights and bias but for rounding
 * @param near how many besides have a cosine with their partner that is above the threshold
 * @param elsewhere how many partners stand at another place
 */
public record MatchedUnits(
  List<Integer> partners,
  List<Double> distances,
  int same,
  int near,
  int elsewhere
) {
  public MatchedUnits {
    partners = List.copyOf(partners);
    distances = List.copyOf(distances);
  }
}
