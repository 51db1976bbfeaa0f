package symmetry.training;

import java.util.Optional;
import java.util.OptionalDouble;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.GradientFlow;
import symmetry.diagnostics.RelativeDistances;
import symmetry.diagnostics.SimilarityMatrix;

/**
 * One hidden layer at one step. The ledger is always there, the rest if it was asked for.
 *
 * @param gradient of the mean loss over the training split
 * @param similarity of its units' directions, on what was asked for
 * @param distances of its units, on the same; there where the similarity is
 */
public record LayerReport(
  CloneLedger ledger,
  OptionalDouble effectiveRank,
  Optional<GradientFlow> gradient,
  Optional<SimilarityMatrix> similarity,
  Optional<RelativeDistances> distances
) {}
