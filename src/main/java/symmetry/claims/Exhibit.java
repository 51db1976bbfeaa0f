package symmetry.claims;

import symmetry.claims.exhibit.Figures;
import symmetry.claims.exhibit.Measurement;

/**
 * An experiment under one condition, as the court cites it.
 *
 * @param code E1 to E21, or P and a year for a paper
 * @param question what it asks
 * @param setUp data, network, start and training in words
 */
public record Exhibit<F extends Figures>(
  String code,
  String question,
  String setUp,
  Measurement<F> measurement
) {
  /** The same from other seeds ({@link Measurement#further}). */
  Exhibit<F> further(int seeds) {
    return new Exhibit<>(code, question, setUp, measurement.further(seeds));
  }
}
