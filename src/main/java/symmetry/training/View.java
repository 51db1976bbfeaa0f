package symmetry.training;

import java.util.EnumSet;
import java.util.Set;
import symmetry.diagnostics.SimilarityKind;

/**
 * What somebody looks at.
 *
 * @param similarity what the similarity of units is taken on: their weights, their activations over
 *     the whole data set, or their gradients over the training split
 * @param sample which sample of the last batch is under the microscope, from 0, taken modulo the batch
 */
public record View(Set<Part> parts, SimilarityKind similarity, int sample) {
  public View {
    parts = Set.copyOf(parts);
  }

  /** These parts; similarity of weights, the batch's first sample. */
  public static View of(Part... parts) {
    return new View(Set.of(parts), SimilarityKind.WEIGHTS, 0);
  }

  public boolean has(Part part) {
    return parts.contains(part);
  }

  /** With one part more. */
  public View and(Part part) {
    Set<Part> more = EnumSet.of(part);
    more.addAll(parts);
    return new View(more, similarity, sample);
  }

  public View with(SimilarityKind changed) {
    return new View(parts, changed, sample);
  }

  public View withSample(int changed) {
    return new View(parts, similarity, changed);
  }
}
