/** @import { Drawn } from "./drawing.js" */
/** @import { Plane } from "../surface/plane.js" */

import { color } from "../shared/colors.js";
import { ticks } from "../shared/ticks.js";

/** By class: colour is not the only thing that tells them apart. Within −1 … 1, as paths of SVG. */
export const SHAPES = [
  "M-.9 0A.9.9 0 1 0 .9 0A.9.9 0 1 0-.9 0Z",
  "M-.8-.8H.8V.8H-.8Z",
  "M0-1 1 .8H-1Z",
  "M0-1.1 1.1 0 0 1.1-1.1 0Z",
  "M-.35-1H.35V-.35H1V.35H.35V1H-.35V.35H-1V-.35H-.35Z",
  "M0 1.1-1-.7H1Z",
];
const TINTS = ["a", "b", "c", "d", "e", "f"];
const RADIUS = 4.5;
const LINES = 4;
const LINE_ALPHA = 0.25;
const ZERO_ALPHA = 0.7;

/** @param {number} label */
export const tint = (label) => `class-${TINTS[label % TINTS.length]}`;

/**
 * The plane with its points, the lines through zero a little stronger.
 *
 * @param {Context} context
 * @param {Plane} plane
 * @param {Drawn} drawn
 */
export function drawDrawing(context, plane, { curve, points }) {
  const { box } = plane;
  context.fillStyle = color("paper");
  context.fillRect(box.left, box.top, box.width, box.height);
  drawGrid(context, plane);
  const shapes = SHAPES.map((shape) => new Path2D(shape));
  for (const [x, y, label] of points) {
    context.save();
    context.translate(plane.x(x), plane.y(y));
    context.scale(RADIUS, RADIUS);
    context.fillStyle = color(curve ? "ink" : tint(label));
    context.strokeStyle = color("paper");
    context.lineWidth = 0.3;
    context.fill(shapes[curve ? 0 : label]);
    context.stroke(shapes[curve ? 0 : label]);
    context.restore();
  }
}

/**
 * @param {Context} context
 * @param {Plane} plane
 */
function drawGrid(context, plane) {
  const { left, top, width, height } = plane.box;
  context.save();
  context.fillStyle = color("edge");
  for (const mark of ticks(plane.xLow, plane.xHigh, LINES)) {
    context.globalAlpha = mark === 0 ? ZERO_ALPHA : LINE_ALPHA;
    context.fillRect(Math.round(plane.x(mark)), top, 1, height);
  }
  for (const mark of ticks(plane.yLow, plane.yHigh, LINES)) {
    context.globalAlpha = mark === 0 ? ZERO_ALPHA : LINE_ALPHA;
    context.fillRect(left, Math.round(plane.y(mark)), width, 1);
  }
  context.restore();
}

/**
 * What the brush would reach.
 *
 * @param {Context} context
 * @param {Point} center on the canvas
 * @param {number} radius in pixels
 */
export function drawReach(context, [left, top], radius) {
  context.beginPath();
  context.arc(left, top, Math.max(radius, RADIUS), 0, 2 * Math.PI);
  context.lineWidth = 3;
  context.strokeStyle = color("paper");
  context.stroke();
  context.lineWidth = 1;
  context.strokeStyle = color("ink");
  context.stroke();
}
