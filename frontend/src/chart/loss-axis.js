import { tickLabel } from "../shared/numbers.js";
import { ticks } from "../shared/ticks.js";

const LEAST_LOSS = 1e-12;

/**
 * How losses are laid out on the vertical axis. The logarithm is taken here: the chart itself draws
 * decimal logarithms on a linear axis, so that zeros and narrow ranges are in our hands.
 */
const linear = {
  place: (loss) => loss,
  loss: (height) => height,
  ticks: (low, high) => ticks(Math.min(0, low), high, 4),
};

const logarithmic = {
  place: (loss) => Math.log10(Math.max(loss, LEAST_LOSS)),
  loss: (height) => 10 ** height,
  // Whole decades, or halves and finer where the losses lie closer together.
  ticks: (low, high) => (high - low > 1 ? ticks(low, high, 5, 1) : ticks(low, high, 4)),
};

export const axisOf = (log) => (log ? logarithmic : linear);

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
      formatter: (height) => tickLabel(Number(axis.loss(height).toPrecision(3))),
    },
  };
}
