/** @import { Plane } from "./plane.js" */

import { color } from "../shared/colors.js";

/**
 * The colour of each class, in the order of the labels.
 *
 * @param {Wire.PlotTask} task
 */
export function classColors(task) {
  const names = task === "BINARY" ? ["a", "b"] : ["a", "b", "c", "d", "e", "f"];
  return names.map((name) => color(`class-${name}`));
}

/**
 * The samples: training filled, test as hollow rings above them.
 *
 * @param {Context} context
 * @param {Plane} plane
 * @param {Wire.Plot} plot
 * @param {number} radius
 */
export function drawPoints(context, plane, { task, points }, radius) {
  const classes = classColors(task);
  const split = [color("ink"), color("ink-soft")];
  const paper = color("paper");
  /**
   * @param {number} x
   * @param {number} y
   * @param {number} r
   */
  const circle = (x, y, r) => {
    context.beginPath();
    context.arc(plane.x(x), plane.y(y), r, 0, 2 * Math.PI);
  };
  for (const isTest of [0, 1]) {
    for (const [x, y, label, test] of points) {
      if (Boolean(test) !== Boolean(isTest)) continue;
      const ink = task === "CURVE" ? split[isTest] : classes[label % classes.length];
      circle(x, y, radius);
      context.fillStyle = isTest ? paper : ink;
      context.strokeStyle = isTest ? ink : paper;
      context.lineWidth = isTest ? radius * 0.55 : radius * 0.3;
      context.fill();
      context.stroke();
    }
  }
}
