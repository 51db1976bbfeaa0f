import { ramp } from "../shared/ramp.js";
import { LineChart } from "./line-chart.js";
import { COUNTS } from "./step-axis.js";

const FROM_FIRST_TO_LAST = ["layer-first", "layer-middle", "layer-last"];
const DASHES = [0, 7, 3];

/** One measure over the steps, a line for each layer, coloured from the first to the last. */
class LayerChart extends LineChart {
  /** @type {string[]} */
  #names = [];
  #measure = "";
  #counted = false;

  /** Below this a distance is smaller than the rounding of one addition. */
  get least() {
    return 1e-18;
  }

  /** @param {boolean} log */
  axis(log) {
    return this.#counted && !log ? COUNTS : super.axis(log);
  }

  lines() {
    const count = this.#names.length;
    const colors = ramp(FROM_FIRST_TO_LAST, Math.max(count, 2));
    return this.#names.map((name, k) => ({
      name,
      color: `rgb(${colors.subarray(4 * k, 4 * k + 3).join()})`,
      dash: DASHES[k % DASHES.length],
    }));
  }

  /** @param {Wire.LayerLines} lines */
  show({ measure, layers, logarithmic, counted, keep, points }) {
    this.#names = layers;
    this.#counted = counted;
    if (measure !== this.#measure) {
      this.#measure = measure;
      this.log = logarithmic;
    }
    this.continueAfter(keep, points);
  }
}

customElements.define("layer-chart", LayerChart);
