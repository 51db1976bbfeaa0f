package symmetry.ui.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.data.BuiltIn;
import symmetry.data.Dataset;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.StrongestLinks;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.Labels;
import symmetry.experiment.Limits;
import symmetry.training.Inspection;
import symmetry.training.LayerReport;
import symmetry.training.Snapshot;
import symmetry.training.TileLayer;
import symmetry.training.UnitTiles;
import symmetry.ui.network.NetworkShape;
import symmetry.ui.network.NetworkState;
import symmetry.ui.network.NetworkState.Tiles;
import symmetry.ui.network.NetworkState.Watched;
import symmetry.ui.network.ParameterPlace;

/** Makes pictures of one run's network, while playing not more often than one can follow. */
public final class NetworkMeasure implements FramePart.Measure {

  /** Which of the board's parts shows the pictures. */
  public static final String ROLE = "network";

  private static final int MOST_LINKS = 160;

  /** Links of a network with many inputs or a layer of many units: more would hide it. */
  private static final int FEW_LINKS = 60;
  private static final int WIDE = 100;
  private static final int MANY_INPUTS = 32;

  private static final long GAP_NANOS = Duration.ofMillis(30).toNanos();
  private static final long MIDDLE_GAP_NANOS = Duration.ofMillis(150).toNanos();
  private static final long LARGE_GAP_NANOS = Duration.ofSeconds(1).toNanos();

  /** Parameters beyond which a network counts as large. */
  private static final int LARGE = 20_000;
  private static final int MIDDLE = 1_500;

  private final UnitTiles tiles;
  private final Supplier<@Nullable ParameterPlace> watched;
  private final long gap;
  private long nextAt = System.nanoTime();

  /**
   * @param watched the parameter a person looks at, or null; called on the compute pool
   */
  public NetworkMeasure(Snapshot first, Supplier<@Nullable ParameterPlace> watched) {
    tiles = new UnitTiles(first.experiment(), first.dataset());
    this.watched = watched;
    int size = first.parameters().architecture().parameterCount();
    gap = size > LARGE ? LARGE_GAP_NANOS : size > MIDDLE ? MIDDLE_GAP_NANOS : GAP_NANOS;
  }

  /**
   * What there is to draw of an experiment's network.
   *
   * @param changeable whether its layers can grow and shrink; else it is for looking at alone
   */
  public static NetworkShape shape(Experiment experiment, boolean changeable) {
    Dataset dataset = Dataset.of(experiment.data(), experiment.seed());
    List<NetworkShape.Layer> hidden = experiment
      .hidden()
      .stream()
      .map(l -> layer(l, changeable))
      .toList();
    List<String> outputs = Labels.outputs(experiment, dataset);
    boolean pixels = experiment.data().source() == BuiltIn.DIGITS;
    return new NetworkShape(dataset.inputNames(), pixels, hidden, outputs);
  }

  private static NetworkShape.Layer layer(HiddenLayer layer, boolean changeable) {
    return new NetworkShape.Layer(
      layer.units(),
      layer.activation().label(),
      changeable && layer.units() < Limits.UNITS.max(),
      changeable && layer.units() > Limits.UNITS.min()
    );
  }

  @Override
  public Optional<NetworkState> of(Snapshot snapshot, Inspection inspection, boolean playing) {
    long now = System.nanoTime();
    if (playing && now < nextAt) return Optional.empty();
    nextAt = now + gap;
    List<CloneLedger> ledgers = inspection.hidden().stream().map(LayerReport::ledger).toList();
    return Optional.of(state(snapshot.parameters(), ledgers, snapshot.divergence().isPresent()));
  }

  @Override
  public void interrupted() {
    nextAt = System.nanoTime();
  }

  private NetworkState state(Parameters parameters, List<CloneLedger> ledgers, boolean diverged) {
    Architecture shape = parameters.architecture();
    List<Integer> units = new ArrayList<>(List.of(shape.inputs()));
    List<double[]> biases = new ArrayList<>();
    for (int l = 0; l < shape.layers(); l++) {
      units.add(shape.fanOut(l));
      biases.add(biases(parameters, l));
    }
    StrongestLinks links = StrongestLinks.of(
      parameters,
      ledgers,
      isWide(shape) ? FEW_LINKS : MOST_LINKS
    );
    double[] values = parameters.toArray();
    return new NetworkState(
      units,
      tiles.of(parameters).stream().map(NetworkMeasure::wire).toList(),
      NetworkState.integers(links.indices()),
      NetworkState.floats(
        Arrays.stream(links.indices())
          .mapToDouble(k -> values[k])
          .toArray()
      ),
      links.distinct(),
      NetworkState.floats(biases.stream().flatMapToDouble(Arrays::stream).toArray()),
      ledgers.stream().map(CloneLedger::classIndex).toList(),
      ledgers.stream().map(NetworkMeasure::whole).toList(),
      diverged,
      watchedIn(parameters)
    );
  }

  /** Of a layer without biases, not a number each. */
  private static double[] biases(Parameters parameters, int layer) {
    double[] biases = parameters.biases(layer);
    if (!parameters.architecture().hasBiases(layer)) Arrays.fill(biases, Double.NaN);
    return biases;
  }

  private static boolean isWide(Architecture shape) {
    return (
      shape.inputs() > MANY_INPUTS ||
      shape
        .hidden()
        .stream()
        .anyMatch(layer -> layer.units() > WIDE)
    );
  }

  private static List<Integer> whole(CloneLedger ledger) {
    List<List<Integer>> whole = ledger.wholeClasses();
    return IntStream.range(0, ledger.cloneClasses().size())
      .filter(c -> whole.contains(ledger.cloneClasses().get(c)))
      .boxed()
      .toList();
  }

  private @Nullable Watched watchedIn(Parameters parameters) {
    ParameterPlace place = watched.get();
    if (place == null || !exists(place, parameters.architecture())) return null;
    double value = place.isBias()
      ? parameters.bias(place.layer(), place.unit())
      : parameters.weight(place.layer(), place.unit(), place.input());
    return new Watched(place, value);
  }

  private static boolean exists(ParameterPlace place, Architecture shape) {
    int layer = place.layer();
    return (
      layer >= 0 &&
      layer < shape.layers() &&
      place.unit() >= 0 &&
      place.unit() < shape.fanOut(layer) &&
      place.input() >= (shape.hasBiases(layer) ? ParameterPlace.BIAS : 0) &&
      place.input() < shape.fanIn(layer)
    );
  }

  private static Tiles wire(TileLayer layer) {
    return new Tiles(layer.kind().name(), layer.rows(), layer.columns(), layer.values());
  }
}
