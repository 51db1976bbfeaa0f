package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;

/** Explicit vectors, by the JDK's Vector API. */
public final class VectorKernels extends LayeredKernels {

  @Override
  public boolean runsHere() {
    boolean off = "off".equals(System.getProperty(LANES));
    return !off && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  @Override
  public String name() {
    return "vectors of %d bits".formatted(VectorLanes.SPECIES.vectorBitSize());
  }

  @Override
  Layer layer(Place place, @Nullable Layer below) {
    return new VectorLayer(place, (VectorLayer) below);
  }

  @Override
  int restartsAtOnce() {
    return VectorLanes.COUNT;
  }

  @Override
  ReplicaLayer replicas(Place place, int groups, @Nullable ReplicaLayer below) {
    return new VectorReplicas(place, groups, (VectorReplicas) below);
  }
}
