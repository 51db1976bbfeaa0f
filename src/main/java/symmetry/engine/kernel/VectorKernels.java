package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
import symmetry.engine.Kernels;
import symmetry.engine.Layer;
import symmetry.engine.Place;
import symmetry.engine.Replicas;

/** Explicit vectors, by the JDK's Vector API. */
public final class VectorKernels implements Kernels {

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
