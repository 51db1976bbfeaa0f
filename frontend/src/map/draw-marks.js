import { color } from "../shared/colors.js";

const SIZE = 7;

/**
 * Paths of the shapes around (0, 0): none is told by its colour alone.
 *
 * @type {Record<string, (path: Context) => void>}
 */
const SHAPES = {
  minimum: (path) =>
    polygon(path, [
      [0, 1.1],
      [-1, -0.7],
      [1, -0.7],
    ]),
  maximum: (path) =>
    polygon(path, [
      [0, -1.1],
      [1, 0.7],
      [-1, 0.7],
    ]),
  saddle: (path) =>
    polygon(path, [
      [0, -1.2],
      [1.2, 0],
      [0, 1.2],
      [-1.2, 0],
    ]),
  valley: (path) =>
    polygon(path, [
      [-1, -0.5],
      [1, -0.5],
      [1, 0.5],
      [-1, 0.5],
    ]),
  start: (path) => path.arc(0, 0, 0.75 * SIZE, 0, 2 * Math.PI),
  end: (path) =>
    polygon(path, [
      [-0.8, -0.8],
      [0.8, -0.8],
      [0.8, 0.8],
      [-0.8, 0.8],
    ]),
};

/** Names are written for so many marks only: a whole line of points is named once. */
const NAMED = 6;

/**
 * @param {Context} context
 * @param {MapView} view
 * @param {Wire.Mark[]} marks
 */
export function drawMarks(context, view, marks) {
  context.font = `600 12px ${getComputedStyle(document.body).fontFamily}`;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  marks.forEach(({ kind, name, x, y }, k) => {
    const [left, top] = view.place(x, y);
    if (!Number.isFinite(left) || !Number.isFinite(top)) return;
    context.save();
    context.translate(left, top);
    context.beginPath();
    SHAPES[kind](context);
    context.fillStyle = color("paper");
    context.strokeStyle = color("ink");
    context.lineWidth = 2;
    context.fill();
    context.stroke();
    if (k < NAMED) drawName(context, name, left, view.right);
    context.restore();
  });
}

/**
 * To the right of its mark, or to the left where that would leave the map.
 *
 * @param {Context} context
 * @param {string} name
 * @param {number} left
 * @param {number} right
 */
function drawName(context, name, left, right) {
  const fits = left + SIZE + 6 + context.measureText(name).width < right;
  context.textAlign = fits ? "left" : "right";
  const x = fits ? SIZE + 6 : -SIZE - 6;
  context.strokeStyle = color("paper");
  context.lineWidth = 3.5;
  context.strokeText(name, x, 0);
  context.fillStyle = color("ink");
  context.fillText(name, x, 0);
}

/**
 * @param {Context} path
 * @param {Point[]} corners
 */
function polygon(path, corners) {
  for (const [x, y] of corners) path.lineTo(x * SIZE, y * SIZE);
  path.closePath();
}
