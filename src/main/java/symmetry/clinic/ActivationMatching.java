package symmetry.clinic;

import symmetry.diagnostics.Gram;
import symmetry.engine.Activity;

/**
 * Which unit of one network goes with which of another, by how their activations correlate over the same samples, a hidden
 * layer at a time (Li et al. 2015; Ainsworth, Hayase, Srinivasa 2022, §3.1).
 */
final class ActivationMatching {

  private ActivationMatching() {}

  /**
   * @return {@code [hidden layer][unit of the one]}: the unit of the other
   */
  static int[][] of(Activity one, Activity other, FileQuestion.Watch watch) {
    int[][] order = new int[one.architecture().hidden().size()][];
    for (int l = 0; l < order.length; l++) {
      watch.requireWanted();
      double[][] a = standardised(one, l);
      double[][] b = standardised(other, l);
      double[][] gains = new double[a.length][b.length];
      for (int i = 0; i < a.length; i++) {
        for (int j = 0; j < b.length; j++) gains[i][j] = Gram.dot(a[i], b[j]);
      }
      order[l] = Assignment.best(gains);
    }
    return order;
  }

  /** {@code [unit][sample]}: mean 0, length 1; zeros where a unit always says the same. */
  private static double[][] standardised(Activity activity, int l) {
    double[][] values = new double[activity.architecture().fanOut(l)][activity.count()];
    for (int unit = 0; unit < values.length; unit++) {
      double[] row = values[unit];
      double mean = 0;
      for (int s = 0; s < row.length; s++) {
        row[s] = activity.activation(l, s, unit);
        mean += row[s] / row.length;
      }
      for (int s = 0; s < row.length; s++) row[s] -= mean;
      double length = Math.sqrt(Gram.dot(row, row));
      for (int s = 0; s < row.length; s++) row[s] = length > 0 ? row[s] / length : 0;
    }
    return values;
  }
}
