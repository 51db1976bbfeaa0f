package symmetry.ui.chart;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How alike the units of one layer are, for the heatmap of this role.
 *
 * <p>Wire record: it is written once, serialised at once and dropped, so its arrays are not copied. All of
 * them hold the pairs (i, j), j ≥ i, row by row: the upper triangle of a symmetric matrix, in base64.
 *
 * @param role which heatmap of the board
 * @param units rows and columns
 * @param classes 0 … 5, from identical to different
 * @param zeros the units whose vectors are exactly zero, from 0
 * @param description what a screen reader says
 * @param figures what is told of a cell; null where there are too many cells to tell of each
 */
public record Heat(
  String role,
  int units,
  byte[] classes,
  List<Integer> zeros,
  String description,
  @Nullable Figures figures
) {
  public Heat {
    zeros = List.copyOf(zeros);
    require("classes", units, classes.length);
    if (figures != null) {
      require("cosines", units, figures.cosines.length);
      require("distances", units, figures.distances.length / Float.BYTES);
    }
  }

  /**
   * The numbers behind the classes.
   *
   * @param distances relative ones, as little-endian 32-bit floats; NaN where there is none
   * @param cosines 0 … 254 for −1 … 1, 255 where undefined
   */
  public record Figures(byte[] distances, byte[] cosines) {}

  /** A number for each pair. */
  public interface Pairs {
    double of(int i, int j);
  }

  /** Bytes for the pairs, in their order. */
  public static byte[] bytes(int units, Pairs values) {
    byte[] bytes = new byte[pairs(units)];
    int at = 0;
    for (int i = 0; i < units; i++) {
      for (int j = i; j < units; j++) bytes[at++] = (byte) values.of(i, j);
    }
    return bytes;
  }

  /** Little-endian 32-bit floats for the pairs, in their order. */
  public static byte[] floats(int units, Pairs values) {
    ByteBuffer floats = ByteBuffer.allocate(pairs(units) * Float.BYTES);
    floats.order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < units; i++) {
      for (int j = i; j < units; j++) floats.putFloat((float) values.of(i, j));
    }
    return floats.array();
  }

  private static int pairs(int units) {
    return (units * (units + 1)) / 2;
  }

  private static void require(String what, int units, int given) {
    if (given != pairs(units)) {
      throw new IllegalArgumentException("%d %s for %d units".formatted(given, what, units));
    }
  }
}
