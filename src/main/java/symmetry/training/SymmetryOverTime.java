package symmetry.training;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.Distances;
import symmetry.diagnostics.EffectiveRank;
import symmetry.diagnostics.GradientFlow;
import symmetry.diagnostics.Similarity;
import symmetry.engine.Architecture;
import symmetry.engine.Checkpoint;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;

/**
 * Symmetry along a run, measured from its milestones when somebody looks, and each only once: while
 * nobody does, it costs nothing, and it is there for the whole run as soon as one does. A look measures
 * a few milestones more, coarse ones first.
 */
final class SymmetryOverTime {

  /** How long a look may measure milestones. */
  private static final long BUDGET_NANOS = 5_000_000;

  /** Larger layers' effective rank takes too long for a whole run. */
  private static final int MAX_RANKED = 64;

  private final Network network;
  private final Samples samples;
  private final int[] train;
  private Map<Parameters, SymmetryPoint> known = new IdentityHashMap<>();

  SymmetryOverTime(Network network, Samples samples, int[] train) {
    this.network = network;
    this.samples = samples;
    this.train = train;
  }

  /** The points known by now, the snapshot's among them; its parameters are left in the network. */
  List<SymmetryPoint> of(Snapshot snapshot, Parameters gradient) {
    SymmetryPoint present = point(snapshot.step(), snapshot.parameters(), gradient);
    measure(snapshot.milestones());
    network.setParameters(snapshot.parameters());
    List<SymmetryPoint> points = new ArrayList<>();
    boolean shown = false;
    for (Checkpoint milestone : snapshot.milestones()) {
      if (!shown && milestone.step() >= snapshot.step()) {
        points.add(present);
        shown = true;
      }
      SymmetryPoint point = known.get(milestone.parameters());
      if (point != null && milestone.step() != snapshot.step()) points.add(point);
    }
    if (!shown) points.add(present);
    return points;
  }

  /** Measures within the budget, but at least one; forgets those of milestones that are gone. */
  private void measure(List<Checkpoint> milestones) {
    Map<Parameters, SymmetryPoint> kept = new IdentityHashMap<>();
    for (Checkpoint milestone : milestones) {
      SymmetryPoint point = known.get(milestone.parameters());
      if (point != null) kept.put(milestone.parameters(), point);
    }
    known = kept;
    long end = System.nanoTime() + BUDGET_NANOS;
    for (
      int stride = Integer.highestOneBit(Math.max(1, milestones.size()));
      stride > 0;
      stride /= 2
    ) {
      for (int k = 0; k < milestones.size(); k += stride) {
        Checkpoint milestone = milestones.get(k);
        if (known.containsKey(milestone.parameters())) continue;
        network.setParameters(milestone.parameters());
        Parameters gradient = network.gradient(samples, train);
        known.put(
          milestone.parameters(),
          point(milestone.step(), milestone.parameters(), gradient)
        );
        if (System.nanoTime() > end) return;
      }
    }
  }

  private static SymmetryPoint point(long step, Parameters parameters, Parameters gradient) {
    Architecture architecture = parameters.architecture();
    List<SymmetryPoint.Layer> layers = new ArrayList<>();
    for (int l = 0; l < architecture.hidden().size(); l++) {
      boolean ranked = Math.max(architecture.fanOut(l), architecture.fanIn(l)) <= MAX_RANKED;
      GradientFlow flow = GradientFlow.of(gradient, l);
      layers.add(
        new SymmetryPoint.Layer(
          CloneLedger.of(parameters, l).distinct(),
          ranked ? EffectiveRank.ofWeights(parameters, l) : Double.NaN,
          Similarity.ofWeights(parameters, l).meanAbsoluteCosine(),
          Distances.smallest(parameters, l),
          flow.mean(),
          flow.max()
        )
      );
    }
    return new SymmetryPoint(step, layers);
  }
}
