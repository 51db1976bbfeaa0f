package symmetry.study.landscape;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The two main directions of a path: the principal components of its points minus its end (Li et al.
 * 2018, §7.2). Not centred on their mean, since the plane is to pass through the end.
 *
 * @param first of length 1, its sign such that the path's start is on the positive side; not copied
 * @param second likewise, or of zeros where the path is straight; not copied
 * @param firstShare of the summed squared distances to the end
 * @param secondShare likewise; 0 where the path is straight
 */
record MainDirections(double[] first, double[] second, double firstShare, double secondShare) {
  /** Beside the whole, less than this is rounding. */
  private static final double ROUNDING = 1e-13;

  /**
   * By the eigenvectors of the points' inner products, of which there are far fewer than weights.
   *
   * @param points minus the end, at least one of them not 0; {@code [points][parameters]}
   */
  static MainDirections of(List<double[]> points) {
    int n = points.size();
    double[][] products = new double[n][n];
    double all = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = Vectors.dot(points.get(i), points.get(j));
        products[j][i] = products[i][j];
      }
      all += products[i][i];
    }
    EigenDecomposition decomposition = new EigenDecomposition(
      new Array2DRowRealMatrix(products, false)
    );
    double[] eigenvalues = decomposition.getRealEigenvalues();
    int[] order = IntStream.range(0, n)
      .boxed()
      .sorted((i, j) -> Double.compare(eigenvalues[j], eigenvalues[i]))
      .mapToInt(i -> i)
      .toArray();
    double[] first = direction(points, decomposition.getEigenvector(order[0]).toArray());
    if (n == 1 || eigenvalues[order[1]] <= ROUNDING * all) {
      return new MainDirections(first, new double[first.length], 1, 0);
    }
    double[] second = direction(points, decomposition.getEigenvector(order[1]).toArray());
    return new MainDirections(
      first,
      second,
      eigenvalues[order[0]] / all,
      eigenvalues[order[1]] / all
    );
  }

  boolean isStraight() {
    return secondShare == 0;
  }

  private static double[] direction(List<double[]> points, double[] shares) {
    double[] direction = new double[points.getFirst().length];
    for (int k = 0; k < shares.length; k++) Vectors.add(direction, shares[k], points.get(k));
    double length = Vectors.length(direction);
    if (Vectors.dot(direction, points.getFirst()) < 0) length = -length;
    for (int k = 0; k < direction.length; k++) direction[k] /= length;
    return direction;
  }
}
