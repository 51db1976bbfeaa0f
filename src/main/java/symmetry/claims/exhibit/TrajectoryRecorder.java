package symmetry.claims.exhibit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;

/** Watches a run step by step and keeps what a {@link Trajectory} tells. */
final class TrajectoryRecorder {

  private static final int NEVER = -1;

  private final Parameters start;
  private final List<Double> losses = new ArrayList<>();
  private final double[] rowDifference;
  private final int[] parted;
  private final int[] weightsMoved;
  private Parameters present;

  TrajectoryRecorder(Parameters start, double loss) {
    this.start = start;
    int layers = start.architecture().layers();
    rowDifference = new double[layers];
    parted = never(layers);
    weightsMoved = never(layers);
    present = start;
    add(start, loss);
  }

  void add(Parameters parameters, double loss) {
    int step = losses.size();
    losses.add(loss);
    present = parameters;
    for (int l = 0; l < parted.length; l++) {
      double difference = rowDifference(parameters, l);
      rowDifference[l] = Math.max(rowDifference[l], difference);
      if (difference != 0) note(parted, l, step);
      if (!equal(parameters.weights(l), start.weights(l))) note(weightsMoved, l, step);
    }
  }

  Trajectory course(double accuracy) {
    List<Trajectory.Layer> layers = new ArrayList<>();
    for (int l = 0; l < parted.length; l++) {
      layers.add(
        new Trajectory.Layer(
          rowDifference[l],
          columnDifference(present, l),
          when(parted[l]),
          when(weightsMoved[l])
        )
      );
    }
    return new Trajectory(losses, accuracy, layers, start, present);
  }

  /** Largest |difference| between a unit's (w, b) and the first unit's; 0 exactly if all are clones. */
  static double rowDifference(Parameters p, int layer) {
    Architecture shape = p.architecture();
    double largest = 0;
    for (int unit = 1; unit < shape.fanOut(layer); unit++) {
      largest = Math.max(largest, Math.abs(p.bias(layer, unit) - p.bias(layer, 0)));
      for (int i = 0; i < shape.fanIn(layer); i++) {
        largest = Math.max(largest, Math.abs(p.weight(layer, unit, i) - p.weight(layer, 0, i)));
      }
    }
    return largest;
  }

  private static double columnDifference(Parameters p, int layer) {
    Architecture shape = p.architecture();
    double largest = 0;
    for (int unit = 0; unit < shape.fanOut(layer); unit++) {
      for (int i = 1; i < shape.fanIn(layer); i++) {
        largest = Math.max(largest, Math.abs(p.weight(layer, unit, i) - p.weight(layer, unit, 0)));
      }
    }
    return largest;
  }

  private static boolean equal(double[] a, double[] b) {
    for (int k = 0; k < a.length; k++) if (a[k] != b[k]) return false;
    return true;
  }

  private static void note(int[] steps, int layer, int step) {
    if (steps[layer] == NEVER) steps[layer] = step;
  }

  private static int[] never(int layers) {
    int[] steps = new int[layers];
    Arrays.fill(steps, NEVER);
    return steps;
  }

  private static OptionalInt when(int step) {
    return step == NEVER ? OptionalInt.empty() : OptionalInt.of(step);
  }
}
