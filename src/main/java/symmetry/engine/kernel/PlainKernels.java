package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
import symmetry.engine.Kernels;
import symmetry.engine.Layer;
import symmetry.engine.Place;
import symmetry.engine.Replicas;

/** Plain Java: the specification of every kernel, and what runs where there is no vector module. */
public final class PlainKernels implements Kernels {

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
  public Layer layer(Place place, @Nullable Layer below) {
    return place.isNarrow()
      ? new NumberLayer(place, (NumberLayer) below)
      : new RowLayer(place, (RowLayer) below);
  }

  @Override
  public int restartsAtOnce() {
    return RESTARTS;
  }

  @Override
  public Replicas replicas(Place place, int groups, @Nullable Replicas below) {
    return new RowReplicas(place, RESTARTS, groups, (RowReplicas) below);
  }
}
