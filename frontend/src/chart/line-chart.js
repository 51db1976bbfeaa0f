import ApexCharts from "../vendor/apexcharts/dist/apexcharts.esm.js";
import { DrawnElement } from "../shared/drawn-element.js";
import { fourDigits } from "../shared/numbers.js";
import { ticks } from "../shared/ticks.js";
import { breakMark } from "./break-mark.js";
import { axisOf, axisOptions } from "./step-axis.js";

/** A redraw by ApexCharts takes 15 to 40 ms: not more often than this. */
const REDRAW_GAP_MS = 150;
const HEIGHT = 220;
/** The axis is at least this long, so that the first steps do not rush across the chart. */
const LEAST_STEPS = 10;

const FRAME = `
  <div class="chart-bar">
    <span class="chart-keys"></span>
    <label class="chart-switch"><input type="checkbox"> log</label>
  </div>
  <div class="chart-box"></div>
  <p class="chart-empty">Nothing to draw yet. Take a step.</p>`;

/**
 * Values over the steps. A point is a row [step, value, value, …], null where a line has none.
 * Subclasses say which lines there are: { name, color, dash, sign }, in the order of the values; the
 * sign may be left out.
 */
export class LineChart extends DrawnElement {
  #points = [];
  #marks = [];
  #log = false;
  #chart;
  #rendered;
  #timer;
  #stale = false;
  #drawnAt = 0;
  #drawnLines = 0;

  lines() {
    return [];
  }

  /** What the horizontal axis counts. */
  get across() {
    return "step";
  }

  /** On the logarithmic axis, what is not above this counts as zero. */
  get least() {
    return 1e-12;
  }

  /** Points of ApexCharts to be drawn above the lines, whose series are [{ data: [{ x, y }] }]. */
  annotations() {
    return [];
  }

  get points() {
    return this.#points;
  }

  /** Keeps so many of the first points and shows these after them. */
  continueAfter(keep, points) {
    if (keep === this.#points.length && points.length === 0) return;
    this.#points = [...this.#points.slice(0, keep), ...points];
    this.schedule();
  }

  /** Marks these steps: there, clones became different. */
  set marks(steps) {
    if (String(steps) === String(this.#marks)) return;
    this.#marks = steps;
    this.dataset.marks = steps;
    this.schedule();
  }

  get log() {
    return this.#log;
  }

  set log(log) {
    this.#log = Boolean(log);
    if (this.firstElementChild) this.#switch.checked = this.#log;
    this.schedule();
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
    this.#destroy();
  }

  redraw() {
    this.schedule();
  }

  schedule() {
    this.#stale = true;
    if (this.#timer || !this.isConnected) return;
    const wait = Math.max(0, REDRAW_GAP_MS - (performance.now() - this.#drawnAt));
    this.#timer = setTimeout(() => this.#draw(), wait);
  }

  get #switch() {
    return this.querySelector(".chart-switch input");
  }

  #destroy() {
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  async #draw() {
    this.#stale = false;
    this.#drawnAt = performance.now();
    const lines = this.lines();
    this.toggleAttribute("data-empty", this.#points.length === 0);
    this.#writeKeys(lines);
    await this.#rendered;
    if (this.#chart && lines.length !== this.#drawnLines) this.#destroy();
    if (this.#chart) {
      await this.#chart.updateOptions(this.#changingOptions(lines), false, false, false);
    } else if (this.#points.length > 0 && this.clientWidth > 0) {
      this.#drawnLines = lines.length;
      this.#chart = new ApexCharts(this.querySelector(".chart-box"), this.#options(lines));
      this.#rendered = this.#chart.render();
      await this.#rendered;
    }
    this.#timer = undefined;
    if (this.#stale) this.schedule();
  }

  /** Each line's name and present value; built anew only where the lines are others. */
  #writeKeys(lines) {
    const keys = this.querySelector(".chart-keys");
    const names = lines.map(({ name }) => name).join("\n");
    if (keys.dataset.names !== names) {
      keys.dataset.names = names;
      keys.replaceChildren(...lines.map(keyOf));
    }
    const last = this.#points.at(-1) ?? [];
    lines.forEach(({ color }, i) => {
      keys.children[i].style.setProperty("--line-color", color);
      keys.children[i].querySelector("output").value =
        last[i + 1] == null ? "" : figure(last[i + 1]);
    });
  }

  /** What depends on the points, the axis and the colour scheme. */
  #changingOptions(lines) {
    const axis = axisOf(this.#log, this.least);
    const series = lines.map(({ name }, i) => ({
      name,
      data: this.#points.map((point) => ({
        x: point[0],
        y: point[i + 1] == null ? null : axis.place(point[i + 1]),
      })),
    }));
    const heights = series.flatMap(({ data }) => data.map(({ y }) => y)).filter(Number.isFinite);
    const first = this.#points[0]?.[0] ?? 0;
    const last = this.#points.at(-1)?.[0] ?? 0;
    const steps = ticks(first, Math.max(last, first + LEAST_STEPS), 4, 1);
    return {
      series,
      colors: lines.map(({ color }) => color),
      xaxis: { min: steps[0], max: steps.at(-1), tickAmount: steps.length - 1 },
      yaxis: axisOptions(axis, heights),
      markers: { size: this.#points.length === 1 ? 4 : 0 },
      annotations: {
        xaxis: this.#marks.filter((step) => step <= last).map(breakMark),
        points: this.annotations(lines, series),
      },
    };
  }

  #options(lines) {
    const changing = this.#changingOptions(lines);
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
      stroke: { width: 2, curve: "straight", dashArray: lines.map(({ dash }) => dash) },
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
        custom: ({ dataPointIndex }) => this.#tip(this.#points[dataPointIndex]),
      },
    };
  }

  /** Step and values under the cursor. Names are ours and the rest are numbers: nothing in it can be markup. */
  #tip([step, ...values]) {
    const rows = this.lines().map(({ name, color }, i) =>
      values[i] == null
        ? ""
        : `<span style="--line-color:${color}">${name} ${figure(values[i])}</span>`,
    );
    return `<div class="chart-tip">${this.across} ${step}${rows.join("")}</div>`;
  }
}

/** A count as it is, anything else with four digits. */
function figure(value) {
  return Number.isInteger(value) ? String(value) : fourDigits(value);
}

function keyOf({ name, dash, sign }) {
  const key = document.createElement("span");
  key.className = "chart-key";
  if (sign) key.dataset.sign = sign;
  key.toggleAttribute("data-dashed", dash > 0);
  key.append(name, " ", document.createElement("output"));
  return key;
}
