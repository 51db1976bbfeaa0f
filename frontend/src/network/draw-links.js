import { color } from "../shared/colors.js";

const THINNEST = 0.9;
const THICKEST = 9;
/** The size at which a link has two thirds of its way to the thickest. */
const COMMON = 3.5;
const MANY = 150;

/**
 * The size of a weight as a thickness: the same at every step and in every network.
 *
 * @param {number} weight
 */
export const thickness = (weight) =>
  THINNEST + (THICKEST - THINNEST) * (1 - Math.exp(-Math.abs(weight) / COMMON));

/**
 * Every link by sign and size: positive ones solid, negative ones dashed, what is exactly zero dotted.
 *
 * @param {Context} context
 * @param {PlacedLink[]} links
 * @param {Link | undefined} marked
 */
export function drawLinks(context, links, marked) {
  /** @type {Record<number, string>} */
  const colors = { 1: color("pos"), "-1": color("neg"), 0: color("edge") };
  const alpha = links.length > MANY ? 0.7 : 1;
  context.lineCap = "butt";
  for (const link of links) {
    const width = thickness(link.weight);
    context.globalAlpha = link === marked ? 1 : alpha;
    context.strokeStyle = link === marked ? color("ink") : colors[Math.sign(link.weight)];
    context.lineWidth = width + (link === marked ? 1.5 : 0);
    context.setLineDash(
      link.weight === 0 ? [1, 4] : link.weight < 0 ? [6 + 2 * width, 4 + width / 2] : [],
    );
    context.beginPath();
    trace(context, link.ends);
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/**
 * @param {Context} context
 * @param {PlacedLink["ends"]} ends
 */
function trace(context, { x1, y1, x2, y2 }) {
  const middle = (x1 + x2) / 2;
  context.moveTo(x1, y1);
  context.bezierCurveTo(middle, y1, middle, y2, x2, y2);
}

const NEAR = 7;
const PARTS = 16;

/**
 * The link that passes closest to a point, or undefined if none is near.
 *
 * @param {PlacedLink[]} links
 * @param {number} x
 * @param {number} y
 */
export function linkAt(links, x, y) {
  /** @type {PlacedLink | undefined} */
  let nearest;
  let least = NEAR;
  for (const link of links) {
    const { x1, y1, x2, y2 } = link.ends;
    if (x < x1 || x > x2) continue;
    for (let part = 0; part <= PARTS; part++) {
      const t = part / PARTS;
      // The cubic above: control points half way, at the ends' heights.
      const px = x1 + (x2 - x1) * (1.5 * t * (1 - t) + t ** 3);
      const py = y1 + (y2 - y1) * t * t * (3 - 2 * t);
      const distance = Math.hypot(px - x, py - y);
      if (distance < least) [nearest, least] = [link, distance];
    }
  }
  return nearest;
}
