import { color } from "../shared/colors.js";
import { cornerOf } from "./layout.js";

const LEAST_ROOM = 20;

/**
 * The names of inputs before their tiles and of several outputs behind them, where there is room.
 *
 * @param {Context} context
 * @param {Block[]} layers
 * @param {Wire.NetworkShape} shape
 * @param {number} type size of it
 */
export function drawNames(context, layers, shape, type) {
  context.fillStyle = color("ink-soft");
  context.textBaseline = "middle";
  if (!shape.pixels) write(context, layers[0], shape.inputs, type, true);
  if (shape.outputs.length > 1)
    write(context, layers[layers.length - 1], shape.outputs, type, false);
}

/**
 * @param {Context} context
 * @param {Block} block
 * @param {string[]} names
 * @param {number} type
 * @param {boolean} before
 */
function write(context, block, names, type, before) {
  const room = (block.room - block.size) / 2;
  if (room < LEAST_ROOM || block.step < type) return;
  context.font = `${before ? 400 : 650} ${type}px ${getComputedStyle(document.body).fontFamily}`;
  context.textAlign = before ? "right" : "left";
  block.items.forEach((_, item) => {
    const { x, y } = cornerOf(block, item);
    const at = before ? x - 7 : x + block.size + 7;
    context.fillText(names[item], at, y + block.size / 2, room - 8);
  });
}
