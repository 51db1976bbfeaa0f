package symmetry.ui.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import symmetry.diagnostics.StrongestLinks;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;
import symmetry.training.Inspection;
import symmetry.training.Snapshot;
import symmetry.training.TileLayer;
import symmetry.training.UnitTiles;
import symmetry.ui.network.NetworkState;
import symmetry.ui.network.NetworkState.Tiles;
import symmetry.ui.network.NetworkState.Watched;
import symmetry.ui.network.Place;

/** Makes pictures of one run's network, while playing not more often than one can follow. */
public final class NetworkMeasure implements FramePart.Measure {

  /** Which of the board's parts shows the pictures. */
  public static final String ROLE = "network";

  private static final int MOST_LINKS = 160;
  private static final long GAP_NANOS = Duration.ofMillis(200).toNanos();
  private static final long LARGE_GAP_NANOS = Duration.ofSeconds(1).toNanos();

  /** Parameters beyond which a network counts as large. */
  private static final int LARGE = 20_000;

  private final UnitTiles tiles;
  private final Supplier<@Nullable Place> watched;
  private final long gap;
  private long nextAt = System.nanoTime();

  /**
   * @param watched the parameter a person looks at, or null; called on the compute pool
   */
  public NetworkMeasure(Snapshot first, Supplier<@Nullable Place> watched) {
    tiles = new UnitTiles(first.experiment(), first.dataset());
    this.watched = watched;
    boolean large = first.parameters().architecture().parameterCount() > LARGE;
    gap = large ? LARGE_GAP_NANOS : GAP_NANOS;
  }

  @Override
  public Optional<NetworkState> of(Snapshot snapshot, Inspection inspection, boolean playing) {
    long now = System.nanoTime();
    if (playing && now < nextAt) return Optional.empty();
    nextAt = now + gap;
    List<List<Integer>> clones = inspection
      .hidden()
      .stream()
      .map(layer -> layer.ledger().classIndex())
      .toList();
    return Optional.of(state(snapshot.parameters(), clones));
  }

  @Override
  public void interrupted() {
    nextAt = System.nanoTime();
  }

  private NetworkState state(Parameters parameters, List<List<Integer>> clones) {
    Architecture shape = parameters.architecture();
    List<Integer> units = new ArrayList<>(List.of(shape.inputs()));
    List<double[]> biases = new ArrayList<>();
    for (int l = 0; l < shape.layers(); l++) {
      units.add(shape.fanOut(l));
      biases.add(parameters.biases(l));
    }
    StrongestLinks links = StrongestLinks.of(parameters, MOST_LINKS);
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
      links.total(),
      NetworkState.floats(biases.stream().flatMapToDouble(Arrays::stream).toArray()),
      clones,
      watchedIn(parameters)
    );
  }

  private @Nullable Watched watchedIn(Parameters parameters) {
    Place place = watched.get();
    if (place == null || !exists(place, parameters.architecture())) return null;
    double value = place.isBias()
      ? parameters.bias(place.layer(), place.unit())
      : parameters.weight(place.layer(), place.unit(), place.input());
    return new Watched(place, value);
  }

  private static boolean exists(Place place, Architecture shape) {
    int layer = place.layer();
    return (
      layer >= 0 &&
      layer < shape.layers() &&
      place.unit() >= 0 &&
      place.unit() < shape.fanOut(layer) &&
      place.input() >= Place.BIAS &&
      place.input() < shape.fanIn(layer)
    );
  }

  private static Tiles wire(TileLayer layer) {
    return new Tiles(layer.kind().name(), layer.rows(), layer.columns(), layer.values());
  }
}
