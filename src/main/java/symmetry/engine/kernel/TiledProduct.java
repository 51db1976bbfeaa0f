package symmetry.engine.kernel;

/**
 * A product cut into {@link TileForm tiles}: blocks of rows by blocks of columns, each column a vector
 * wide.
 */
final class TiledProduct implements Product {

  private static final int ROWS = TileForm.MAX_ROWS;

  private final Strides strides;

  /** Strides where the sums begun in out go on. */
  private final Strides onwards;
  private final int initAt;

  private final int columns;
  private final int columnsAtOnce;

  /** {@code [rows of a block][columns of a block]}, without and with a row of ones below. */
  private final Tile[][] tiles;

  private final Tile[] wholeTiles;
  private final boolean ones;

  /**
   * @param initAt where in init the sums begin
   * @param lanes numbers in a vector
   * @param columns of the product, in vectors
   * @param ones whether out has one more row, Σ_k m[k, c]
   * @param lanewise whether every number of x is a vector, one number a lane
   */
  TiledProduct(
    Strides strides,
    int initAt,
    int lanes,
    int columns,
    boolean ones,
    boolean lanewise
  ) {
    this.strides = strides;
    this.initAt = initAt;
    this.columns = columns;
    this.ones = ones;
    onwards = strides.onwards();
    columnsAtOnce = lanes == 4 || lanes == 2 ? 2 : TileForm.MAX_COLUMNS;
    tiles = new Tile[ROWS][columnsAtOnce + 1];
    wholeTiles = new Tile[columnsAtOnce + 1];
    for (int width : new int[] { Math.min(columns, columnsAtOnce), columns % columnsAtOnce }) {
      if (width == 0) continue;
      wholeTiles[width] = new TileForm(lanes, ROWS, width, false, lanewise).tile();
      for (int r = ones ? 0 : 1; r < ROWS; r++) {
        tiles[r][width] = new TileForm(lanes, r, width, ones, lanewise).tile();
      }
    }
  }

  @Override
  public void multiply(double[] x, double[] m, double[] init, double[] out, int rows, int terms) {
    Strides s = init == out ? onwards : strides;
    int blocks = rows / ROWS;
    int rest = rows % ROWS;
    int last = rows - rest;
    for (int c = 0; c < columns; c += columnsAtOnce) {
      int width = Math.min(columnsAtOnce, columns - c);
      int mAt = c * s.mColumn();
      int from = initAt + c * s.initColumn();
      int to = c * s.outColumn();
      if (blocks > 0) wholeTiles[width].multiply(
        s,
        x,
        0,
        m,
        mAt,
        init,
        from,
        out,
        to,
        blocks,
        terms
      );
      if (rest == 0 && !ones) continue;
      from += last * s.initRow();
      to += last * s.outRow();
      tiles[rest][width].multiply(s, x, last * s.xRow(), m, mAt, init, from, out, to, 1, terms);
    }
  }
}
