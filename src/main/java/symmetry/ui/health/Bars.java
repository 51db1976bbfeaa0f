package symmetry.ui.health;

import java.util.List;

/**
 * A histogram. Wire record: its array is not copied.
 *
 * @param low left end of the first bin
 * @param high right end of the last bin
 * @param heights 0 … 255, the tallest bin 255; a bin that is not empty has at least 1
 */
public record Bars(double low, double high, byte[] heights) {
  private static final int TALLEST = 255;

  /** From the number of values in each bin. */
  public static Bars of(double low, double high, List<Integer> counts) {
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    byte[] heights = new byte[counts.size()];
    for (int bin = 0; bin < heights.length; bin++) {
      long height = Math.ceilDiv((long) TALLEST * counts.get(bin), Math.max(most, 1));
      heights[bin] = (byte) height;
    }
    return new Bars(low, high, heights);
  }
}
