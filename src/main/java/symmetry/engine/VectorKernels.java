package symmetry.engine;

import org.jspecify.annotations.Nullable;

/** Explicit vectors, by the JDK's Vector API. */
final class VectorKernels implements Kernels {

  @Override
  public String name() {
    return "vectors of %d bits".formatted(VectorLanes.SPECIES.vectorBitSize());
  }

  @Override
  public Layer layer(int fanIn, int fanOut, int chunk, @Nullable Layer below, boolean sharesInput) {
    return new VectorLayer(fanIn, fanOut, chunk, (VectorLayer) below, sharesInput);
  }

  @Override
  public int restartsAtOnce() {
    return VectorLanes.COUNT;
  }

  @Override
  public Replicas replicas(int fanIn, int fanOut, int chunk, @Nullable Replicas below) {
    return new VectorReplicas(fanIn, fanOut, chunk, (VectorReplicas) below);
  }
}
