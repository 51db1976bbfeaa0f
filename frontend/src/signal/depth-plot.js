/** @import { Axis } from "../chart/step-axis.js" */

import { axisOf } from "../chart/step-axis.js";
import { tickLabel } from "../shared/numbers.js";
import { ticks } from "../shared/ticks.js";
import { path, svg } from "./plot-frame.js";

/**
 * @typedef {object} Scale of the picture, in pixels
 * @property {number} width
 * @property {number} right end of the plot
 * @property {number} bottom of the plot
 * @property {Axis} axis
 * @property {number[]} marks on the vertical axis
 * @property {number} gap between two depths
 * @property {(depth: number) => number} across
 * @property {(sizes: (number | null)[]) => (Point | null)[]} points of a line; null where it breaks
 */

export const HEIGHT = 210;
const MARGIN = { left: 52, right: 14, top: 8, bottom: 36 };
const LARGEST_MARK = 3.4;

/**
 * @param {number} width
 * @param {Wire.DepthChartData} data
 * @returns {Scale}
 */
export function scaleTo(width, { x, lines }) {
  const values = lines
    .flatMap(({ predicted, mean, least, most }) => [...predicted, ...mean, ...least, ...most])
    .filter(isPositive);
  const axis = axisOf(true, Number.MIN_VALUE);
  const heights = values.length ? values.map(axis.place) : [-1, 0];
  // Whole decades: what hardly changes shall look flat.
  const marks = ticks(Math.min(...heights), Math.max(...heights), 5, 1);
  const right = width - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const [first, last] = [x[0], x[x.length - 1]];
  const [low, high] = [marks[0], marks[marks.length - 1]];
  /** @param {number} depth */
  const across = (depth) =>
    MARGIN.left + ((depth - first) / (last - first || 1)) * (right - MARGIN.left);
  /** @param {number} value */
  const up = (value) => bottom - ((axis.place(value) - low) / (high - low)) * (bottom - MARGIN.top);
  return {
    width,
    right,
    bottom,
    axis,
    marks,
    gap: (right - MARGIN.left) / Math.max(1, x.length),
    across,
    points: (sizes) => sizes.map((size, i) => (isPositive(size) ? [across(x[i]), up(size)] : null)),
  };
}

/**
 * @param {number | null} value
 * @returns {value is number}
 */
const isPositive = (value) => value !== null && value > 0;

/**
 * @param {Element} picture
 * @param {Scale} scale
 * @param {Wire.DepthChartData} data
 */
export function drawAxes(picture, { axis, marks, right, bottom, across }, { x, xName }) {
  marks.forEach((mark, i) => {
    const y = bottom - (i / (marks.length - 1)) * (bottom - MARGIN.top);
    picture.append(
      svg("line", { class: "depth-grid", x1: MARGIN.left, x2: right, y1: y, y2: y }),
      svg(
        "text",
        { x: MARGIN.left - 8, y: y + 4, "text-anchor": "end" },
        tickLabel(Number(axis.value(mark).toPrecision(3))),
      ),
    );
  });
  const [first, last] = [x[0], x[x.length - 1]];
  const inner = ticks(first, last, 5, 1).filter((mark) => mark > first && mark < last);
  const room = (right - MARGIN.left) / 12;
  const clear = inner.filter(
    (mark) => across(mark) - across(first) > room && across(last) - across(mark) > room,
  );
  for (const mark of new Set([first, ...clear, last])) {
    picture.append(
      svg("text", { x: across(mark), y: bottom + 16, "text-anchor": "middle" }, String(mark)),
    );
  }
  picture.append(
    svg("text", { x: (MARGIN.left + right) / 2, y: HEIGHT - 4, "text-anchor": "middle" }, xName),
  );
}

/**
 * @param {Element} picture
 * @param {Scale} scale
 * @param {Wire.DepthChartLine} line
 * @param {string} color
 */
export function drawLine(picture, { points, gap }, { predicted, mean, least, most }, color) {
  const group = svg("g", { style: `color: ${color}` });
  const upper = points(most);
  const lower = points(least);
  const both = upper.map((point, i) => point && lower[i]);
  if (both.filter(Boolean).length > 1) {
    const outline = [
      ...upper.filter((_, i) => both[i]),
      ...lower.filter((_, i) => both[i]).reverse(),
    ];
    group.append(svg("path", { class: "depth-band", d: `${path(outline)}Z` }));
  }
  group.append(svg("path", { class: "depth-predicted", d: path(points(predicted)) }));
  const r = Math.min(LARGEST_MARK, Math.max(1.6, gap / 2.4));
  for (const point of points(mean)) {
    if (point) group.append(svg("circle", { cx: point[0], cy: point[1], r }));
  }
  picture.append(group);
}
