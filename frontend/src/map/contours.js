/** @import { Grid } from "./grid.js" */

/**
 * Which sides of a cell a contour crosses, by the corners above it: south, east, north, west.
 *
 * @type {[from: number, to: number][][]}
 */
const CROSSINGS = [
  [],
  [[3, 0]],
  [[0, 1]],
  [[3, 1]],
  [[1, 2]],
  [
    [3, 2],
    [0, 1],
  ],
  [[0, 2]],
  [[3, 2]],
  [[2, 3]],
  [[2, 0]],
  [
    [0, 3],
    [1, 2],
  ],
  [[2, 1]],
  [[1, 3]],
  [[1, 0]],
  [[0, 3]],
  [],
];

/**
 * The segments [column, row, column, row] where the loss is `level` (marching squares).
 *
 * @param {Grid} grid
 * @param {number} level
 */
export function contour(grid, level) {
  /** @type {number[][]} */
  const segments = [];
  for (let row = 0; row + 1 < grid.rows; row++) {
    for (let column = 0; column + 1 < grid.columns; column++) {
      const corners = [
        grid.at(column, row),
        grid.at(column + 1, row),
        grid.at(column + 1, row + 1),
        grid.at(column, row + 1),
      ];
      if (!corners.every(Number.isFinite)) continue;
      const above = corners.reduce((bits, loss, k) => bits | (Number(loss > level) << k), 0);
      for (const [from, to] of CROSSINGS[above]) {
        segments.push([
          ...crossing(corners, column, row, from, level),
          ...crossing(corners, column, row, to, level),
        ]);
      }
    }
  }
  return segments;
}

/**
 * @param {number[]} corners
 * @param {number} column
 * @param {number} row
 * @param {number} side
 * @param {number} level
 */
function crossing(corners, column, row, side, level) {
  const start = corners[side];
  const share = (level - start) / (corners[(side + 1) % 4] - start);
  switch (side) {
    case 0:
      return [column + share, row];
    case 1:
      return [column + 1, row + share];
    case 2:
      return [column + 1 - share, row + 1];
    default:
      return [column, row + 1 - share];
  }
}
