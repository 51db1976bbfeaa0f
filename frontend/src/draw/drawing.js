/**
 * What is drawn, as a value: points of classes, or of a curve, whose points have no class.
 *
 * @typedef {Pick<Wire.DrawnData, "curve" | "classes" | "points">} Drawn
 */

export const FEWEST_CLASSES = 2;
export const MOST_CLASSES = 6;
/** From this share of the most on, a person is told how many points are left. */
const NEAR = 0.8;
/** Places along a side that a drawn point can have, about as many as it has pixels. */
const PLACES = 400;

/**
 * @param {boolean} curve
 * @returns {Drawn}
 */
export const blank = (curve) => ({ curve, classes: FEWEST_CLASSES, points: [] });

/** @param {number} label */
export const className = (label) => String.fromCharCode("A".charCodeAt(0) + label);

/**
 * As many decimals as a coordinate of this axis needs to be as fine as it was drawn.
 *
 * @param {Wire.AxisRange} range
 */
export function decimals([low, high]) {
  return Math.max(0, Math.ceil(Math.log10(PLACES / (high - low))));
}

/**
 * Onto the axis, with as many decimals as it needs: what a link holds is what was drawn.
 *
 * @param {number} value
 * @param {Wire.AxisRange} range
 */
export function quantised(value, range) {
  const within = Math.min(Math.max(value, range[0]), range[1]);
  // + 0 makes −0 a plain 0, as links do.
  return Number(within.toFixed(decimals(range))) + 0;
}

/**
 * With these points too, as far as there is room; a place is painted once in each class.
 *
 * @param {Drawn} drawn
 * @param {Wire.DrawnPoint[]} more
 * @param {number} most
 * @returns {Drawn}
 */
export function painted(drawn, more, most) {
  const taken = new Set(drawn.points.map(String));
  const points = [...drawn.points];
  for (const point of more) {
    if (points.length >= most) break;
    if (taken.has(String(point))) continue;
    taken.add(String(point));
    points.push(point);
  }
  return points.length === drawn.points.length ? drawn : { ...drawn, points };
}

/**
 * Without what lies within an ellipse.
 *
 * @param {Drawn} drawn
 * @param {Point} center
 * @param {Point} radii along x and y, in the units of the axes
 * @returns {Drawn}
 */
export function erased(drawn, [x, y], [along, up]) {
  const points = drawn.points.filter((p) => Math.hypot((p[0] - x) / along, (p[1] - y) / up) > 1);
  return points.length === drawn.points.length ? drawn : { ...drawn, points };
}

/**
 * @param {Drawn} drawn
 * @returns {Drawn}
 */
export function withOneMoreClass(drawn) {
  if (drawn.curve || drawn.classes === MOST_CLASSES) return drawn;
  return { ...drawn, classes: drawn.classes + 1 };
}

/**
 * Without the last class and its points.
 *
 * @param {Drawn} drawn
 * @returns {Drawn}
 */
export function withOneClassLess(drawn) {
  if (drawn.curve || drawn.classes === FEWEST_CLASSES) return drawn;
  const classes = drawn.classes - 1;
  return { ...drawn, classes, points: drawn.points.filter(([, , label]) => label < classes) };
}

/**
 * @param {Drawn} a
 * @param {Drawn} b
 */
export function isSame(a, b) {
  return a.curve === b.curve && a.classes === b.classes && String(a.points) === String(b.points);
}

/** @param {Drawn} drawn */
export function isBlank({ points }) {
  return points.length === 0;
}

/**
 * How many of each class.
 *
 * @param {Drawn} drawn
 */
export function counts({ classes, points }) {
  const counts = Array(classes).fill(0);
  for (const [, , label] of points) counts[label]++;
  return counts;
}

/**
 * How many there are, what they still need, how many more there may be.
 *
 * @param {Drawn} drawn
 * @param {{ least: number, most: number }} bounds
 */
export function inWords(drawn, { least, most }) {
  const count = drawn.points.length;
  const points = `${count} ${count === 1 ? "point" : "points"}`;
  if (count < least) return `${points}. Training starts with ${least}.`;
  if (count >= most) return `${points}: no more fit. Erase some to draw on.`;
  const listed = drawn.curve
    ? ""
    : `: ${counts(drawn)
        .map((n, label) => `${className(label)} ${n}`)
        .join(", ")}`;
  return count < NEAR * most ? points + listed : `${points}${listed}; ${most - count} more fit`;
}
