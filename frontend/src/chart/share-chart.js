import { ticks } from "../shared/ticks.js";
import { colorOf, signOf } from "../shared/members.js";
import { LineChart } from "./line-chart.js";
import { percent, SHARES } from "./step-axis.js";

const PREDICTED_DASH = 3;

/** Shares between 0 and 1; what is computed instead of measured is dotted and has no signs. */
class ShareChart extends LineChart {
  /** @type {Wire.ShareChartLine[]} */
  #lines = [];

  lines() {
    return this.#lines.map(({ name, member, predicted }) => ({
      name,
      color: colorOf(member),
      dash: predicted ? PREDICTED_DASH : 0,
      sign: predicted ? undefined : signOf(member),
      // Said below the chart, once for all.
      unnamed: predicted,
    }));
  }

  get across() {
    return this.dataset.across ?? "";
  }

  /** @param {Wire.ShareChartLines} shares */
  show({ lines, points }) {
    this.#lines = lines;
    this.continueAfter(0, points);
  }

  /** @param {boolean} log */
  axis(log) {
    return log ? super.axis(log) : SHARES;
  }

  /** @param {number} share */
  figure(share) {
    return percent(share);
  }

  /**
   * A round number: the axis is as long as the longest run.
   *
   * @param {number} last
   */
  endOf(last) {
    return Number(marks(last).at(-1));
  }

  /** @param {number} end */
  marksTo(end) {
    return marks(end).length - 1;
  }

  isAnew() {
    return true;
  }
}

/**
 * Whole numbers from nothing to the last.
 *
 * @param {number} last
 */
const marks = (last) => ticks(0, Math.max(last, 1), 4, 1);

customElements.define("share-chart", ShareChart);
