/** @import { Plane } from "./plane.js" */

import { color } from "../shared/colors.js";
import { tickLabel } from "../shared/numbers.js";
import { ticks } from "../shared/ticks.js";

/**
 * @param {number} low
 * @param {number} high
 */
const inside = (low, high) => ticks(low, high, 4).filter((mark) => mark >= low && mark <= high);

/**
 * Tick marks and their numbers, to the left of and below the plane.
 *
 * @param {Context} context
 * @param {Plane} plane
 */
export function drawAxes(context, plane) {
  const { box } = plane;
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  context.fillStyle = color("ink-soft");
  context.strokeStyle = color("edge");
  context.lineWidth = 1;
  context.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.beginPath();
  for (const mark of inside(plane.xLow, plane.xHigh)) {
    const x = Math.round(plane.x(mark)) + 0.5;
    context.moveTo(x, bottom);
    context.lineTo(x, bottom + 4);
    context.fillText(tickLabel(mark), Math.min(x, right - 4), bottom + 7);
  }
  context.textAlign = "right";
  context.textBaseline = "middle";
  for (const mark of inside(plane.yLow, plane.yHigh)) {
    const y = Math.round(plane.y(mark)) + 0.5;
    context.moveTo(box.left - 4, y);
    context.lineTo(box.left, y);
    context.fillText(tickLabel(mark), box.left - 7, y);
  }
  context.stroke();
  context.strokeRect(box.left - 0.5, box.top - 0.5, box.width + 1, box.height + 1);
}
