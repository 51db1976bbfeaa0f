import { ramp } from "../shared/ramp.js";
import { contextOf } from "../shared/sharp-canvas.js";

const CLASSES = ["a", "b", "c", "d", "e", "f"];
/** A winner that is quite sure stays paler than the samples of its class. */
const STRONGEST = 0.6;

/**
 * The network's answer over the plane as a small picture, one pixel per grid cell, to be scaled up
 * with smoothing. Grid rows run from the lowest y upwards, so the picture is filled from its bottom.
 *
 * @param {number} rows
 * @param {number} columns
 * @param {(cell: number) => number} pixelOf
 */
function picture(rows, columns, pixelOf) {
  const canvas = new OffscreenCanvas(columns, rows);
  const image = new ImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      pixels[(rows - 1 - row) * columns + column] = pixelOf(row * columns + column);
    }
  }
  contextOf(canvas).putImageData(image, 0, 0);
  return canvas;
}

/** @param {...string} names */
const shades = (...names) => new Uint32Array(ramp(names, 256).buffer);

/**
 * Between two classes: 0 is surely the first, 255 surely the second.
 *
 * @param {number} rows
 * @param {number} columns
 * @param {Uint8Array} values
 */
export function betweenTwo(rows, columns, values) {
  const between = shades("tint-a", "tint-mid", "tint-b");
  return picture(rows, columns, (cell) => between[values[cell]]);
}

/**
 * Among several: the winner's colour, the paler the less sure.
 *
 * @param {number} rows
 * @param {number} columns
 * @param {Uint8Array} winners
 * @param {Uint8Array} confidence
 */
export function amongMany(rows, columns, winners, confidence) {
  const classes = CLASSES.map((label) => shades("tint-mid", `class-${label}`));
  return picture(
    rows,
    columns,
    (cell) => classes[winners[cell] % classes.length][Math.round(STRONGEST * confidence[cell])],
  );
}
