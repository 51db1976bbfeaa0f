import { color } from "../shared/colors.js";
import { ends } from "./layout.js";

const THINNEST = 0.6;
const THICKEST = 5;

/** Every link by sign and size, the thickest one the largest of all; what is exactly zero is dotted. */
export function drawLinks(context, layers, links, marked) {
  const largest = Math.max(...links.map(({ weight }) => Math.abs(weight)), Number.MIN_VALUE);
  const colors = {
    1: color("pos"),
    "-1": color("neg"),
    0: color("edge"),
  };
  const alpha = links.length > 150 ? 0.6 : 0.85;
  for (const link of links) {
    context.globalAlpha = link === marked ? 1 : alpha;
    context.strokeStyle = link === marked ? color("ink") : colors[Math.sign(link.weight)];
    context.lineWidth =
      THINNEST +
      (THICKEST - THINNEST) * (Math.abs(link.weight) / largest) +
      (link === marked ? 1 : 0);
    context.setLineDash(link.weight === 0 ? [1, 4] : []);
    context.beginPath();
    trace(context, ends(layers, link));
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function trace(context, { x1, y1, x2, y2 }) {
  const middle = (x1 + x2) / 2;
  context.moveTo(x1, y1);
  context.bezierCurveTo(middle, y1, middle, y2, x2, y2);
}
