import { tickLabel } from "../shared/numbers.js";
import { ticks } from "../shared/ticks.js";

const linear = {
  place: (value) => value,
  value: (height) => height,
  ticks: (low, high) => ticks(Math.min(0, low), high, 4),
};

/**
 * The chart itself draws decimal logarithms on a linear axis, so that zeros and narrow ranges are in
 * our hands: what is not above `least` lies on the lowest line, which is called 0.
 */
function logarithmic(least) {
  const floor = Math.log10(least);
  return {
    place: (value) => Math.log10(Math.max(value, least)),
    value: (height) => (height <= floor ? 0 : 10 ** height),
    // Whole decades, or halves and finer where the values lie closer together.
    ticks: (low, high) =>
      (high - low > 1 ? ticks(low, high, 5, 1) : ticks(low, high, 4)).filter((t) => t >= floor),
  };
}

/** How values are laid out on the vertical axis. */
export const axisOf = (log, least) => (log ? logarithmic(least) : linear);

/** The options of ApexCharts that show these heights. */
export function axisOptions(axis, heights) {
  const marks = heights.length ? axis.ticks(Math.min(...heights), Math.max(...heights)) : [0, 1];
  return {
    min: marks[0],
    max: marks.at(-1),
    tickAmount: marks.length - 1,
    labels: {
      minWidth: 36,
      maxWidth: 60,
      formatter: (height) => tickLabel(Number(axis.value(height).toPrecision(3))),
    },
  };
}
