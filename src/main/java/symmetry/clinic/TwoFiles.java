package symmetry.clinic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symmetry.clinic.PairAsk.By;
import symmetry.data.Dataset;
import symmetry.engine.Architecture;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.experiment.GivenWeights;
import symmetry.format.Names;
import symmetry.format.TensorFile;
import symmetry.format.Unreadable;
import symmetry.number.Numerals;

/** How do the networks of two files differ: one at two steps, or from two seeds? */
public record TwoFiles(Path first, Path second, PairAsk asked) implements FileQuestion<PairReport> {
  /** Numbers of one file, all of which are in memory. */
  static final int MOST_NUMBERS = 4_000_000;

  /** Units of a layer up to which they are matched: the time is as their number cubed. */
  static final int MOST_UNITS = 1024;

  /** Additions of one round of matching over all layers: some seconds. */
  private static final double MOST_WORK = 8e9;

  /** Times that all numbers of one file are in memory: two files, one permuted, flat copies of them. */
  private static final long COPIES = 7;

  /** A part that belongs to neither file. */
  private static final String EXPERIMENT = "The experiment";

  private static final long BESIDE = 32_000_000;

  @Override
  public long footprint() throws IOException {
    long most = Math.max(numbers(first), numbers(second));
    return BESIDE + COPIES * Double.BYTES * Math.min(MOST_NUMBERS, most);
  }

  private static long numbers(Path path) throws IOException {
    return Examination.of(path, file ->
      file
        .tensors()
        .stream()
        .mapToLong(tensor -> tensor.shape().elements())
        .sum()
    ).orElse(0L);
  }

  @Override
  public Examination<PairReport> answer(Watch watch) throws IOException {
    return switch (Examination.of(first, file -> read(file, "The first file"))) {
      case Examination.Refused<Read>(String part, String why) -> new Examination.Refused<>(
        "First file, " + part,
        why
      );
      case Examination.Done<Read>(Read one) -> {
        Examination<PairReport> both = Examination.of(second, file ->
          compared(one, read(file, "The second file"), watch)
        );
        yield both instanceof Examination.Refused<PairReport>(String part, String why)
          ? new Examination.Refused<>(part.equals(EXPERIMENT) ? part : "Second file, " + part, why)
          : both;
      }
    };
  }

  /** A file in memory. */
  private record Read(List<FileLayer> layers, NetworkWeights weights) {}

  private Read read(TensorFile file, String which) throws IOException {
    List<FileLayer> layers = FileLayer.of(file, asked.ask());
    long count = 0;
    for (FileLayer layer : layers) count += layer.weights().shape().elements() + layer.units();
    if (count > MOST_NUMBERS) {
      throw new Unreadable(
        which,
        "it has %s weights and biases; two files are compared up to %s each.".formatted(
          Numerals.count(count),
          Numerals.count(MOST_NUMBERS)
        )
      );
    }
    if (layers.isEmpty()) {
      throw new Unreadable(which, "there is no matrix of floating-point numbers in it.");
    }
    NetworkWeights weights = NetworkWeights.read(layers);
    if (!weights.isFinite()) {
      throw new Unreadable(which, "some of its weights are not finite; examine it by itself.");
    }
    return new Read(layers, weights);
  }

  private PairReport compared(Read one, Read other, Watch watch) throws IOException {
    requireAlike(one, other);
    List<DenseNetwork> networks = DenseNetwork.of(one.layers);
    boolean isNetwork =
      networks.size() == 1 &&
      networks.equals(DenseNetwork.of(other.layers)) &&
      networks.getFirst().layers() == one.layers.size();
    Optional<String> whyNot = isNetwork
      ? tooLarge(networks.getFirst())
      : Optional.of("the layers are no dense chain");
    Optional<Runner> runner = asked.experiment().isPresent()
      ? Optional.of(Runner.of(asked.experiment().get(), networks, isNetwork))
      : Optional.empty();
    if (asked.by() == By.ACTIVATIONS && runner.isEmpty()) {
      throw new Unreadable(
        "The question",
        "activations need an experiment to run the networks on."
      );
    }
    Optional<int[][]> order = whyNot.isEmpty()
      ? Optional.of(order(one.weights, other.weights, runner, watch))
      : Optional.empty();
    double roundoff = Stream.of(one, other)
      .flatMap(read -> read.layers.stream())
      .mapToDouble(layer -> layer.weights().type().roundoff())
      .max()
      .orElse(0);
    UnitDistances distances = new UnitDistances(one.weights, other.weights, roundoff);
    List<PairedLayer> layers = new ArrayList<>();
    for (int l = 0; l < one.layers.size(); l++) {
      FileLayer layer = one.layers.get(l);
      boolean isHidden = l < one.layers.size() - 1;
      int here = l;
      layers.add(
        new PairedLayer(
          layer.number(),
          Names.shown(layer.weights().name()),
          layer.inputs(),
          distances.moved(l),
          distances.units(l),
          isHidden
            ? order.map(o -> distances.matched(here, o, asked.ask().threshold()))
            : Optional.empty()
        )
      );
      watch.done(l + 1, one.layers.size() + 1);
    }
    Optional<LossLine> line =
      runner.isPresent() && order.isPresent()
        ? Optional.of(LossLine.of(runner.get()::loss, one.weights, other.weights, order.get()))
        : Optional.empty();
    return new PairReport(PairWords.of(layers, asked.by(), line, whyNot), asked.by(), layers, line);
  }

