import { color } from "../shared/colors.js";
import { cornerOf } from "./layout.js";

/** Between a tile and its name, and between a name and the edge. */
const GAP = 7;
const EDGE = 1;
/** A name may be written so much narrower; what needs more is left out. */
const NARROWEST = 0.8;
const LINE = 1.1;

/**
 * The names of inputs before their tiles and of several outputs behind them, where there is room.
 *
 * @param {Context} context
 * @param {Block[]} layers
 * @param {Wire.NetworkShape} shape
 * @param {number} type size of it
 * @param {number} width of the picture
 */
export function drawNames(context, layers, shape, type, width) {
  const [first, last] = [layers[0], layers[layers.length - 1]];
  if (!shape.pixels) write(context, first, shape.inputs, type, true, first.left);
  if (shape.outputs.length > 1)
    write(context, last, shape.outputs, type, false, width - last.left - last.width);
}

/** @param {boolean} before @param {number} type */
export const fontOfNames = (before, type) =>
  `${before ? 400 : 650} ${type}px ${getComputedStyle(document.body).fontFamily}`;

/**
 * @param {Context} context
 * @param {Block} block
 * @param {string[]} names
 * @param {number} type
 * @param {boolean} before
 * @param {number} beside
 */
function write(context, block, names, type, before, beside) {
  const room = beside - GAP - EDGE;
  if (block.step < type) return;
  context.fillStyle = color("ink-soft");
  context.textBaseline = "middle";
  context.font = fontOfNames(before, type);
  context.textAlign = before ? "right" : "left";
  /** @param {string} text */
  const fits = (text) => context.measureText(text).width * NARROWEST <= room;
  const isSplit = block.step >= 2 * LINE * type && !names.every(fits);
  const lines = names.map((name) => (isSplit ? halvesOf(name) : [name]));
  // All of them or none: one that is missing would look like one that has no name.
  if (!lines.flat().every(fits)) return;
  block.items.forEach((_, item) => {
    const { x, y } = cornerOf(block, item);
    const at = before ? x - GAP : x + block.size + GAP;
    const first = y + block.size / 2 - ((lines[item].length - 1) * LINE * type) / 2;
    lines[item].forEach((line, k) => context.fillText(line, at, first + k * LINE * type, room));
  });
}

/**
 * A name in two lines where it has two words.
 *
 * @param {string} name
 */
export function halvesOf(name) {
  const space = name.indexOf(" ", Math.floor(name.length / 3));
  return space < 0 ? [name] : [name.slice(0, space), name.slice(space + 1)];
}
