/** @import { Span } from "./apex-lines.js" */
/** @import { Axis } from "./step-axis.js" */

import { passes } from "./passes.js";

/** Far outside of any chart: a path knows no larger numbers than a float. */
const OUTSIDE = 1e6;
/** @param {number} px */
const within = (px) => Math.max(-OUTSIDE, Math.min(OUTSIDE, px));

/**
 * @typedef {object} Drawn the chart that is written upon, in pixels of its plot
 * @property {(step: number) => number} x
 * @property {(value: number) => number} y
 * @property {number} width of the plot
 * @property {boolean} compact
 * @property {(left: number, top: number, right: number, bottom: number) => boolean} isCrossed whether a line passes there
 * @property {(from: number) => number} highest that any line comes from there on
 *
 * @typedef {object} Scale the axes that are there
 * @property {Span} span
 * @property {number} end
 * @property {boolean} log
 * @property {boolean} compact
 * @property {number} size
 * @property {number} count of lines
 */

/** What the axes of a chart hold: while they are not forgotten never less than before, so that lines do not jump. */
export class ChartExtent {
  /** @type {Span | undefined} */
  #span;
  #end = 0;

  forget() {
    this.#end = 0;
    this.forgetHeights();
  }

  forgetHeights() {
    this.#span = undefined;
  }

  /**
   * @param {Axis} axis
   * @param {Path[]} paths
   * @param {number[]} levels values that the axis must hold as well
   * @param {number} end where the axis of steps has to end at least
   */
  hold(axis, paths, levels, end) {
    const heights = paths
      .flat()
      .map(([, value]) => value)
      .filter(isFinite)
      .map(axis.place);
    const all = [...heights, ...levels.map(axis.place)];
    if (heights.length) this.#span = axis.span(Math.min(...all), Math.max(...all), this.#span);
    this.#span ??= axis.span(0, 1);
    this.#end = Math.max(this.#end, end);
    return { span: this.#span, end: this.#end };
  }
}

/**
 * Where paths lie in a plot.
 *
 * @param {Scale} scale
 * @param {Axis} axis
 * @param {Path[]} paths
 * @param {{ width: number, height: number }} plot
 * @returns {{ places: (Point | null)[][], chart: Drawn }} null where there is no value
 */
export function placed({ span, end, compact }, axis, paths, { width, height }) {
  /** @param {number} step */
  const x = (step) => (step / end) * width;
  /** @param {number} value */
  const y = (value) =>
    within(((span.max - axis.place(value)) / (span.max - span.min || 1)) * height);
  const places = paths.map((path) =>
    path.map(([step, value]) =>
      isFinite(value) ? /** @type {Point} */ ([x(step), y(value)]) : null,
    ),
  );
  const drawn = places.flat().filter((place) => place !== null);
  const chart = {
    x,
    y,
    width,
    compact,
    /** @type {Drawn["isCrossed"]} */
    isCrossed: (...box) => places.some((line) => passes(line, ...box)),
    highest: (/** @type {number} */ from) =>
      Math.min(height, ...drawn.filter(([at]) => at >= from).map(([, top]) => top)),
  };
  return { places, chart };
}

/**
 * @param {number | null | undefined} value
 * @returns {value is number}
 */
const isFinite = (value) => Number.isFinite(value);
