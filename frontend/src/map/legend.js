import { color } from "../shared/colors.js";
import { tickLabel } from "../shared/numbers.js";
import { sharpContext } from "../shared/sharp-canvas.js";
import { LossScale } from "./loss-scale.js";

const MARGIN = { left: 46, right: 24 };
const BAR = 10;

/**
 * The shades from the lowest loss to the highest, and the losses of the stronger contours.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {LossScale} scale
 */
export function drawLegend(canvas, scale) {
  const context = sharpContext(canvas);
  const width = canvas.clientWidth - MARGIN.left - MARGIN.right;
  const shades = LossScale.shades();
  const gradient = context.createLinearGradient(MARGIN.left, 0, MARGIN.left + width, 0);
  for (let k = 0; k <= 16; k++) {
    const shade = 4 * Math.round((k / 16) * 255);
    gradient.addColorStop(k / 16, `rgb(${shades.slice(shade, shade + 3)})`);
  }
  context.fillStyle = gradient;
  context.fillRect(MARGIN.left, 1, width, BAR);
  context.strokeStyle = color("edge");
  context.strokeRect(MARGIN.left - 0.5, 0.5, width + 1, BAR + 1);
  context.fillStyle = color("ink-soft");
  context.font = `11px ${getComputedStyle(document.body).fontFamily}`;
  context.textBaseline = "top";
  context.textAlign = "right";
  context.fillText("loss", MARGIN.left - 8, 1);
  if (scale.empty) return;
  context.textAlign = "center";
  context.strokeStyle = color("ink");
  scale.levels().forEach((level, k) => {
    if (k % 3 !== 1) return;
    const x = Math.round(MARGIN.left + scale.height(level) * width) + 0.5;
    context.beginPath();
    context.moveTo(x, 1);
    context.lineTo(x, BAR + 4);
    context.stroke();
    context.fillText(tickLabel(level), x, BAR + 6);
  });
}
