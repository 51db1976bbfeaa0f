import { color } from "../shared/colors.js";

const ARM = 9;
const STROKES = [
  { ink: "paper", width: 4 },
  { ink: "ink", width: 1.5 },
];
/** Nearer to the diagonal than this share of the map, a point is meant to be on it. */
const SNAP = 1 / 90;
/** Steps of the keyboard across the whole map, fine and with Shift. */
const FINE = 100;
const COARSE = 10;

/** @type {Record<string, Point>} */
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };

/**
 * To three digits after the point, and onto the diagonal of a mirrored map where it is near.
 *
 * @param {Point} point
 * @param {{ grid: { x: { low: number, high: number } }, mirrored: boolean }} map
 * @returns {Point}
 */
export function snapped([x, y], { grid, mirrored }) {
  if (mirrored && Math.abs(x - y) < SNAP * (grid.x.high - grid.x.low)) return [round(x), round(x)];
  return [round(x), round(y)];
}

/**
 * Where an arrow key leads, from the middle at first; undefined for other keys.
 *
 * @param {Point | undefined} cursor
 * @param {{ key: string, shiftKey?: boolean }} event
 * @param {{ x: { low: number, high: number }, y: { low: number, high: number } }} grid
 * @returns {Point | undefined}
 */
export function cursorMove(cursor, { key, shiftKey }, { x, y }) {
  const direction = KEYS[key];
  if (!direction) return undefined;
  const steps = shiftKey ? COARSE : FINE;
  const from = cursor ?? [(x.low + x.high) / 2, (y.low + y.high) / 2];
  return [
    clamped(from[0] + (direction[0] * (x.high - x.low)) / steps, x),
    clamped(from[1] + (direction[1] * (y.high - y.low)) / steps, y),
  ];
}

/**
 * The relief after an arrow key, or within its bounds; undefined for other keys.
 *
 * @param {{ yaw: number, pitch: number }} angle
 * @param {string} [key]
 */
export function turn({ yaw, pitch }, key) {
  const direction = key === undefined ? [0, 0] : KEYS[key];
  if (!direction) return undefined;
  const tipped = pitch + 0.08 * direction[1];
  return { yaw: yaw + 0.12 * direction[0], pitch: Math.min(Math.max(tipped, 0.15), 1.45) };
}

/**
 * @param {Context} context
 * @param {{ place(x: number, y: number): Point }} view
 * @param {Point} cursor
 */
export function drawCursor(context, view, [x, y]) {
  const [left, top] = view.place(x, y);
  for (const { ink, width } of STROKES) {
    context.beginPath();
    context.moveTo(left - ARM, top);
    context.lineTo(left + ARM, top);
    context.moveTo(left, top - ARM);
    context.lineTo(left, top + ARM);
    context.strokeStyle = color(ink);
    context.lineWidth = width;
    context.stroke();
  }
}

/**
 * @param {number} value
 * @param {{ low: number, high: number }} axis
 */
function clamped(value, { low, high }) {
  return round(Math.min(Math.max(value, low), high));
}

/** @param {number} value */
function round(value) {
  return Number(value.toFixed(3));
}
