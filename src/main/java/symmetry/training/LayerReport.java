package symmetry.training;

import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.GradientFlow;
import symmetry.diagnostics.SimilarityMatrix;

/**
 * One hidden layer at one step.
 *
 * @param gradient of the mean loss over the training split
 * @param similarity of its units, by the measure asked for
 */
public record LayerReport(
  CloneLedger ledger,
  double effectiveRank,
  GradientFlow gradient,
  SimilarityMatrix similarity
) {}
