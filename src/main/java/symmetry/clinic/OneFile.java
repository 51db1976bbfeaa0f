package symmetry.clinic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetry.format.Names;
import symmetry.format.Skipped;
import symmetry.format.Tensor;
import symmetry.format.TensorFile;
import symmetry.number.Numerals;

/** What is in a file of weights? It is looked through a matrix at a time. */
public record OneFile(Path path, Ask ask) implements FileQuestion<FileReport> {
  /** Layers that are examined; the others are named. */
  static final int MOST_LAYERS = 1000;

  /** Times that the largest matrix is in memory: as it was read, turned, and what is made of it. */
  private static final long COPIES = 3;

  /** What an examination takes besides. */
  private static final long BESIDE = 32_000_000;

  @Override
  public long footprint() throws IOException {
    return BESIDE + COPIES * Double.BYTES * Examination.of(path, OneFile::largest).orElse(0L);
  }

  private static long largest(TensorFile file) {
    return file
      .tensors()
      .stream()
      .filter(Tensor::isReadable)
      .mapToLong(tensor -> tensor.shape().elements())
      .max()
      .orElse(0);
  }

  @Override
  public Examination<FileReport> answer(Watch watch) throws IOException {
    return Examination.of(path, file -> report(file, watch));
  }

  private FileReport report(TensorFile file, Watch watch) throws IOException {
    List<FileLayer> all = FileLayer.of(file, ask);
    List<Skipped> left = new ArrayList<>(file.skipped());
    List<FileLayer> layers = new ArrayList<>();
    for (FileLayer layer : all) {
      Optional<String> why = whyNot(layer, layers.size());
      if (why.isEmpty()) layers.add(layer);
      else left.add(new Skipped(Names.shown(layer.weights().name()), why.get()));
    }
    left.addAll(FileLayer.unasked(file, all));
    LayerExamination examination = new LayerExamination(ask);
    List<ExaminedLayer> reports = new ArrayList<>();
    for (FileLayer layer : layers) {
      watch.requireWanted();
      reports.add(examination.of(layer));
      watch.done(reports.size(), layers.size());
    }
    boolean finite = reports.stream().allMatch(r -> r.notFinite() == 0);
    List<DenseNetwork> networks = DenseNetwork.of(layers);
    boolean isOne = networks.size() == 1 && networks.getFirst().layers() == all.size();
    Optional<ChainSignal> signal =
      finite && isOne && all.size() > 1
        ? Optional.of(ChainSignal.of(layers, ask.activation()))
        : Optional.empty();
    return new FileReport(
      file.format().label(),
      VerdictWords.of(reports, signal),
      reports,
      signal,
      finite ? networks : List.of(),
      FileLayer.vectors(file),
      left
    );
  }

  private static Optional<String> whyNot(FileLayer layer, int before) {
    if (layer.weights().shape().elements() == 0) return Optional.of("it has no numbers");
    if (!layer.weights().isReadable()) {
      return Optional.of("it has more than %s numbers".formatted(Numerals.count(Tensor.MAX_READ)));
    }
    if (before >= MOST_LAYERS) {
      return Optional.of(
        "only the first %s layers are examined".formatted(Numerals.count(MOST_LAYERS))
      );
    }
    return Optional.empty();
  }
}
