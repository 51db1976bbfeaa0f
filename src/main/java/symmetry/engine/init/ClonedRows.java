package symmetry.engine.init;

import symmetry.exact.RandomStream;

/**
 * Random but not different: the first row that another initializer draws, copied to every unit. It
 * breaks the symmetry between inputs, not between units.
 */
public record ClonedRows(Initializer row) implements Initializer {
  @Override
  public double[] weights(int fanOut, int fanIn, RandomStream random) {
    double[] w = row.weights(fanOut, fanIn, random);
    for (int unit = 1; unit < fanOut; unit++) System.arraycopy(w, 0, w, unit * fanIn, fanIn);
    return w;
  }

  @Override
  public double[] adapt(double[] weights, PreactivationVariance data) {
    return row.adapt(weights, data);
  }
}
