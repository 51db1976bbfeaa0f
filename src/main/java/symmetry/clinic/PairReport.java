package symmetry.clinic;

import java.util.List;
import java.util.Optional;

/**
 * What was found in two files of one network.
 *
 * @param verdict sentences
 * @param by how units were matched
 * @param line the loss between the two, where the network runs on data
 */
public record PairReport(
  List<String> verdict,
  PairAsk.By by,
  List<PairedLayer> layers,
  Optional<LossLine> line
) {
  public PairReport {
    verdict = List.copyOf(verdict);
    layers = List.copyOf(layers);
  }
}
