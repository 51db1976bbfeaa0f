import { color } from "../shared/colors.js";
import { sharpContext } from "../shared/sharp-canvas.js";
import { IDENTICAL } from "./likeness.js";

const HATCH = 5;

/**
 * What is drawn over the cells: a frame round neighbours that are identical, and hatching where both
 * units of a cell are zero.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {number} units
 * @param {Uint8Array} classes `[units × units]`
 * @param {number[]} zeros units that are zero
 */
export function drawMarks(canvas, units, classes, zeros) {
  const context = sharpContext(canvas);
  const cell = canvas.clientWidth / units;
  context.strokeStyle = color("on-same");
  context.lineWidth = 1;
  for (const row of zeros) {
    for (const column of zeros) hatch(context, column * cell, row * cell, cell);
  }
  context.strokeStyle = color("ink");
  context.lineWidth = cell > 5 ? 2 : 1;
  for (const [from, to] of runs(units, classes)) {
    const side = (to - from) * cell;
    const inset = context.lineWidth / 2;
    context.strokeRect(
      from * cell + inset,
      from * cell + inset,
      side - 2 * inset,
      side - 2 * inset,
    );
  }
}

/**
 * [from, to) of each longest row of neighbours that are all identical; at least two of them.
 *
 * @param {number} units
 * @param {Uint8Array} classes
 */
function runs(units, classes) {
  /** @type {[from: number, to: number][]} */
  const found = [];
  let from = 0;
  for (let unit = 1; unit <= units; unit++) {
    if (unit < units && classes[from * units + unit] === IDENTICAL) continue;
    if (unit - from > 1) found.push([from, unit]);
    from = unit;
  }
  return found;
}

/**
 * @param {Context} context
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
function hatch(context, x, y, size) {
  context.save();
  context.beginPath();
  context.rect(x, y, size, size);
  context.clip();
  context.beginPath();
  for (let at = -size; at < size; at += HATCH) {
    context.moveTo(x + at, y + size);
    context.lineTo(x + at + size, y);
  }
  context.globalAlpha = 0.6;
  context.stroke();
  context.restore();
}
