package symmetry.clinic;

import java.util.Arrays;

/**
 * Who goes with whom so that the sum of the gains is largest: the Hungarian algorithm with potentials, row by row, in
 * O(n³) (Kuhn 1955; Munkres 1957; in the form of Jonker, Volgenant 1987).
 */
final class Assignment {

  private static final int NOBODY = -1;

  private final double[][] gains;
  private final int count;

  /** Potentials: of a row and its column their sum is at least the gain, of those that go together equal to it. */
  private final double[] ofRow;

  private final double[] ofColumn;
  private final int[] rowOf;

  private Assignment(double[][] gains) {
    this.gains = gains;
    count = gains.length;
    ofRow = new double[count];
    ofColumn = new double[count];
    rowOf = new int[count];
    Arrays.fill(rowOf, NOBODY);
  }

  /**
   * The column of each row, each column once.
   *
   * @param gains {@code [n × n]}, finite
   */
  static int[] best(double[][] gains) {
    Assignment assignment = new Assignment(gains);
    for (int row = 0; row < assignment.count; row++) assignment.place(row);
    int[] columnOf = new int[gains.length];
    for (int column = 0; column < columnOf.length; column++) {
      columnOf[assignment.rowOf[column]] = column;
    }
    return columnOf;
  }

  /** Finds the shortest way from a row to a free column, and moves everybody along it. */
  private void place(int first) {
    double[] slack = new double[count];
    int[] from = new int[count];
    boolean[] seen = new boolean[count];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    Arrays.fill(from, NOBODY);
    int last = NOBODY;
    int row = first;
    while (true) {
      int next = NOBODY;
      for (int column = 0; column < count; column++) {
        if (seen[column]) continue;
        double reduced = ofRow[row] + ofColumn[column] - gains[row][column];
        if (reduced < slack[column]) {
          slack[column] = reduced;
          from[column] = last;
        }
        if (next == NOBODY || slack[column] < slack[next]) next = column;
      }
      lower(first, seen, slack, slack[next]);
      seen[next] = true;
      last = next;
      if (rowOf[next] == NOBODY) break;
      row = rowOf[next];
    }
    while (from[last] != NOBODY) {
      rowOf[last] = rowOf[from[last]];
      last = from[last];
    }
    rowOf[last] = first;
  }

  private void lower(int first, boolean[] seen, double[] slack, double by) {
    ofRow[first] -= by;
    for (int column = 0; column < count; column++) {
      if (seen[column]) {
        ofRow[rowOf[column]] -= by;
        ofColumn[column] += by;
      } else {
        slack[column] -= by;
      }
    }
  }
}
