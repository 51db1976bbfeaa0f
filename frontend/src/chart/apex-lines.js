import { STILL, apexCharts } from "./apex.js";

/**
 * @typedef {object} Span along an axis
 * @property {number} min
 * @property {number} max
 * @property {number} marks number of gaps between its marks
 * @property {(place: number) => string} label
 *
 * @typedef {object} Size in pixels
 * @property {number} axis of the numbers at the axes
 * @property {number} top room above
 * @property {boolean} low whether the whole is
 */

/**
 * Axes and lines of a chart as ApexCharts draws them. They are built once for their axes; a redraw by
 * ApexCharts takes 15 to 40 ms and leaves some browsers nothing to paint while a run plays, so points
 * that come are written into the lines that are there.
 */
export class ApexLines {
  /** Where the lines' coordinates lie within the box, in pixels: {left, top, width, height}. */
  plot;
  #chart;
  /** @type {SVGPathElement[]} */
  #paths = [];
  #box;

  /**
   * @param {HTMLElement} box
   * @param {import("apexcharts").default} chart that is drawn there
   */
  constructor(box, chart) {
    this.#box = box;
    this.#chart = chart;
    const { translateX, translateY, gridWidth, gridHeight } = chart.w.globals;
    this.plot = { left: translateX, top: translateY, width: gridWidth, height: gridHeight };
  }

  /**
   * @param {HTMLElement} box to be filled
   * @param {Line[]} lines
   * @param {Span} across
   * @param {Span} up
   * @param {Size} size
   * @returns {Promise<ApexLines | undefined>} nothing if the box was left while the library was on its way
   */
  static async create(box, lines, across, up, size) {
    const ApexCharts = await apexCharts();
    if (!box.isConnected) {
      box.remove();
      return undefined;
    }
    const chart = new ApexCharts(box, options(box, lines, across, up, size));
    await chart.render();
    const made = new ApexLines(box, chart);
    for (const group of box.querySelectorAll(".apexcharts-line-series > .apexcharts-series")) {
      const index = Number(group.getAttribute("data:realIndex"));
      const path = group.querySelector("path.apexcharts-line");
      if (path instanceof SVGPathElement) made.#paths[index] = path;
    }
    return made;
  }

  /**
   * Draws a line through these places of the plot; null breaks it.
   *
   * @param {number} line
   * @param {(Point | null)[]} places
   */
  draw(line, places) {
    let data = "";
    let pen = "M";
    for (const place of places) {
      if (place) data += `${pen}${place[0].toFixed(1)} ${place[1].toFixed(1)}`;
      pen = place ? "L" : "M";
    }
    this.#paths[line]?.setAttribute("d", data || "M0 0");
  }

  destroy() {
    this.#chart.destroy();
    this.#box.remove();
  }
}

/**
 * @param {HTMLElement} box
 * @param {Line[]} lines
 * @param {Span} across
 * @param {Span} up
 * @param {Size} size
 */
function options(box, lines, across, up, size) {
  const text = { style: { fontSize: `${size.axis}px` } };
  return {
    chart: {
      type: "line",
      width: box.clientWidth,
      height: box.clientHeight,
      ...STILL,
    },
    series: lines.map(({ name }) => ({
      name,
      data: [
        { x: across.min, y: up.min },
        { x: across.max, y: up.min },
      ],
    })),
    colors: lines.map(({ color }) => color),
    stroke: {
      width: lines.map(({ width }) => width ?? 2),
      curve: "straight",
      lineCap: "round",
      dashArray: lines.map(({ dash }) => dash),
    },
    fill: { opacity: 1 },
    legend: { show: false },
    markers: { size: 0 },
    tooltip: { enabled: false },
    states: { hover: { filter: { type: "none" } }, active: { filter: { type: "none" } } },
    grid: {
      strokeDashArray: 0,
      padding: { left: 2, right: 14, top: size.top - 20, bottom: size.low ? -16 : -6 },
    },
    xaxis: {
      type: "numeric",
      min: across.min,
      max: across.max,
      tickAmount: across.marks,
      decimalsInFloat: 0,
      labels: {
        ...text,
        offsetY: size.low ? -5 : 0,
        formatter: across.label,
        hideOverlappingLabels: false,
        rotate: 0,
      },
      axisBorder: { show: false },
      axisTicks: { show: false },
      tooltip: { enabled: false },
      crosshairs: { show: false },
    },
    yaxis: {
      min: up.min,
      max: up.max,
      tickAmount: up.marks,
      labels: {
        ...text,
        minWidth: 2.2 * size.axis,
        maxWidth: 60,
        offsetX: -4,
        formatter: up.label,
      },
    },
  };
}
