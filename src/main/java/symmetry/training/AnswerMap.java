package symmetry.training;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.engine.Activity;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.Samples;
import symmetry.experiment.PlaneAxes;

/** The points at which the network is asked for a picture of its answers; built once per data set. */
final class AnswerMap {

  /** Points along each side of the plane, and along a curve. */
  private static final int PLANE_SIDE = 48;

  private static final int CURVE_POINTS = 160;

  private final LearningTask task;
  private final Loss loss;
  private final Optional<PlaneAxes> axes;
  private final int dimensions;
  private final Samples points;
  private final int[] all;
  private final double low;
  private final double high;

  /**
   * @param axes of data with more than two inputs
   */
  AnswerMap(Dataset dataset, Loss loss, Optional<PlaneAxes> axes) {
    this.task = dataset.task();
    this.loss = loss;
    this.axes = axes;
    this.dimensions = dataset.spec().source().dimensions();
    this.points = switch (dimensions) {
      case 1 -> AskedPoints.ofCurve(dataset, CURVE_POINTS);
      case 2 -> AskedPoints.ofPlane(dataset, PLANE_SIDE);
      default -> axes
        .filter(chosen -> chosen.areOf(dataset.spec().source()))
        .map(chosen -> AskedPoints.ofPlane(dataset, chosen, PLANE_SIDE))
        .orElseGet(() -> AskedPoints.none(dataset));
    };
    this.all = IntStream.range(0, points.count()).toArray();
    boolean classes = task != LearningTask.REGRESSION;
    low = classes ? loss.low() : targets(dataset).min().orElse(0);
    high = classes ? 1 : targets(dataset).max().orElse(1);
  }

  boolean isOver(Optional<PlaneAxes> asked) {
    return axes.equals(asked);
  }

  /** The network's answers; its parameters stay as they are. */
  Answers of(Network network) {
    if (all.length == 0) return new Answers.None();
    Activity activity = network.activity(points, all);
    int layer = network.architecture().layers() - 1;
    // Of two classes with an output each, what is answered for the second.
    int output = task == LearningTask.BINARY ? network.architecture().outputs() - 1 : 0;
    if (dimensions == 1) return new Answers.Curve(outputs(activity, layer, output));
    if (task == LearningTask.MULTICLASS) return classes(
      activity,
      layer,
      network.architecture().outputs()
    );
    double[] values = outputs(activity, layer, output);
    for (int k = 0; k < values.length; k++) {
      values[k] = Math.clamp((values[k] - low) / (high - low), 0, 1);
    }
    return new Answers.Plane(PLANE_SIDE, PLANE_SIDE, values);
  }

  private static double[] outputs(Activity activity, int layer, int output) {
    return IntStream.range(0, activity.count())
      .mapToDouble(s -> activity.activation(layer, s, output))
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

  private static DoubleStream targets(Dataset dataset) {
    return IntStream.range(0, dataset.size()).mapToDouble(s -> dataset.target(s));
  }
}
