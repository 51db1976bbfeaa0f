import { ticks } from "../shared/ticks.js";
import { colorOf, signOf } from "../shared/members.js";
import { LineChart } from "./line-chart.js";

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

  /**
   * A round number: the axis is as long as the longest run.
   *
   * @param {number} last
   */
  endOf(last) {
    return Number(ticks(0, Math.max(last, 1), 4, 1).at(-1));
  }

  isAnew() {
    return true;
  }
}

customElements.define("share-chart", ShareChart);
