package symmetry.clinic;

import java.util.List;
import java.util.Optional;
import symmetry.format.Skipped;

/**
 * What was found in a file.
 *
 * @param format as people call it
 * @param verdict a sentence for each thing that matters, the worst first
 * @param signal through the whole network, if its layers are a dense chain
 * @param networks dense chains among its layers
 * @param vectors what could be biases
 * @param left tensors that were not examined, and why
 */
public record FileReport(
  String format,
  List<String> verdict,
  List<ExaminedLayer> layers,
  Optional<ChainSignal> signal,
  List<DenseNetwork> networks,
  List<Vector> vectors,
  List<Skipped> left
) {
  /** A tensor of one axis. */
  public record Vector(String name, int length) {}

  public FileReport {
    verdict = List.copyOf(verdict);
    layers = List.copyOf(layers);
    networks = List.copyOf(networks);
    vectors = List.copyOf(vectors);
    left = List.copyOf(left);
  }
}
