import { color } from "./colors.js";
import { onSchemeChange } from "./scheme.js";

export const DIVERGING = ["neg", "neg-soft", "zero", "pos-soft", "pos"];

const known = new Map();
onSchemeChange(() => known.clear());

/** `size` colours from the first to the last named one, as RGBA bytes. */
export function ramp(names, size) {
  const key = `${names} ${size}`;
  if (!known.has(key)) known.set(key, draw(names, size));
  return known.get(key);
}

function draw(names, size) {
  const context = new OffscreenCanvas(size, 1).getContext("2d", { willReadFrequently: true });
  const gradient = context.createLinearGradient(0.5, 0, size - 0.5, 0);
  names.forEach((name, i) => gradient.addColorStop(i / (names.length - 1), color(name)));
  context.fillStyle = gradient;
  context.fillRect(0, 0, size, 1);
  return context.getImageData(0, 0, size, 1).data;
}
