package symmetry.training;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.data.Range;
import symmetry.engine.Activity;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.Samples;

/** The points at which the network is asked for a picture of its answers; built once per data set. */
final class AnswerMap {

  /** Points along each side of the plane, and along a curve. */
  private static final int PLANE_SIDE = 48;

  private static final int CURVE_POINTS = 160;

  private final LearningTask task;
  private final Loss loss;
  private final int dimensions;
  private final Samples points;
  private final int[] all;
  private final double low;
  private final double high;

  AnswerMap(Dataset dataset, Loss loss) {
    this.task = dataset.task();
    this.loss = loss;
    this.dimensions = dataset.spec().source().dimensions();
    this.points = switch (dimensions) {
      case 1 -> curvePoints(dataset);
      case 2 -> planePoints(dataset);
      default -> new Samples(dataset.inputs(), dataset.outputs(), new double[0], new double[0]);
    };
    this.all = IntStream.range(0, points.count()).toArray();
    boolean classes = task != LearningTask.REGRESSION;
    low = classes ? loss.low() : targets(dataset).min().orElse(0);
    high = classes ? 1 : targets(dataset).max().orElse(1);
  }

  /** The network's answers; its parameters stay as they are. */
  Answers of(Network network) {
    if (all.length == 0) return new Answers.None();
    Activity activity = network.activity(points, all);
    int layer = network.architecture().layers() - 1;
    if (dimensions == 1) return new Answers.Curve(outputs(activity, layer));
    if (task == LearningTask.MULTICLASS) return classes(
      activity,
      layer,
      network.architecture().outputs()
    );
    double[] values = outputs(activity, layer);
    for (int k = 0; k < values.length; k++) {
      values[k] = Math.clamp((values[k] - low) / (high - low), 0, 1);
    }
    return new Answers.Plane(PLANE_SIDE, PLANE_SIDE, values);
  }

  private static double[] outputs(Activity activity, int layer) {
    return IntStream.range(0, activity.count())
      .mapToDouble(s -> activity.activation(layer, s, 0))
      .toArray();
  }

  private static Answers classes(Activity activity, int layer, int outputs) {
    int[] classes = new int[activity.count()];
    double[] confidence = new double[activity.count()];
    for (int s = 0; s < activity.count(); s++) {
      double second = Double.NEGATIVE_INFINITY;
      for (int k = 1; k < outputs; k++) {
        double a = activity.activation(layer, s, k);
        double best = activity.activation(layer, s, classes[s]);
        second = Math.max(second, Math.min(a, best));
        if (a > best) classes[s] = k;
      }
      double lead = activity.activation(layer, s, classes[s]) - second;
      confidence[s] = Math.clamp(lead, 0, 1);
    }
    return new Answers.Classes(PLANE_SIDE, PLANE_SIDE, classes, confidence);
  }

  private static Samples planePoints(Dataset dataset) {
    Range horizontal = dataset.range(0);
    Range vertical = dataset.range(1);
    double[] x = IntStream.range(0, PLANE_SIDE * PLANE_SIDE)
      .mapToObj(k ->
        dataset.inputsAt(
          along(horizontal, ((k % PLANE_SIDE) + 0.5) / PLANE_SIDE),
          along(vertical, (k / PLANE_SIDE + 0.5) / PLANE_SIDE)
        )
      )
      .flatMapToDouble(Arrays::stream)
      .toArray();
    return new Samples(
      dataset.inputs(),
      dataset.outputs(),
      x,
      new double[PLANE_SIDE * PLANE_SIDE * dataset.outputs()]
    );
  }

  private static Samples curvePoints(Dataset dataset) {
    Range range = dataset.range(0);
    double[] x = IntStream.range(0, CURVE_POINTS)
      .mapToObj(k -> dataset.inputsAt(along(range, k / (CURVE_POINTS - 1.0))))
      .flatMapToDouble(Arrays::stream)
      .toArray();
    return new Samples(dataset.inputs(), dataset.outputs(), x, new double[CURVE_POINTS]);
  }

  private static double along(Range range, double share) {
    return Math.fma(share, range.max() - range.min(), range.min());
  }

  private static DoubleStream targets(Dataset dataset) {
    return IntStream.range(0, dataset.size()).mapToDouble(s -> dataset.target(s, 0));
  }
}
