package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
import symmetry.engine.Architecture;
import symmetry.engine.Kernels;
import symmetry.engine.Pass;
import symmetry.engine.Replicas;
import symmetry.engine.TrainingRule;

/** Kernels that compute layer by layer. */
abstract class LayeredKernels implements Kernels {

  /**
   * A layer of a network.
   *
   * @param below whose error it computes; of the same kernels
   */
  abstract Layer layer(Place place, @Nullable Layer below);

  /** How many restarts make a group of {@link #replicas}. */
  abstract int restartsAtOnce();

  /**
   * A layer of many restarts.
   *
   * @param groups of how many groups
   * @param below whose activations it reads and whose error it computes; of the same kernels
   */
  abstract ReplicaLayer replicas(Place place, int groups, @Nullable ReplicaLayer below);

  @Override
  public Pass pass(Architecture architecture, TrainingRule rule) {
    return new LayeredPass(architecture, rule, this);
  }

  @Override
  public Replicas replicas(Architecture architecture, int count) {
    return new LaneReplicas(architecture, count, this);
  }
}
