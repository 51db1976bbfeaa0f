package symmetry.claims.exhibit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.MixtureMultivariateNormalDistribution;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.apache.commons.math3.distribution.fitting.MultivariateNormalMixtureExpectationMaximization;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.util.Pair;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;
import symmetry.study.Work;

/**
 * k-means, a Gaussian mixture fitted by EM, and a linear support vector machine (L2, squared hinge: a
 * strictly convex problem), each from many starts on the same blobs; how many different optima do they
 * end in?
 *
 * @param groups clusters of k-means and components of the mixture
 */
public record Optima(int groups, int starts, long seed) implements Measurement<Optima.Ends> {
  private static final DataSpec BLOBS = DataSpec.of(BuiltIn.MULTI_BLOBS)
    .withClasses(6)
    .withSamples(180)
    .withNoise(0.5)
    .withTestShare(0);
  private static final int EM_ROUNDS = 300;
  private static final double EM_THRESHOLD = 1e-7;
  private static final double SVM_PENALTY = 0.1;
  private static final double SVM_RATE = 0.05;
  private static final int SVM_STEPS = 2000;

  /** Ends that differ by less than this share of their size count as one. */
  private static final double SAME = 1e-4;

  /**
   * Objectives at the end, one per start, ascending.
   *
   * @param kMeans sum of squared distances to the centres
   * @param mixture negative mean log-likelihood; starts whose covariance collapsed are left out
   * @param machine penalised squared hinge loss
   */
  public record Ends(
    List<Double> kMeans,
    List<Double> mixture,
    List<Double> machine
  ) implements Figures {
    public Ends {
      kMeans = kMeans.stream().sorted().toList();
      mixture = mixture.stream().sorted().toList();
      machine = machine.stream().sorted().toList();
    }

    /** How many different values there are. */
    public static int distinct(List<Double> ascending) {
      int count = 1;
      for (int k = 1; k < ascending.size(); k++) {
        double gap = ascending.get(k) - ascending.get(k - 1);
        if (gap > SAME * Math.abs(ascending.get(k))) count++;
      }
      return count;
    }

    @Override
    public List<Figure> list() {
      return List.of(
        new Figure("different ends of k-means", distinct(kMeans)),
        new Figure("different ends of EM", distinct(mixture)),
        new Figure("different ends of the SVM", distinct(machine)),
        new Figure("k-means, best", kMeans.getFirst()),
        new Figure("k-means, worst", kMeans.getLast()),
        new Figure("EM, best", mixture.getFirst()),
        new Figure("EM, worst", mixture.getLast())
      );
    }
  }

  @Override
  public Ends measure(Work work) {
    Dataset blobs = Dataset.of(BLOBS, seed);
    double[][] points = IntStream.range(0, blobs.size())
      .mapToObj(s -> new double[] { blobs.x(s, 0), blobs.x(s, 1) })
      .toArray(double[][]::new);
    double[] signs = IntStream.range(0, blobs.size())
      .mapToDouble(s -> blobs.label(s) < 3 ? 1 : -1)
      .toArray();
    RandomStream random = new RandomStream(seed, Purpose.WEIGHTS, 0);
    List<Double> kMeans = new ArrayList<>();
    List<Double> mixture = new ArrayList<>();
    List<Double> machine = new ArrayList<>();
    for (int k = 0; k < starts; k++) {
      kMeans.add(kMeans(points, random));
      mixture(points, random, mixture);
      machine.add(machine(points, signs, random));
      work.reached((double) (k + 1) / starts);
    }
    return new Ends(kMeans, mixture, machine);
  }

  @Override
  public Measurement<Ends> further(int seeds) {
    return new Optima(groups, starts, seed + seeds);
  }

  private double kMeans(double[][] points, RandomStream random) {
    var clusterer = new KMeansPlusPlusClusterer<DoublePoint>(
      groups,
      -1,
      (a, b) -> Math.sqrt(squaredDistance(a, b)),
      random.generator()
    );
    double sum = 0;
    List<DoublePoint> all = Arrays.stream(points).map(DoublePoint::new).toList();
    for (var cluster : clusterer.cluster(all)) {
      for (DoublePoint p : cluster.getPoints()) {
        sum += squaredDistance(p.getPoint(), cluster.getCenter().getPoint());
      }
    }
    return sum;
  }

  /** Starts at random data points with unit covariance and equal weights. */
  private void mixture(double[][] points, RandomStream random, List<Double> ends) {
    int[] order = random.permutation(points.length);
    List<Pair<Double, MultivariateNormalDistribution>> components = new ArrayList<>();
    for (int c = 0; c < groups; c++) {
      double[][] identity = { { 1, 0 }, { 0, 1 } };
      var component = new MultivariateNormalDistribution(points[order[c]], identity);
      components.add(new Pair<>(1.0 / groups, component));
    }
    var fit = new MultivariateNormalMixtureExpectationMaximization(points);
    try {
      fit.fit(new MixtureMultivariateNormalDistribution(components), EM_ROUNDS, EM_THRESHOLD);
      ends.add(-fit.getLogLikelihood());
    } catch (ConvergenceException | SingularMatrixException _) {
      // This start collapsed onto single points: it has no end to compare.
    }
  }

  /** Gradient descent from a random start on ½λ(|w|² + b²) + mean max(0, 1 − y(w·x + b))². */
  private static double machine(double[][] points, double[] signs, RandomStream random) {
    double[] w = { random.gaussian(), random.gaussian(), random.gaussian() };
    double objective = 0;
    for (int step = 0; step <= SVM_STEPS; step++) {
      double[] gradient = new double[w.length];
      objective = 0;
      for (int k = 0; k < w.length; k++) {
        gradient[k] = SVM_PENALTY * w[k];
        objective += 0.5 * SVM_PENALTY * w[k] * w[k];
      }
      for (int s = 0; s < points.length; s++) {
        double margin = signs[s] * (w[0] * points[s][0] + w[1] * points[s][1] + w[2]);
        double slack = Math.max(0, 1 - margin);
        double pull = (-2 * slack * signs[s]) / points.length;
        gradient[0] += pull * points[s][0];
        gradient[1] += pull * points[s][1];
        gradient[2] += pull;
        objective += (slack * slack) / points.length;
      }
      for (int k = 0; k < w.length; k++) w[k] -= SVM_RATE * gradient[k];
    }
    return objective;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double dx = a[0] - b[0];
    double dy = a[1] - b[1];
    return dx * dx + dy * dy;
  }
}
