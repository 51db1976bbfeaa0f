package symmetry.study.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import symmetry.data.BuiltIn;
import symmetry.data.OwnData;
import symmetry.data.Source;
import symmetry.engine.Activation;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Limits;
import symmetry.experiment.LinkReader;
import symmetry.experiment.LinkWriter;
import symmetry.experiment.Parameter;
import symmetry.experiment.Parsed;
import symmetry.framework.FrameworkChoice;
import symmetry.number.Numerals;

/**
 * Everything that the signal page shows, as its link holds it: {@code
 * v=1&act=relu&init=glorot-normal&beside=he-normal&depth=30}, defaults left out.
 *
 * @param beside a second start to compare with, if any
 * @param seeds how many draws are measured, from the seed on
 * @param framework whose default is asked for, if any
 */
public record SignalSetup(
  DeepNetwork network,
  Optional<Choice<InitializerKind>> beside,
  int seeds,
  long seed,
  PhaseGrid grid,
  Optional<FrameworkChoice> framework
) {
  public static final Parameter SEEDS = Parameter.whole("seeds", 5, 1, 10);

  private static final int VERSION = 1;

  public SignalSetup {
    SEEDS.require(seeds);
    Limits.SEED.require(seed);
  }

  /** Thirty tanh layers at σ_w = 0.8, where the signal halves every three layers. */
  public static SignalSetup opening() {
    return new SignalSetup(
      new DeepNetwork(
        Activation.TANH,
        Choice.of(InitializerKind.SCALED_NORMAL, 0.8),
        0,
        (int) DeepNetwork.DEPTH.initial(),
        (int) DeepNetwork.WIDTH.initial()
      ),
      Optional.empty(),
      (int) SEEDS.initial(),
      (long) Limits.SEED.initial(),
      PhaseGrid.usual(),
      Optional.empty()
    );
  }

  /**
   * What of an experiment fits in here.
   *
   * @param left what does not, in sentences
   */
  public record Taken(SignalSetup setup, List<String> left) {
    public Taken {
      left = List.copyOf(left);
    }
  }

  /**
   * The deep network of equal layers that an experiment's first hidden layer is the pattern of, and its
   * data and learning rate for the map.
   */
  public static Taken of(Experiment experiment) {
    SignalSetup usual = opening();
    List<String> left = new ArrayList<>();
    if (!experiment.events().isEmpty()) {
      left.add("Edits during the run: signals are measured before training.");
    }
    if (experiment.hidden().isEmpty()) {
      left.add("The network: it has no hidden layer, so the page shows its usual one.");
      return new Taken(usual.withSeed(experiment.seed()), left);
    }
    HiddenLayer first = experiment.hidden().getFirst();
    List<HiddenLayer> layers = experiment.hidden();
    if (layers.stream().map(HiddenLayer::activation).distinct().count() > 1) {
      left.add("Several activations: all layers have that of the first.");
    }
    if (layers.stream().map(HiddenLayer::units).distinct().count() > 1) {
      left.add("Several widths: all layers have as many units as the first.");
    }
    if (experiment.starts().stream().map(LayerStart::weights).distinct().count() > 1) {
      left.add("Several initializers: all layers have that of the first.");
    }
    Choice<BiasKind> biases = first.start().biases();
    boolean normal = biases.kind() == BiasKind.NORMAL && biases.value(0) == 0;
    double deviation = normal ? biases.value(1) : 0;
    Optional<Choice<BiasKind>> own = DeepNetwork.ownBiases(first.start().weights());
    boolean biased = !biases.equals(own.orElse(Choice.of(BiasKind.ZEROS))) && !normal;
    if (biased || !DeepNetwork.BIAS_DEVIATION.allows(deviation)) {
      left.add(
        own.isPresent()
          ? "The biases: here such weights have their framework's own, or they are drawn from N(0, σ_b²)."
          : "The biases: here they are 0 or drawn from N(0, σ_b²)."
      );
      deviation = 0;
    }
    if (layers.stream().anyMatch(layer -> layer.dropout() > 0)) left.add("Dropout.");
    DeepNetwork network = new DeepNetwork(
      first.activation(),
      first.start().weights(),
      deviation,
      layers.size(),
      first.units()
    );
    double rate = experiment.training().learningRate();
    PhaseGrid grid = usual.grid;
    Optional<PhaseGrid> mapped = onItsData(grid, experiment.data().source());
    if (mapped.isEmpty()) {
      left.add(
        experiment.data().source() instanceof OwnData
          ? "Your data: the phase map trains on built-in data."
          : "The data of the phase map: a map of these data would take too long."
      );
    }
    grid = mapped.orElse(grid);
    if (PhaseGrid.LEARNING_RATE.allows(rate)) grid = grid.withLearningRate(rate);
    SignalSetup setup = usual.withNetwork(network).withSeed(experiment.seed()).withGrid(grid);
    return new Taken(setup, left);
  }

  /** The map of this activation and σ_b. */
  public PhaseMap map() {
    return new PhaseMap(network.activation(), network.biasDeviation(), grid, seed);
  }

  /** The same network from the second start. */
  public Optional<DeepNetwork> networkBeside() {
    return beside.map(network::withWeights);
  }

  /** The network from each of its starts: one or two. */
  public List<DeepNetwork> networks() {
    return Stream.concat(Stream.of(network), networkBeside().stream()).toList();
  }

  /** What is measured of each network before training, which the map does not touch. */
  public SignalInquiry signals() {
    return new SignalInquiry(networks(), seeds, seed);
  }

  public SignalSetup withNetwork(DeepNetwork changed) {
    return new SignalSetup(changed, beside, seeds, seed, grid, framework);
  }

  public SignalSetup withBeside(Optional<Choice<InitializerKind>> changed) {
    return new SignalSetup(network, changed, seeds, seed, grid, framework);
  }

  public SignalSetup withSeeds(int count) {
    return new SignalSetup(network, beside, count, seed, grid, framework);
  }

  public SignalSetup withSeed(long first) {
    return new SignalSetup(network, beside, seeds, first, grid, framework);
  }

  public SignalSetup withGrid(PhaseGrid changed) {
    return new SignalSetup(network, beside, seeds, seed, changed, framework);
  }

  public SignalSetup withFramework(Optional<FrameworkChoice> changed) {
    return new SignalSetup(network, beside, seeds, seed, grid, changed);
  }

  /** Reads a query string's fields; whatever is wrong is named and left at its default. */
  public static Parsed<SignalSetup> parse(Map<String, List<String>> query) {
    LinkReader reader = new LinkReader(query);
    reader.version("v", VERSION);
    SignalSetup usual = opening();
    DeepNetwork network = new DeepNetwork(
      reader.oneOf("act", List.of(Activation.values()), usual.network.activation()),
      reader.choice("init", InitializerKind.class, usual.network.weights()),
      reader.number("bias", DeepNetwork.BIAS_DEVIATION, usual.network.biasDeviation()),
      (int) reader.number("depth", DeepNetwork.DEPTH, usual.network.depth()),
      (int) reader.number("width", DeepNetwork.WIDTH, usual.network.width())
    );
    Optional<Choice<InitializerKind>> beside = query.containsKey("beside")
      ? Optional.of(reader.choice("beside", InitializerKind.class, network.weights()))
      : Optional.empty();
    SignalSetup setup = new SignalSetup(
      network,
      beside.filter(start -> !start.equals(network.weights())),
      (int) reader.number("seeds", SEEDS, usual.seeds),
      (long) reader.number("seed", Limits.SEED, usual.seed),
      readGrid(reader, usual.grid),
      FrameworkChoice.read(reader)
    );
    return new Parsed<>(setup, reader.problems());
  }

  /** Empty where a map of these data would take too long, or cannot be asked for by a link. */
  private static Optional<PhaseGrid> onItsData(PhaseGrid grid, Source source) {
    return switch (source) {
      case OwnData _ -> Optional.empty();
      case BuiltIn builtIn -> Optional.of(grid)
        .filter(
          g ->
            g.steps() <=
            PhaseGrid.mostSteps(builtIn, g.units(), g.columns(), g.rows(), g.deepest(), g.seeds())
        )
        .map(g -> g.withSource(builtIn));
    };
  }

  private static PhaseGrid readGrid(LinkReader reader, PhaseGrid usual) {
    BuiltIn source = reader.oneOf("data", List.of(BuiltIn.values()), usual.source());
    int units = (int) reader.number("units", PhaseGrid.UNITS, usual.units());
    double from = reader.number("from", PhaseGrid.FROM, usual.from());
    double to = reader.number("to", PhaseGrid.TO, usual.to());
    int columns = (int) reader.number("columns", PhaseGrid.COLUMNS, usual.columns());
    if (columns == 1) to = from;
    else if (!(from < to)) {
      reader.refuse(from > usual.from() ? "from" : "to", "such that from is below to");
      from = usual.from();
      to = usual.to();
    }
    int deepest = (int) reader.number("deepest", PhaseGrid.DEEPEST, usual.deepest());
    int rows = (int) reader.number("rows", PhaseGrid.ROWS, Math.min(usual.rows(), deepest));
    if (rows > deepest) {
      reader.refuse(
        "rows",
        "at most %d, as many as the deepest network has layers".formatted(deepest)
      );
      rows = deepest;
    }
    int steps = (int) reader.number("steps", PhaseGrid.STEPS, usual.steps());
    int seeds = (int) reader.number("mapseeds", PhaseGrid.SEEDS, usual.seeds());
    if (PhaseGrid.mostSteps(source, units, columns, rows, deepest, seeds) < 1) {
      reader.refuse("mapseeds", "fewer for a map of this size");
      seeds = usual.seeds();
    }
    long most = PhaseGrid.mostSteps(source, units, columns, rows, deepest, seeds);
    if (steps > most) {
      reader.refuse("steps", "at most %s for a map of this size".formatted(Numerals.count(most)));
      steps = (int) Math.min(most, usual.steps());
    }
    double rate = reader.number("lr", PhaseGrid.LEARNING_RATE, usual.learningRate());
    return new PhaseGrid(source, units, from, to, columns, rows, deepest, steps, rate, seeds);
  }

  /** The canonical query string, without the question mark. */
  public String query() {
    LinkWriter writer = new LinkWriter();
    SignalSetup usual = opening();
    writer.put("v", Integer.toString(VERSION));
    writer.constant("act", network.activation(), usual.network.activation());
    writer.choice("init", network.weights(), usual.network.weights());
    beside.ifPresent(start -> writer.put("beside", start.token()));
    writer.number("bias", network.biasDeviation(), usual.network.biasDeviation());
    writer.number("depth", network.depth(), usual.network.depth());
    writer.number("width", network.width(), usual.network.width());
    writer.number("seeds", seeds, usual.seeds);
    writer.number("seed", seed, usual.seed);
    writer.constant("data", grid.source(), usual.grid.source());
    writer.number("units", grid.units(), usual.grid.units());
    writer.number("from", grid.from(), usual.grid.from());
    if (grid.columns() > 1) writer.number("to", grid.to(), usual.grid.to());
    writer.number("columns", grid.columns(), usual.grid.columns());
    writer.number("deepest", grid.deepest(), usual.grid.deepest());
    writer.number("rows", grid.rows(), Math.min(usual.grid.rows(), grid.deepest()));
    writer.number("steps", grid.steps(), usual.grid.steps());
    writer.number("lr", grid.learningRate(), usual.grid.learningRate());
    writer.number("mapseeds", grid.seeds(), usual.grid.seeds());
    framework.ifPresent(asked -> asked.write(writer));
    return writer.query();
  }
}