  private static Optional<String> tooLarge(DenseNetwork network) {
    double work = 0;
    List<Integer> sizes = network.sizes();
    for (int l = 1; l < sizes.size() - 1; l++) {
      if (sizes.get(l) > MOST_UNITS) {
        return Optional.of(
          "units are matched up to %s a layer".formatted(Numerals.count(MOST_UNITS))
        );
      }
      work += (double) sizes.get(l) * sizes.get(l) * (sizes.get(l - 1) + sizes.get(l + 1));
    }
    return work > MOST_WORK
      ? Optional.of("so many units of so many inputs would take too long to match")
      : Optional.empty();
  }

  private int[][] order(
    NetworkWeights one,
    NetworkWeights other,
    Optional<Runner> runner,
    Watch watch
  ) {
    return switch (asked.by()) {
      case WEIGHTS -> WeightMatching.of(one, other, watch);
      case ACTIVATIONS -> runner.orElseThrow().order(one, other, watch);
    };
  }

  private static void requireAlike(Read one, Read other) throws Unreadable {
    if (one.layers.size() != other.layers.size()) {
      throw new Unreadable(
        "Layers",
        "it has %s, the first file has %d.".formatted(
          Numerals.counted(other.layers.size(), "layer"),
          one.layers.size()
        )
      );
    }
    for (int l = 0; l < one.layers.size(); l++) {
      FileLayer a = one.layers.get(l);
      FileLayer b = other.layers.get(l);
      if (a.units() != b.units() || a.inputs() != b.inputs()) {
        throw new Unreadable(
          b.weights().name(),
          "layer %d has %d units of %d inputs, in the first file %d of %d.".formatted(
            l + 1,
            b.units(),
            b.inputs(),
            a.units(),
            a.inputs()
          )
        );
      }
    }
  }

  /** Runs both networks on the data of the experiment. */
  private record Runner(Network network, Samples samples, int[] indices) {
    /** Samples at most: a mean over so many is known to a few per cent. */
    private static final int MOST_SAMPLES = 1000;

    static Runner of(Experiment experiment, List<DenseNetwork> networks, boolean isNetwork)
      throws Unreadable {
      Architecture shape = experiment.architecture();
      List<Integer> sizes = GivenWeights.sizes(shape);
      if (!isNetwork || !networks.getFirst().sizes().equals(sizes)) {
        throw new Unreadable(
          EXPERIMENT,
          "its network is %s, that of the files %s.".formatted(
            GivenWeights.shape(sizes),
            isNetwork ? GivenWeights.shape(networks.getFirst().sizes()) : "no dense chain"
          )
        );
      }
      Dataset dataset = Dataset.of(experiment.data(), experiment.seed());
      int[] train = dataset.train();
      int[] some = Arrays.copyOf(train, Math.min(MOST_SAMPLES, train.length));
      return new Runner(Network.plain(shape), dataset.samples(experiment.loss()), some);
    }

    int[][] order(NetworkWeights one, NetworkWeights other, Watch watch) {
      return ActivationMatching.of(
        at(one.flat()).activity(samples, indices),
        at(other.flat()).activity(samples, indices),
        watch
      );
    }

    double loss(double[] numbers) {
      return at(numbers).evaluate(samples, indices).loss();
    }

    private Network at(double[] numbers) {
      network.setParameters(new Parameters(network.architecture(), numbers));
      return network;
    }
  }
}
