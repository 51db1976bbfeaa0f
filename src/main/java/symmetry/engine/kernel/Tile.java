package symmetry.engine.kernel;

/** A block of a {@link Product}, of one {@link TileForm}, computed in registers. */
interface Tile {
  /**
   * Computes blocks of rows one below the other; the arrays are read and written from the given places.
   *
   * @param out modified
   * @param blocks how many blocks of {@link TileForm} rows
   * @param terms how many products are summed
   */
  void multiply(
    Strides strides,
    double[] x,
    int xAt,
    double[] m,
    int mAt,
    double[] init,
    int initAt,
    double[] out,
    int outAt,
    int blocks,
    int terms
  );
}
