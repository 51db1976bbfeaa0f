package symmetry.training;

/**
 * One picture for each unit of a layer.
 *
 * @param values {@code [units × rows × columns]}, unit by unit, as unsigned bytes: 0 … 254 for −m … m,
 *     so that 127 is exactly 0, where m is the largest size within the layer, or as the kind says; not to
 *     be changed
 */
public record TileLayer(Kind kind, int rows, int columns, byte[] values) {
  /** What the cells of a tile stand for. */
  public enum Kind {
    /** Activation over the plane of two inputs: rows from the lowest x₂ upwards. */
    PLANE,
    /** Activation along one input. */
    CURVE,
    /** Incoming weights, laid out as the inputs' own picture from its top row. */
    WEIGHTS,
    /** Mean activation on each class, over the first samples of each. */
    CLASS_MEANS,
    /** The answer over the plane, laid out so: 0 is surely the first class, 254 surely the second. */
    ANSWER,
    /** One picture of the data, from its top row: 0 … 254 from no ink to full ink. */
    IMAGE,
    /** One cell: the probability of an output's class on that picture, 0 … 254. */
    SHARE,
    /** Nothing to show. */
    NONE,
  }

  private static final int ZERO = 127;

  /** A value of a unit in a cell of its tile. */
  interface Cell {
    double of(int unit, int cell);
  }

  static TileLayer none() {
    return new TileLayer(Kind.NONE, 0, 0, new byte[0]);
  }

  /** Quantises numbers of which {@code low} becomes 0 and {@code high} 254; NaN counts as low. */
  static TileLayer between(
    Kind kind,
    int rows,
    int columns,
    int units,
    double low,
    double high,
    Cell value
  ) {
    int cells = rows * columns;
    byte[] bytes = new byte[units * cells];
    for (int k = 0; k < bytes.length; k++) {
      double share = (value.of(k / cells, k % cells) - low) / (high - low);
      bytes[k] = (byte) Math.round(2 * ZERO * Math.clamp(share, 0, 1));
    }
    return new TileLayer(kind, rows, columns, bytes);
  }

  /** Quantises; the numbers must be finite or NaN, which counts as 0. */
  static TileLayer of(Kind kind, int rows, int columns, int units, Cell value) {
    int cells = rows * columns;
    double[] all = new double[units * cells];
    double largest = 0;
    for (int k = 0; k < all.length; k++) {
      all[k] = value.of(k / cells, k % cells);
      if (Math.abs(all[k]) > largest) largest = Math.abs(all[k]);
    }
    byte[] bytes = new byte[all.length];
    for (int k = 0; k < bytes.length; k++) {
      bytes[k] = (byte) (ZERO + (largest > 0 ? Math.round((ZERO * all[k]) / largest) : 0));
    }
    return new TileLayer(kind, rows, columns, bytes);
  }
}
