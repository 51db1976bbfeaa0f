/** @import { LineChart } from "./line-chart.js" */
/** @import { ChartNotes } from "./chart-notes.js" */
/** @import { ApexLines } from "./apex-lines.js" */

import { hideTip, showTip } from "../shared/tip.js";
import { told } from "./chart-keys.js";
import { stepOf } from "./step-axis.js";

/** The point of a chart that is pointed at: a line across the chart, and a tip with its step and values. */
export class ChartPointer {
  /** @type {LineChart} */
  #chart;
  /** @type {HTMLElement} */
  #box;
  /** @type {(number | null)[] | undefined} */
  #pointed;

  /**
   * @param {LineChart} chart
   * @param {HTMLElement} box that it is drawn in
   */
  constructor(chart, box) {
    this.#chart = chart;
    this.#box = box;
  }

  /**
   * Points at what is nearest.
   *
   * @param {number} x of the window
   * @param {ApexLines["plot"]} plot
   * @param {number} end of the axis of steps
   */
  moveTo(x, plot, end) {
    const { left } = this.#box.getBoundingClientRect();
    const step = ((x - left - plot.left) / plot.width) * end;
    this.#pointed = this.#chart.points.reduce((nearest, point) =>
      Math.abs(stepOf(point) - step) < Math.abs(stepOf(nearest) - step) ? point : nearest,
    );
  }

  /** Whether something was pointed at. */
  leave() {
    if (!this.#pointed) return false;
    this.#pointed = undefined;
    hideTip(this.#chart);
    return true;
  }

  /**
   * Tells what is pointed at, if anything is.
   *
   * @param {ChartNotes} notes
   * @param {ApexLines["plot"]} plot
   * @param {number} end of the axis of steps
   */
  tell(notes, plot, end) {
    if (!this.#pointed) return;
    const step = stepOf(this.#pointed);
    const at = (step / end) * plot.width;
    notes.cross(at);
    const { left, top } = this.#box.getBoundingClientRect();
    const values = told(this.#chart.lines(), this.#pointed.slice(1), this.#chart.figure);
    const lines = [`${this.#chart.across} ${step.toLocaleString("en")}`, ...values];
    showTip(this.#chart, lines, left + plot.left + at, top + plot.top);
  }
}
