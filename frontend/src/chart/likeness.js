import { color } from "../shared/colors.js";

export const IDENTICAL = 0;

/** The classes of symmetry.diagnostics.Closeness, from the nearest on. */
export const LIKENESS = [
  "identical",
  "within 0.1 %",
  "within 1 %",
  "within 10 %",
  "within 50 %",
  "different",
];

/** The colour of each class. */
export const likenessColors = () => LIKENESS.map((_, k) => color(`same-${k + 1}`));

/** From this class on a cell is nearly paper, and needs an edge to be seen. */
export const FIRST_PALE = 4;

/** Units from which on cells have no gap. */
export const DENSE = 33;
/** Pixels that a cell needs for its sign. */
export const LEAST_CELL_FOR_SIGN = 18;

/**
 * Size of the sign "=" in a cell of this size, in pixels.
 *
 * @param {number} cell
 */
export const signSize = (cell) => Math.max(14, Math.min(24, cell * 0.5));
