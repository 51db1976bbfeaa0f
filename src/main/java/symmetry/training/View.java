package symmetry.training;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import symmetry.diagnostics.SimilarityKind;
import symmetry.experiment.PlaneAxes;

/**
 * What somebody looks at.
 *
 * @param similarity what the similarity of units is taken on: their weights, their activations over
 *     the whole data set, or their gradients over the training split
 * @param sample which sample of the last batch is under the microscope, from 0, taken modulo the batch
 * @param axes over which of more than two inputs the answers are asked for; none are without
 */
public record View(
  Set<Part> parts,
  SimilarityKind similarity,
  int sample,
  Optional<PlaneAxes> axes
) {
  public View {
    parts = Set.copyOf(parts);
  }

  /** These parts; similarity of weights, the batch's first sample. */
  public static View of(Part... parts) {
    return new View(Set.of(parts), SimilarityKind.WEIGHTS, 0, Optional.empty());
  }

  public boolean has(Part part) {
    return parts.contains(part);
  }

  /** With one part more. */
  public View and(Part part) {
    Set<Part> more = EnumSet.of(part);
    more.addAll(parts);
    return new View(more, similarity, sample, axes);
  }

  public View with(SimilarityKind changed) {
    return new View(parts, changed, sample, axes);
  }

  public View withSample(int changed) {
    return new View(parts, similarity, changed, axes);
  }

  /** With the answers over these inputs. */
  public View over(Optional<PlaneAxes> changed) {
    return new View(parts, similarity, sample, changed);
  }
}
