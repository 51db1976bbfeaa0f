package symmetry.training;

import java.util.Arrays;
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

  /** Points that the network is asked for at once. */
  static final int AT_ONCE = 256;

  private final LearningTask task;
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
    double[][] answers = answers(network);
    if (task == LearningTask.MULTICLASS && dimensions > 1) return classes(answers);
    // Of two classes with an output each, what is answered for the second.
    int output = task == LearningTask.BINARY ? network.architecture().outputs() - 1 : 0;
    double[] values = Arrays.stream(answers)
      .mapToDouble(answer -> answer[output])
      .toArray();
    if (dimensions == 1) return new Answers.Curve(values);
    for (int k = 0; k < values.length; k++) {
      values[k] = Math.clamp((values[k] - low) / (high - low), 0, 1);
    }
    return new Answers.Plane(PLANE_SIDE, PLANE_SIDE, values);
  }

  /** Of each output at every point; of what the units compute on the way little is kept at a time. */
  private double[][] answers(Network network) {
    int output = network.architecture().layers() - 1;
    double[][] answers = new double[all.length][network.architecture().outputs()];
    for (int from = 0; from < all.length; from += AT_ONCE) {
      int[] some = Arrays.copyOfRange(all, from, Math.min(from + AT_ONCE, all.length));
      Activity activity = network.activity(points, some);
      for (int s = 0; s < some.length; s++) {
        double[] answer = answers[from + s];
        for (int k = 0; k < answer.length; k++) answer[k] = activity.activation(output, s, k);
      }
    }
    return answers;
  }

  private static Answers classes(double[][] answers) {
    int[] classes = new int[answers.length];
    double[] confidence = new double[answers.length];
    for (int s = 0; s < answers.length; s++) {
      double second = Double.NEGATIVE_INFINITY;
      for (int k = 1; k < answers[s].length; k++) {
        double a = answers[s][k];
        double best = answers[s][classes[s]];
        second = Math.max(second, Math.min(a, best));
        if (a > best) classes[s] = k;
      }
      confidence[s] = Math.clamp(answers[s][classes[s]] - second, 0, 1);
    }
    return new Answers.Classes(PLANE_SIDE, PLANE_SIDE, classes, confidence);
  }

  private static DoubleStream targets(Dataset dataset) {
    return IntStream.range(0, dataset.size()).mapToDouble(s -> dataset.target(s));
  }
}
