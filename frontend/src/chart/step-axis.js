/** @import { Span } from "./apex-lines.js" */

import { tickLabel } from "../shared/numbers.js";
import { ticks } from "../shared/ticks.js";

/** Of the numbers at the axes of small charts. */
export const LABELS = { fontSize: "12px" };
const SHORTEST = 500;
const ROOM_AHEAD = 1.02;

/**
 * Where an axis of steps ends: at 500 · 2ⁿ, a little ahead of the last step.
 *
 * @param {number} step
 */
export function endOf(step) {
  let end = SHORTEST;
  while (end < step * ROOM_AHEAD) end *= 2;
  return end;
}

const TOPS = [3, 4.5, 6, 7.5, 9, 12, 15, 18, 24, 30];
const WHOLE_TOPS = TOPS.filter((top) => top % 3 === 0);

/**
 * A round number at or above a value that falls into three round parts.
 *
 * @param {number} value
 * @param {number[]} tops
 */
function topOf(value, tops = TOPS) {
  if (!(value > 0)) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(value / 3));
  return magnitude * (tops.find((top) => top * magnitude >= value * (1 - 1e-9)) ?? 30);
}

/** @param {number} value */
const round = (value) => tickLabel(Number(value.toPrecision(3)));

/**
 * @typedef {object} Axis how values are laid out on the vertical axis
 * @property {(value: number) => number} place height of a value
 * @property {(height: number) => number} value at a height
 * @property {(low: number, high: number, before?: Span) => Span} span that holds these heights and what was there before
 */

/** @type {Axis} */
const linear = {
  place: (value) => value,
  value: (height) => height,
  /** From zero, never shorter than it was. */
  span: (low, high, before) => {
    const max = Math.max(topOf(high), before?.max ?? 0);
    return { min: 0, max, marks: 3, label: round };
  },
};

/** Of what is counted: no mark stands between two whole numbers. @type {Axis} */
export const COUNTS = {
  ...linear,
  span: (low, high, before) => {
    const max = Math.max(topOf(Math.max(high, 3), WHOLE_TOPS), before?.max ?? 0);
    return { min: 0, max, marks: 3, label: round };
  },
};

/** @param {number} share */
export const percent = (share) => `${Number((100 * share).toPrecision(3))} %`;

/** Of shares: from none to all. @type {Axis} */
export const SHARES = {
  ...linear,
  span: () => ({ min: 0, max: 1, marks: 4, label: percent }),
};

/**
 * The chart itself draws decimal logarithms on a linear axis, so that zeros and narrow ranges are in
 * our hands: what is not above `least` lies on the lowest line, which is called 0.
 *
 * @param {number} least
 * @returns {Axis}
 */
function logarithmic(least) {
  const floor = Math.log10(least);
  /** @param {number} height */
  const value = (height) => (height <= floor ? 0 : 10 ** height);
  return {
    place: (number) => Math.log10(Math.max(number, least)),
    value,
    span: (low, high, before) => {
      const [from, to] = [Math.min(low, before?.min ?? low), Math.max(high, before?.max ?? high)];
      // Whole decades, or halves and finer where the values lie closer together.
      const marks = (to - from > 1 ? ticks(from, to, 4, 1) : ticks(from, to, 3)).filter(
        (mark) => mark >= floor,
      );
      return {
        min: marks[0],
        max: marks[marks.length - 1],
        marks: marks.length - 1,
        label: (height) => round(value(height)),
      };
    },
  };
}

/**
 * How values are laid out on the vertical axis.
 *
 * @param {boolean} log
 * @param {number} least what is not above it counts as zero on the logarithmic axis
 */
export const axisOf = (log, least) => (log ? logarithmic(least) : linear);

/**
 * The options of ApexCharts that show these heights; for a picture that is drawn once.
 *
 * @param {Axis} axis
 * @param {number[]} heights
 */
export function axisOptions(axis, heights) {
  const { min, max, marks, label } = heights.length
    ? axis.span(Math.min(...heights), Math.max(...heights))
    : axis.span(0, 1);
  return {
    min,
    max,
    tickAmount: marks,
    labels: { minWidth: 36, maxWidth: 60, formatter: label, style: LABELS },
  };
}

/**
 * The step of a point of a chart.
 *
 * @param {(number | null)[] | undefined} point
 */
export const stepOf = (point) => point?.[0] ?? 0;
