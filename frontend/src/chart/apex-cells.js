import { apexCharts } from "./apex.js";
import {
  FIRST_PALE,
  IDENTICAL,
  LEAST_CELL_FOR_SIGN,
  LIKENESS,
  likenessColors,
  signSize,
} from "./likeness.js";

/** It is drawn at this size once and scaled as a picture to the room that there is. */
const SIDE = 320;

/** @param {number} units */
function options(units) {
  const numbers = Array.from({ length: units }, (_, i) => i + 1);
  const still = { filter: { type: "none" } };
  const colors = likenessColors();
  return {
    chart: {
      type: "heatmap",
      width: SIDE,
      height: SIDE,
      fontFamily: "inherit",
      sparkline: { enabled: true },
      animations: { enabled: false },
      redrawOnParentResize: false,
      redrawOnWindowResize: false,
    },
    // ApexCharts stacks series upwards: the last one is the top row.
    series: numbers.map((row) => ({
      name: String(units + 1 - row),
      data: numbers.map((column) => ({ x: String(column), y: IDENTICAL })),
    })),
    dataLabels: {
      enabled: true,
      formatter: (/** @type {number} */ likeness) => (likeness === IDENTICAL ? "=" : ""),
      style: { fontWeight: 700 },
    },
    tooltip: { enabled: false },
    plotOptions: {
      heatmap: {
        enableShades: false,
        radius: units <= 16 ? 3 : 0,
        colorScale: {
          ranges: LIKENESS.map((name, k) => ({ from: k, to: k, name, color: colors[k] })),
        },
      },
    },
    stroke: { width: units <= 16 ? 1.5 : 0.75 },
    states: { hover: still, active: still },
  };
}

/**
 * The cells of a heatmap as ApexCharts draws them. It is built once; a redraw by ApexCharts takes 50 to
 * 350 ms, a change of the colours of its cells one or two.
 */
export class ApexCells {
  #chart;
  #units;
  /** @type {Element[]} */
  #cells = [];
  /** @type {(SVGElement | undefined)[]} */
  #signs = [];
  /** @type {Uint8Array} */
  #shown = new Uint8Array();
  #fills = likenessColors();
  #hasSigns = true;

  /**
   * @param {import("apexcharts").default} chart
   * @param {number} units
   */
  constructor(chart, units) {
    this.#chart = chart;
    this.#units = units;
  }

  /**
   * @param {HTMLElement} box
   * @param {number} units
   */
  static async create(box, units) {
    const ApexCharts = await apexCharts();
    const chart = new ApexCharts(box, options(units));
    const cells = new ApexCells(chart, units);
    await chart.render();
    // The cells alone, whatever room ApexCharts leaves around them.
    const { translateX, translateY, gridWidth, gridHeight } = chart.w.globals;
    box
      .querySelector("svg")
      ?.setAttribute("viewBox", `${translateX} ${translateY} ${gridWidth} ${gridHeight}`);
    for (const rect of box.querySelectorAll(".apexcharts-heatmap-rect")) {
      const row = units - 1 - Number(rect.getAttribute("i"));
      const cell = row * units + Number(rect.getAttribute("j"));
      cells.#cells[cell] = rect;
      cells.#signs[cell] = centred(rect.nextElementSibling?.querySelector("text"), rect);
    }
    return cells;
  }

  recolor() {
    this.#fills = likenessColors();
    this.#shown = new Uint8Array();
  }

  /** @param {number} side of the whole picture in pixels */
  resize(side) {
    const cell = side / this.#units;
    this.#hasSigns = cell >= LEAST_CELL_FOR_SIGN;
    const size = (signSize(cell) * SIDE) / side;
    for (const sign of this.#signs) sign?.style.setProperty("font-size", `${size}px`);
    this.#shown = new Uint8Array();
  }

  /** @param {Uint8Array} classes */
  paint(classes) {
    this.#cells.forEach((cell, i) => {
      if (this.#shown[i] === classes[i]) return;
      cell.setAttribute("fill", this.#fills[classes[i]]);
      cell.toggleAttribute("data-pale", classes[i] >= FIRST_PALE);
      const sign = this.#signs[i];
      if (sign) sign.style.display = this.#hasSigns && classes[i] === IDENTICAL ? "" : "none";
    });
    this.#shown = classes;
  }

  destroy() {
    this.#chart.destroy();
  }
}

/**
 * ApexCharts draws a cell's label after it, on a line of text; here it stands in the middle.
 *
 * @param {SVGElement | null | undefined} label
 * @param {Element} rect
 */
function centred(label, rect) {
  if (!label) return undefined;
  /**
   * @param {string} start
   * @param {string} size
   */
  const half = (start, size) =>
    String(Number(rect.getAttribute(start)) + Number(rect.getAttribute(size)) / 2);
  label.setAttribute("x", half("x", "width"));
  label.setAttribute("y", half("y", "height"));
  label.setAttribute("text-anchor", "middle");
  label.setAttribute("dominant-baseline", "central");
  label.classList.add("heat-sign");
  return label;
}
