import { fromBase64 } from "../shared/base64.js";
import { color } from "../shared/colors.js";
import { DrawnElement } from "../shared/drawn-element.js";
import { element } from "../shared/elements.js";
import { fourDigits, tickLabel } from "../shared/numbers.js";
import { ramp } from "../shared/ramp.js";
import { contextOf } from "../shared/sharp-canvas.js";
import { ticks } from "../shared/ticks.js";
import { STILL, apexCharts } from "./apex.js";
import { LABELS, axisOf, axisOptions } from "./step-axis.js";

const HEIGHT = 190;
/** A line is told from the others by its colour and its dash. */
const DASHES = [0, 7, 2, 12];
const COLORS = 8;
const FROM_LOW_TO_HIGH = ["loss-low", "loss-middle", "loss-high"];
/** On a logarithmic axis, what is not above this counts as zero. */
const LEAST = 1e-18;

/** A small picture of what an exhibit measured: a few lines, or a matrix as colours. Drawn once. */
class ExhibitChart extends DrawnElement {
  /** @type {(() => void) | undefined} */
  #draw;
  /** @type {import("apexcharts").default | undefined} */
  #chart;
  #width = 0;
  #ink = "";

  /** @param {Wire.ExhibitLines} data */
  lines(data) {
    this.#show(() => this.#drawLines(data));
  }

  /** @param {Wire.ExhibitHeat} data */
  heat(data) {
    this.#show(() => drawHeat(this, data));
  }

  redraw() {
    if (this.clientWidth === this.#width && color("ink") === this.#ink) return;
    this.#width = this.clientWidth;
    this.#ink = color("ink");
    this.#draw?.();
  }

  detached() {
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#width = 0;
  }

  /** @param {() => void} draw */
  #show(draw) {
    this.#draw = draw;
    this.#width = 0;
    if (this.clientWidth > 0) this.redraw();
  }

  /** @param {Wire.ExhibitLines} data */
  async #drawLines({ x, y, logarithmic, lines }) {
    this.#chart?.destroy();
    const colors = lines.map((_, k) =>
      color(lines.length > 1 ? `member-${(k % COLORS) + 1}` : "ink"),
    );
    const dashes = lines.map((_, k) => DASHES[k % DASHES.length]);
    const keys = element("div", { className: "chart-keys" });
    if (lines.length > 1) {
      keys.append(...lines.map(({ name }, k) => keyOf(name, colors[k], dashes[k] > 0)));
    }
    const caption = element("div", { className: "exhibit-caption" }, `${y} over ${x}`);
    const box = element("div", { className: "chart-box" });
    this.replaceChildren(caption, box, keys);
    const ApexCharts = await apexCharts();
    // Something else is shown by now.
    if (!box.isConnected) return;
    this.#chart = new ApexCharts(box, options(x, logarithmic, lines, colors, dashes));
    this.#chart.render();
  }
}

/**
 * @param {string} x name of the horizontal axis
 * @param {boolean} logarithmic
 * @param {Wire.ExhibitLinesLine[]} lines
 * @param {string[]} colors
 * @param {number[]} dashes
 */
function options(x, logarithmic, lines, colors, dashes) {
  const axis = axisOf(logarithmic && spansDecades(lines), LEAST);
  const series = lines.map(({ name, points }) => ({
    name,
    data: points.map(([at, value]) => ({ x: at, y: axis.place(value) })),
  }));
  const places = lines.flatMap(({ points }) => points.map(([at]) => at));
  const low = Math.min(...places);
  const steps = ticks(low, Math.max(...places, low + 1), 4, 1);
  return {
    series,
    colors,
    chart: {
      type: "line",
      height: HEIGHT,
      ...STILL,
    },
    stroke: { width: 2, curve: "straight", dashArray: dashes },
    legend: { show: false },
    grid: { padding: { left: 4, right: 12, top: -16, bottom: -6 } },
    xaxis: {
      type: "numeric",
      min: steps[0],
      max: steps.at(-1),
      tickAmount: steps.length - 1,
      decimalsInFloat: 0,
      labels: { formatter: (/** @type {number} */ at) => tickLabel(Math.round(at)), style: LABELS },
      axisBorder: { show: false },
      tooltip: { enabled: false },
    },
    yaxis: axisOptions(
      axis,
      series.flatMap(({ data }) => data.map(({ y }) => y)),
    ),
    markers: {
      size: lines.some(({ points }) => points.length < 8) ? 3 : 0,
      strokeWidth: 0,
      hover: { size: 4 },
    },
    tooltip: {
      shared: false,
      intersect: false,
      /** @param {{ seriesIndex: number, dataPointIndex: number }} place */
      custom: ({ seriesIndex, dataPointIndex }) => {
        const [at, value] = lines[seriesIndex].points[dataPointIndex];
        const name = lines.length > 1 ? lines[seriesIndex].name : "";
        return `<div class="chart-tip">${x} ${tickLabel(at)}<span style="--line-color:${colors[seriesIndex]}">${name} ${fourDigits(value)}</span></div>`;
      },
    },
  };
}

/**
 * Within one decade a logarithmic axis has no round numbers to show.
 *
 * @param {Wire.ExhibitLinesLine[]} lines
 */
function spansDecades(lines) {
  const values = lines.flatMap(({ points }) => points.map(([, value]) => value));
  return Math.max(...values) > 10 * Math.min(...values);
}

/**
 * @param {string} name
 * @param {string} lineColor
 * @param {boolean} dashed
 */
function keyOf(name, lineColor, dashed) {
  const key = element("span", { className: "chart-key" }, name);
  key.style.setProperty("--line-color", lineColor);
  if (dashed) key.dataset.dash = "dashed";
  return key;
}

/**
 * @param {HTMLElement} host
 * @param {Wire.ExhibitHeat} data
 */
function drawHeat(host, { title, rows, columns, values, low, high }) {
  const colors = new Uint32Array(ramp(FROM_LOW_TO_HIGH, 256).slice().buffer);
  const bytes = fromBase64(values);
  const canvas = element("canvas", { width: columns, height: rows });
  const context = contextOf(canvas);
  const image = context.createImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  bytes.forEach((byte, cell) => {
    const row = rows - 1 - Math.floor(cell / columns);
    pixels[row * columns + (cell % columns)] = colors[byte];
  });
  context.putImageData(image, 0, 0);
  const scale = element(
    "div",
    { className: "exhibit-scale" },
    element("span", {}, tickLabel(Number(low.toPrecision(2)))),
    element("i"),
    element("span", {}, tickLabel(Number(high.toPrecision(2)))),
  );
  host.replaceChildren(element("div", { className: "exhibit-caption" }, title), canvas, scale);
}

customElements.define("exhibit-chart", ExhibitChart);
