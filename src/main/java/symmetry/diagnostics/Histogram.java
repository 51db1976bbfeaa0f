package symmetry.diagnostics;

import java.util.Arrays;
import java.util.List;
import symmetry.engine.Activity;
import symmetry.engine.Parameters;

/**
 * Counts in {@value #BINS} bins of equal width from the smallest value to the largest. If all values
 * are equal, the range is v ± max(|v|, 1)/2; without any it is [0, 1]. Values that are not finite are
 * left out.
 *
 * @param low left edge of the first bin
 * @param high right edge of the last bin, which includes it
 * @param counts values in each bin
 */
public record Histogram(double low, double high, List<Integer> counts) {
  public static final int BINS = 32;

  public Histogram {
    counts = List.copyOf(counts);
  }

  /** Of a layer's weights without biases; given a gradient, of ∂L/∂W. */
  public static Histogram ofWeights(Parameters parameters, int layer) {
    return of(parameters.weights(layer));
  }

  /** Of a layer's activations over samples × units. */
  public static Histogram ofActivations(Activity activity, int layer) {
    return of(
      Arrays.stream(UnitVectors.activations(activity, layer))
        .flatMapToDouble(Arrays::stream)
        .toArray()
    );
  }

  /** Of any numbers. */
  public static Histogram of(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    double low = Arrays.stream(finite).min().orElse(0);
    double high = Arrays.stream(finite).max().orElse(1);
    if (low == high) {
      double margin = Math.max(Math.abs(low), 1) / 2;
      low -= margin;
      high += margin;
    }
    int[] counts = new int[BINS];
    for (double v : finite) counts[bin(v, low, high)]++;
    return new Histogram(low, high, Arrays.stream(counts).boxed().toList());
  }

  /** Halved first, so that the width of the widest range does not overflow. */
  private static int bin(double v, double low, double high) {
    double position = (v / 2 - low / 2) / (high / 2 - low / 2);
    return Math.min((int) (position * BINS), BINS - 1);
  }
}
