package symmetry.training;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetry.data.Dataset;
import symmetry.data.Feature;
import symmetry.data.Range;
import symmetry.engine.Samples;
import symmetry.experiment.PlaneAxes;

/**
 * Points at which a network is asked for a picture; they have one target, which nobody looks at. Raw, they depend
 * on the ranges of the data alone, not on their seed: all runs on the same source share those of a plane, as long as
 * one is looked at.
 */
final class AskedPoints {

  private record Plane(Range across, Range up, Set<Feature> features, int side) {}

  /** Planes from which on those that nobody looks at any more are forgotten. */
  private static final int MANY = 64;

  private static final Map<Plane, WeakReference<Samples>> PLANES = new ConcurrentHashMap<>();

  /** Of data that have no other inputs. */
  private static final PlaneAxes WHOLE = new PlaneAxes(0, 1);

  private AskedPoints() {}

  /**
   * The middles of a plane's cells, row by row.
   *
   * @param dataset of two dimensions
   * @param side cells along each side
   */
  static Samples ofPlane(Dataset dataset, int side) {
    return dataset.scales().isEmpty() ? shared(dataset, side) : ofPlane(dataset, WHOLE, side);
  }

  private static Samples shared(Dataset dataset, int side) {
    Plane plane = new Plane(dataset.range(0), dataset.range(1), dataset.spec().features(), side);
    WeakReference<Samples> shared = PLANES.get(plane);
    Samples known = shared == null ? null : shared.get();
    if (known != null) return known;
    if (PLANES.size() >= MANY) PLANES.values().removeIf(points -> points.refersTo(null));
    Samples points = ofPlane(dataset, WHOLE, side);
    PLANES.put(plane, new WeakReference<>(points));
    return points;
  }

  /**
   * The middles of the cells of a plane through some inputs, row by row; other inputs are at their mean over
   * the training split.
   *
   * @param dataset of two dimensions or more
   * @param side cells along each side
   */
  static Samples ofPlane(Dataset dataset, PlaneAxes axes, int side) {
    double[] means = means(dataset);
    Range across = dataset.range(axes.across());
    Range up = dataset.range(axes.up());
    return samples(
      dataset,
      IntStream.range(0, side * side).mapToObj(k -> {
        double[] raw = means.clone();
        raw[axes.across()] = across.at(((k % side) + 0.5) / side);
        raw[axes.up()] = up.at((k / side + 0.5) / side);
        return dataset.inputsAt(raw);
      })
    );
  }

  /** Of the raw inputs {@code [dimensions]} over the training split. */
  private static double[] means(Dataset dataset) {
    int[] train = dataset.train();
    double[] means = new double[dataset.spec().source().dimensions()];
    for (int k = 0; k < means.length; k++) {
      double sum = 0;
      for (int s : train) sum += dataset.x(s, k);
      means[k] = sum / train.length;
    }
    return means;
  }

  /**
   * Equally far apart, from end to end.
   *
   * @param dataset of one dimension
   */
  static Samples ofCurve(Dataset dataset, int count) {
    Range range = dataset.range(0);
    return samples(
      dataset,
      IntStream.range(0, count).mapToObj(k -> dataset.inputsAt(range.at(k / (count - 1.0))))
    );
  }

  static Samples none(Dataset dataset) {
    return samples(dataset, Stream.of());
  }

  private static Samples samples(Dataset dataset, Stream<double[]> inputs) {
    double[] x = inputs.flatMapToDouble(Arrays::stream).toArray();
    return new Samples(dataset.inputs(), 1, x, new double[x.length / dataset.inputs()]);
  }
}
