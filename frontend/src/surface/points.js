import { color } from "../shared/colors.js";

/** The colour of each class, in the order of the labels. */
export function classColors(task) {
  const names =
    task === "BINARY"
      ? ["negative-deep", "positive-deep"]
      : ["class-1", "class-2", "class-3", "class-4", "class-5", "class-6"];
  return names.map(color);
}

/** The samples [x, y, label, isTest]: training filled, test as hollow rings above them. */
export function drawPoints(context, plane, { task, points }, radius) {
  const classes = classColors(task);
  const split = [color("train"), color("test")];
  const paper = color("paper");
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
