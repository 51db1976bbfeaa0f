import ApexCharts from "../vendor/apexcharts/dist/apexcharts.esm.js";
import { color } from "../shared/colors.js";
import { DrawnElement } from "../shared/drawn-element.js";
import { fourDigits } from "../shared/numbers.js";
import { ticks } from "../shared/ticks.js";
import { breakMark } from "./break-mark.js";
import { axisOf, axisOptions } from "./loss-axis.js";

/** A redraw by ApexCharts takes 15 to 40 ms: not more often than this. */
const REDRAW_GAP_MS = 150;
const HEIGHT = 220;
/** The axis is at least this long, so that the first steps do not rush across the chart. */
const LEAST_STEPS = 10;
/** The server thins a long history; this is only the bound for what is added between. */
const MOST_POINTS = 2000;

const FRAME = `
  <div class="chart-bar">
    <span class="chart-key is-train">train <output data-of="train"></output></span>
    <span class="chart-key is-test">test <output data-of="test"></output></span>
    <label class="chart-switch"><input type="checkbox"> log</label>
  </div>
  <div class="chart-box"></div>
  <p class="chart-empty">No loss yet. Take a step.</p>`;

/** Step and losses under the cursor; numbers only, so nothing in it can be markup. */
function tip([step, train, test]) {
  const line = (name, loss) =>
    loss == null ? "" : `<span class="is-${name}">${name} ${fourDigits(loss)}</span>`;
  return `<div class="chart-tip">step ${step}${line("train", train)}${line("test", test)}</div>`;
}

/** The loss over the steps, on the training and the test set. */
class LossChart extends DrawnElement {
  #points = [];
  #marks = [];
  #log = false;
  #chart;
  #rendered;
  #timer;
  #stale = false;
  #drawnAt = 0;

  /** Shows exactly these points: rows of [step, train, test or null]. */
  replacePoints(points) {
    this.#points = [...points];
    this.#schedule();
  }

  /** Shows these points after those already there. */
  addPoints(points) {
    this.#points.push(...points);
    if (this.#points.length > MOST_POINTS) {
      const last = this.#points.length - 1;
      this.#points = this.#points.filter((_, i) => i % 2 === 0 || i === last);
    }
    this.#schedule();
  }

  /** Steps at which the symmetry broke. */
  set marks(steps) {
    if (String(steps) === String(this.#marks)) return;
    this.#marks = steps;
    this.dataset.marks = steps;
    this.#schedule();
  }

  get log() {
    return this.#log;
  }

  set log(log) {
    this.#log = Boolean(log);
    if (this.firstElementChild) this.#switch.checked = this.#log;
    this.#schedule();
  }

  attached() {
    if (!this.firstElementChild) {
      this.innerHTML = FRAME;
      this.#switch.addEventListener("change", () => (this.log = this.#switch.checked));
    }
    this.#switch.checked = this.#log;
  }

  detached() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  redraw() {
    this.#schedule();
  }

  get #switch() {
    return this.querySelector(".chart-switch input");
  }

  #schedule() {
    this.#stale = true;
    if (this.#timer || !this.isConnected) return;
    const wait = Math.max(0, REDRAW_GAP_MS - (performance.now() - this.#drawnAt));
    this.#timer = setTimeout(() => this.#draw(), wait);
  }

  async #draw() {
    this.#stale = false;
    this.#drawnAt = performance.now();
    this.toggleAttribute("data-empty", this.#points.length === 0);
    this.toggleAttribute("data-no-test", !this.#hasTest);
    this.#writeLast();
    if (this.#chart) {
      await this.#rendered;
      await this.#chart?.updateOptions(this.#changingOptions(), false, false, false);
    } else if (this.#points.length > 0 && this.clientWidth > 0) {
      this.#chart = new ApexCharts(this.querySelector(".chart-box"), this.#options());
      this.#rendered = this.#chart.render();
      await this.#rendered;
    }
    this.#timer = undefined;
    if (this.#stale) this.#schedule();
  }

  get #hasTest() {
    return this.#points.some(([, , test]) => test !== null && test !== undefined);
  }

  #writeLast() {
    const [, train, test] = this.#points.at(-1) ?? [];
    const write = (of, loss) =>
      (this.querySelector(`[data-of=${of}]`).value = loss == null ? "" : fourDigits(loss));
    write("train", train);
    write("test", test);
  }

  /** What depends on the points, the axis and the colour scheme. */
  #changingOptions() {
    const axis = axisOf(this.#log);
    const line = (name, index) => ({
      name,
      data: this.#points.map((point) => ({
        x: point[0],
        y: point[index] == null ? null : axis.place(point[index]),
      })),
    });
    const series = this.#hasTest ? [line("train", 1), line("test", 2)] : [line("train", 1)];
    const heights = series.flatMap(({ data }) => data.map(({ y }) => y)).filter(Number.isFinite);
    const first = this.#points[0]?.[0] ?? 0;
    const last = this.#points.at(-1)?.[0] ?? 0;
    const steps = ticks(first, Math.max(last, first + LEAST_STEPS), 4, 1);
    return {
      series,
      colors: [color("train"), color("test")],
      xaxis: { min: steps[0], max: steps.at(-1), tickAmount: steps.length - 1 },
      yaxis: axisOptions(axis, heights),
      markers: { size: this.#points.length === 1 ? 4 : 0 },
      annotations: { xaxis: this.#marks.filter((step) => step <= last).map(breakMark) },
    };
  }

  #options() {
    const changing = this.#changingOptions();
    return {
      ...changing,
      chart: {
        type: "line",
        height: HEIGHT,
        fontFamily: "inherit",
        animations: { enabled: false },
        toolbar: { show: false },
        zoom: { enabled: false },
        selection: { enabled: false },
        redrawOnParentResize: false,
        redrawOnWindowResize: false,
      },
      stroke: { width: [2, 2], curve: "straight", dashArray: [0, 5] },
      legend: { show: false },
      grid: { strokeDashArray: 0, padding: { left: 4, right: 12, top: -12, bottom: -4 } },
      xaxis: {
        ...changing.xaxis,
        type: "numeric",
        decimalsInFloat: 0,
        labels: { formatter: (step) => String(Math.round(step)) },
        axisBorder: { show: false },
        tooltip: { enabled: false },
      },
      markers: { ...changing.markers, strokeWidth: 0, hover: { size: 4 } },
      tooltip: {
        shared: true,
        intersect: false,
        custom: ({ dataPointIndex }) => tip(this.#points[dataPointIndex]),
      },
    };
  }
}

customElements.define("loss-chart", LossChart);
