package symmetry.study.restarts;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many runs end with which loss, on a logarithmic axis that is the same for every experiment: bins
 * from 10^{@value #LOWEST} to 10^{@value #HIGHEST}, {@value #PER_DECADE} to the decade. The first bin
 * has everything below too, the last everything above; runs that diverged are in none.
 *
 * @param counts of each bin
 * @param diverged runs without a final loss
 */
public record LossHistogram(List<Integer> counts, int diverged) {
  /** log₁₀ of the first bin's left edge. */
  public static final int LOWEST = -8;

  /** log₁₀ of the last bin's right edge. */
  public static final int HIGHEST = 2;

  public static final int PER_DECADE = 5;

  public static final int BINS = (HIGHEST - LOWEST) * PER_DECADE;

  static LossHistogram of(List<Restart> restarts) {
    int[] counts = new int[BINS];
    int diverged = 0;
    for (Restart restart : restarts) {
      if (restart.isDiverged()) diverged++;
      else counts[bin(restart.finalLoss())]++;
    }
    return new LossHistogram(IntStream.of(counts).boxed().toList(), diverged);
  }

  /** Left edges of the bins and the right edge of the last. */
  public static List<Double> edges() {
    return IntStream.rangeClosed(0, BINS).mapToObj(LossHistogram::edge).toList();
  }

  private static double edge(int bin) {
    return StrictMath.pow(10, LOWEST + (double) bin / PER_DECADE);
  }

  private static int bin(double loss) {
    if (!(loss > edge(0))) return 0;
    int bin = (int) Math.floor((StrictMath.log10(loss) - LOWEST) * PER_DECADE);
    return Math.min(bin, BINS - 1);
  }
}
