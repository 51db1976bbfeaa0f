package symmetry.clinic;

import java.util.Arrays;
import java.util.Optional;
import symmetry.engine.init.Initializer;
import symmetry.engine.init.NguyenWidrow;
import symmetry.engine.init.ZerO;
import symmetry.exact.RandomStream;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Kind;
import symmetry.number.Numerals;

/**
 * Starts that one recognises without statistics, since every number is what it must be: constants, the
 * identity, orthogonal matrices, cloned rows, twins. What they draw besides is not asked here.
 */
record PlainStart(WeightMatrix w, Moments moments, double roundoff) {
  /** Two numbers that the file could not have written differently are equal. */
  private double tolerance() {
    return 4 * roundoff;
  }

  /** What it is, with its numbers; nothing if it is none of them. */
  Optional<Resemblance.Fit> find() {
    if (moments.deviation() == 0) return Optional.of(constant(moments.mean()));
    if (isIdentity(w.at(0, 0))) {
      return Optional.of(
        Resemblance.Fit.of(InitializerKind.IDENTITY, "gain " + number(w.at(0, 0)))
      );
    }
    if (w.units() > w.inputs() && equals(new ZerO())) {
      return Optional.of(Resemblance.Fit.of(InitializerKind.ZERO_HADAMARD, ""));
    }
    return ramp(InitializerKind.RAMP, w.values(), roundoff);
  }

  private static Resemblance.Fit constant(double value) {
    if (value == 0) return Resemblance.Fit.of(InitializerKind.ZEROS, "");
    if (value == 1) return Resemblance.Fit.of(InitializerKind.ONES, "");
    return Resemblance.Fit.of(InitializerKind.CONSTANT, "c = " + number(value));
  }

  /** Rows all the same, and not constant. */
  boolean hasClonedRows() {
    if (w.units() < 2) return false;
    for (int unit = 1; unit < w.units(); unit++) {
      for (int k = 0; k < w.inputs(); k++) if (w.at(unit, k) != w.at(0, k)) return false;
    }
    return true;
  }

  /** k, if rows come in pairs (w, k·w); an odd last one has none. */
  Optional<Double> twins() {
    return twins(w);
  }

  /** k, if columns come in pairs (v, k·v). */
  Optional<Double> twinColumns() {
    return twins(w.transposed());
  }

  private Optional<Double> twins(WeightMatrix m) {
    if (m.units() < 2) return Optional.empty();
    int widest = 0;
    for (int k = 1; k < m.inputs(); k++) {
      if (Math.abs(m.at(0, k)) > Math.abs(m.at(0, widest))) widest = k;
    }
    double factor = m.at(1, widest) / m.at(0, widest);
    if (!Double.isFinite(factor) || factor == 0) return Optional.empty();
    // The factor is that of rounded numbers itself.
    double near = 3 * tolerance();
    for (int unit = 1; unit < m.units(); unit += 2) {
      for (int k = 0; k < m.inputs(); k++) {
        double expected = factor * m.at(unit - 1, k);
        double tiny = 1e-7 * moments.reach();
        if (Math.abs(m.at(unit, k) - expected) > near * Math.abs(expected) + tiny) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(factor);
  }

  /** The gain, if rows, or columns if they are fewer, are orthogonal and of one length. */
  Optional<Double> orthogonalGain() {
    WeightMatrix lying = w.units() <= w.inputs() ? w : w.transposed();
    if (lying.units() < 2) return Optional.empty();
    WeightMatrix looked = lying;
    if (lying.units() > Spectrum.EXACT) {
      looked = new WeightMatrix(
        Spectrum.EXACT,
        lying.inputs(),
        Arrays.copyOf(lying.values(), Spectrum.EXACT * lying.inputs())
      );
    }
    double squared = looked.squaredNorm(0);
    if (squared == 0) return Optional.empty();
    double allowed = 2 * tolerance() + 1e-9;
    boolean[] fits = { true };
    RowProducts.of(looked, (i, j, product) -> {
      if (Math.abs(product / squared - (i == j ? 1 : 0)) > allowed) fits[0] = false;
    });
    return fits[0] ? Optional.of(Math.sqrt(squared)) : Optional.empty();
  }

  /** Whether all rows have the one length of Nguyen and Widrow. */
  boolean hasNguyenWidrowNorms() {
    if (w.inputs() < 2) return false;
    double norm = NguyenWidrow.norm(w.units(), w.inputs());
    for (int unit = 0; unit < w.units(); unit++) {
      if (Math.abs(Math.sqrt(w.squaredNorm(unit)) / norm - 1) > tolerance() + 1e-9) return false;
    }
    return true;
  }

  /** How many weights each unit has, if it is the same number for all and not all of them; 0 if not. */
  int connections() {
    return connections(w);
  }

  /** Which share of each input's weights is zero, if it is the same for all; 0 if not. */
  double zeroShareOfColumns() {
    int connections = connections(w.transposed());
    return connections == 0 ? 0 : 1 - (double) connections / w.units();
  }

  private static int connections(WeightMatrix m) {
    int all = -1;
    for (int unit = 0; unit < m.units(); unit++) {
      int count = 0;
      for (int k = 0; k < m.inputs(); k++) if (m.at(unit, k) != 0) count++;
      if (all >= 0 && count != all) return 0;
      all = count;
    }
    return all < m.inputs() ? all : 0;
  }

  private boolean isIdentity(double gain) {
    if (gain == 0 || Math.min(w.units(), w.inputs()) < 2) return false;
    for (int unit = 0; unit < w.units(); unit++) {
      for (int k = 0; k < w.inputs(); k++) if (
        w.at(unit, k) != (unit == k ? gain : 0)
      ) return false;
    }
    return true;
  }

  private boolean equals(Initializer drawn) {
    double size = moments.reach();
    // It draws nothing, so that the stream is not asked.
    RandomStream unasked = new RandomStream(0, RandomStream.Purpose.EXAMINATION, 3);
    double[] expected = drawn.weights(w.units(), w.inputs(), unasked);
    for (int k = 0; k < expected.length; k++) {
      if (Math.abs(w.values()[k] - expected[k]) > tolerance() * size) return false;
    }
    return true;
  }

  /** The ramp that these numbers are, of weights or of biases; nothing if they are none. */
  static Optional<Resemblance.Fit> ramp(Kind kind, double[] values, double roundoff) {
    int last = values.length - 1;
    if (last < 2) return Optional.empty();
    double c = ((values[last] - values[0]) / last) * values.length;
    for (int k = 0; k <= last; k++) {
      double expected = (c * (k + 1)) / values.length - c / 2;
      if (Math.abs(values[k] - expected) > 8 * roundoff * Math.abs(c)) return Optional.empty();
    }
    return Optional.of(Resemblance.Fit.of(kind, "c = " + number(c)));
  }

  static String number(double value) {
    return Numerals.four(value);
  }
}
