import { colorOf, signOf } from "../shared/members.js";
import { LineChart } from "./line-chart.js";

const DASHES = [0, 7, 3, 12];

/** The losses of several experiments over the steps, told apart by colour, dash and sign. */
class ComparisonChart extends LineChart {
  /** @type {string[]} */
  #names = [];

  lines() {
    return this.#names.map((name, k) => ({
      name,
      color: colorOf(k),
      dash: DASHES[k % DASHES.length],
      sign: signOf(k),
    }));
  }

  /** @param {Wire.ComparisonLines} lines */
  show({ names, keep, points }) {
    this.#names = names;
    this.continueAfter(keep, points);
  }
}

customElements.define("comparison-chart", ComparisonChart);
