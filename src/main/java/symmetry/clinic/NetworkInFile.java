package symmetry.clinic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import symmetry.experiment.GivenWeights;
import symmetry.experiment.Limits;
import symmetry.format.TensorFile;
import symmetry.format.Unreadable;

/**
 * The weights of a network in a file, for the playground.
 *
 * @param network one of a report by the same question
 */
public record NetworkInFile(
  Path path,
  Ask ask,
  DenseNetwork network
) implements FileQuestion<NetworkStart> {
  /** Bytes: what was read, turned, put into one row and kept, and what the reading takes besides. */
  static final long FOOTPRINT = 16_000_000 + 4L * Double.BYTES * Limits.MAX_PARAMETERS;

  @Override
  public long footprint() {
    return FOOTPRINT;
  }

  @Override
  public Examination<NetworkStart> answer(Watch watch) throws IOException {
    return Examination.of(path, this::start);
  }

  private NetworkStart start(TensorFile file) throws IOException {
    List<FileLayer> all = FileLayer.of(file, ask);
    int from = network.first() - 1;
    boolean isThere = network.last() <= all.size();
    List<FileLayer> layers = isThere ? all.subList(from, network.last()) : List.of();
    if (!isThere || !DenseNetwork.of(layers).equals(List.of(network.from(1)))) {
      throw new Unreadable("The network", "the file has no %s there.".formatted(network));
    }
    if (network.whyNotRun().isPresent()) {
      throw new Unreadable("The network", network.whyNotRun().get() + ".");
    }
    NetworkWeights weights = NetworkWeights.read(layers);
    if (!weights.isFinite()) throw new Unreadable("The network", "not all of it is finite.");
    return new NetworkStart(
      GivenWeights.of(network.sizes(), weights.flat()),
      layers
        .stream()
        .map(layer -> layer.biases().isPresent())
        .toList()
    );
  }
}
