package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;

/** Plain Java in loops that the JIT makes vectors of: what runs where there is no vector module. */
public final class NumberKernels extends LayeredKernels {

  /** Enough for the JIT's own vector code. */
  private static final int RESTARTS = 32;

  @Override
  public boolean runsHere() {
    return true;
  }

  @Override
  public String name() {
    return "plain Java";
  }

  @Override
  Layer layer(Place place, @Nullable Layer below) {
    return place.isNarrow()
      ? new NumberLayer(place, (NumberLayer) below)
      : new RowLayer(place, (RowLayer) below);
  }

  @Override
  int restartsAtOnce() {
    return RESTARTS;
  }

  @Override
  ReplicaLayer replicas(Place place, int groups, @Nullable ReplicaLayer below) {
    return new RowReplicas(place, RESTARTS, groups, (RowReplicas) below);
  }
}
