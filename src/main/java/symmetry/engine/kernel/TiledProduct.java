package symmetry.engine.kernel;

/**
 * A product cut into {@link TileKernel tiles}: blocks of rows by blocks of columns, each column a vector
 * wide.
 */
final class TiledProduct implements Product {

  /** Terms summed before the next block of rows is taken up: their part of m stays in the first cache. */
  private static final int TERMS_AT_ONCE = 128;

  private static final int ROWS = TileKernel.MAX_ROWS;

  private final Strides strides;

  /** Strides where the sums begun in out go on. */
  private final Strides onwards;

  private final int lanes;
  private final int columns;
  private final boolean ones;
  private final boolean lanewise;
  private final int columnsAtOnce;

  /** {@code [rows of a block][columns of a block]}, loaded when first needed. */
  private final Tile[][] tiles = new Tile[ROWS + 1][TileKernel.MAX_COLUMNS + 1];

  private final Tile[][] tilesWithOnes = new Tile[ROWS + 1][TileKernel.MAX_COLUMNS + 1];

  /**
   * @param lanes numbers in a vector
   * @param columns of the product, in vectors
   * @param ones whether out has one more row, Σ_k m[k, c]
   * @param lanewise whether every number of x is a vector, one number a lane
   */
  TiledProduct(Strides strides, int lanes, int columns, boolean ones, boolean lanewise) {
    this.strides = strides;
    onwards = strides.onwards();
    this.lanes = lanes;
    this.columns = columns;
    this.ones = ones;
    this.lanewise = lanewise;
    columnsAtOnce = VectorLanes.COUNT == 8 ? 4 : 2;
  }

  @Override
  public void multiply(
    double[] x,
    double[] m,
    double[] init,
    int initAt,
    double[] out,
    int rows,
    int terms
  ) {
    Strides first = init == out ? onwards : strides;
    for (int k = 0; k < terms; k += TERMS_AT_ONCE) {
      int count = Math.min(TERMS_AT_ONCE, terms - k);
      add(
        k == 0 ? first : onwards,
        x,
        k * strides.xTerm(),
        m,
        k * strides.mTerm(),
        k == 0 ? init : out,
        k == 0 ? initAt : 0,
        out,
        rows,
        count
      );
    }
  }

  private void add(
    Strides s,
    double[] x,
    int xAt,
    double[] m,
    int mAt,
    double[] init,
    int initAt,
    double[] out,
    int rows,
    int terms
  ) {
    int blocks = rows / ROWS;
    int rest = rows - blocks * ROWS;
    int last = blocks * ROWS;
    for (int c = 0; c < columns; c += columnsAtOnce) {
      int width = Math.min(columnsAtOnce, columns - c);
      int mFrom = mAt + c * s.mColumn();
      int from = initAt + c * s.initColumn();
      int to = c * s.outColumn();
      if (blocks > 0) {
        tile(ROWS, width, false).multiply(s, x, xAt, m, mFrom, init, from, out, to, blocks, terms);
      }
      if (rest > 0 || ones) {
        tile(rest, width, ones).multiply(
          s,
          x,
          xAt + last * s.xRow(),
          m,
          mFrom,
          init,
          from + last * s.initRow(),
          out,
          to + last * s.outRow(),
          1,
          terms
        );
      }
    }
  }

  private Tile tile(int rows, int width, boolean withOnes) {
    Tile[][] known = withOnes ? tilesWithOnes : tiles;
    Tile tile = known[rows][width];
    if (tile == null) {
      TileForm form = new TileForm(lanes, rows, width, withOnes, lanewise);
      tile = Templates.of(Tile.class, TileKernel.class, form);
      known[rows][width] = tile;
    }
    return tile;
  }
}
