package symmetry.engine;

import org.jspecify.annotations.Nullable;

/** Explicit vectors, by the JDK's Vector API. */
final class VectorKernels implements Kernels {

  @Override
  public String name() {
    return "vectors of %d bits".formatted(VectorLanes.SPECIES.vectorBitSize());
  }

  @Override
  public Layer layer(Place place, @Nullable Layer below) {
    return new VectorLayer(place, (VectorLayer) below);
  }

  @Override
  public int restartsAtOnce() {
    return VectorLanes.COUNT;
  }

  @Override
  public Replicas replicas(Place place, int groups, @Nullable Replicas below) {
    return new VectorReplicas(place, groups, (VectorReplicas) below);
  }
}
