package symmetry.engine.kernel;

import symmetry.bytecode.VectorLanes;
import symmetry.engine.Architecture;
import symmetry.engine.Kernels;
import symmetry.engine.Pass;
import symmetry.engine.Replicas;
import symmetry.engine.TrainingRule;

/** Code made for each shape: in vectors where this JVM has them, or else in plain numbers. */
public final class CompiledKernels implements Kernels {

  private final boolean hasVectors =
    VectorLanes.arePresent() && !"off".equals(System.getProperty(LANES));

  /** Numbers side by side. */
  private final int lanes = hasVectors ? lanes() : 1;

  /** What the CPU likes best, or what a property says. */
  private static int lanes() {
    String bits = System.getProperty(LANES, "");
    int lanes = bits.isEmpty() ? VectorLanes.preferred() : Integer.parseInt(bits) / Double.SIZE;
    return Math.min(lanes, VectorLanes.MOST);
  }

  @Override
  public String name() {
    return hasVectors ? "vectors of %d bits".formatted(lanes * Double.SIZE) : "plain Java";
  }

  @Override
  public Pass pass(Architecture architecture, TrainingRule rule) {
    return new CompiledPass(architecture, rule, lanes);
  }

  /** Without vectors one network after the other is faster. */
  @Override
  public Replicas replicas(Architecture architecture, int count) {
    return lanes > 1
      ? new CompiledReplicas(architecture, count, lanes)
      : Kernels.super.replicas(architecture, count);
  }
}
