/** The loss on a grid of points, rows from the lowest y; NaN where it is not known yet. */
export class Grid {
  /**
   * @param {{ x: Wire.MapAxis, y: Wire.MapAxis, columns: number, rows: number }} shape
   * @param {Float32Array} values
   */
  constructor({ x, y, columns, rows }, values) {
    this.x = x;
    this.y = y;
    this.columns = columns;
    this.rows = rows;
    this.values = values;
  }

  /**
   * @param {number} row
   * @param {ArrayLike<number>} values
   */
  setRow(row, values) {
    this.values.set(values, row * this.columns);
  }

  /**
   * @param {number} column
   * @param {number} row
   */
  at(column, row) {
    return this.values[row * this.columns + column];
  }

  /** @param {number} column */
  xOf(column) {
    return this.x.low + ((this.x.high - this.x.low) * column) / (this.columns - 1);
  }

  /** @param {number} row */
  yOf(row) {
    return this.y.low + ((this.y.high - this.y.low) * row) / (this.rows - 1);
  }

  /**
   * Between the points, for the eye; NaN off the grid.
   *
   * @param {number} x
   * @param {number} y
   */
  between(x, y) {
    const column = ((x - this.x.low) / (this.x.high - this.x.low)) * (this.columns - 1);
    const row = ((y - this.y.low) / (this.y.high - this.y.low)) * (this.rows - 1);
    const left = Math.min(Math.floor(column), this.columns - 2);
    const below = Math.min(Math.floor(row), this.rows - 2);
    if (left < 0 || below < 0 || column > this.columns - 1 || row > this.rows - 1) return NaN;
    const u = column - left;
    const v = row - below;
    const low = (1 - u) * this.at(left, below) + u * this.at(left + 1, below);
    const high = (1 - u) * this.at(left, below + 1) + u * this.at(left + 1, below + 1);
    return (1 - v) * low + v * high;
  }
}
