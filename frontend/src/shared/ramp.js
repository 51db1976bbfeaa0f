import { color } from "./colors.js";
import { onSchemeChange } from "./scheme.js";
import { contextOf } from "./sharp-canvas.js";

export const DIVERGING = ["neg", "neg-soft", "zero", "pos-soft", "pos"];

/** @type {Map<string, Uint8ClampedArray<ArrayBuffer>>} */
const known = new Map();
onSchemeChange(() => known.clear());

/**
 * `size` colours from the first to the last named one, as RGBA bytes.
 *
 * @param {string[]} names
 * @param {number} size
 */
export function ramp(names, size) {
  const key = `${names} ${size}`;
  const drawn = known.get(key) ?? draw(names, size);
  known.set(key, drawn);
  return drawn;
}

/**
 * @param {string[]} names
 * @param {number} size
 */
function draw(names, size) {
  const context = contextOf(new OffscreenCanvas(size, 1), { willReadFrequently: true });
  const gradient = context.createLinearGradient(0.5, 0, size - 0.5, 0);
  names.forEach((name, i) => gradient.addColorStop(i / (names.length - 1), color(name)));
  context.fillStyle = gradient;
  context.fillRect(0, 0, size, 1);
  return context.getImageData(0, 0, size, 1).data;
}
