import ApexCharts from "../vendor/apexcharts/dist/apexcharts.esm.js";
import { heatPixels } from "./heat-colors.js";

function options(units, size) {
  const numbers = Array.from({ length: units }, (_, i) => i + 1);
  const still = { filter: { type: "none" } };
  return {
    chart: {
      type: "heatmap",
      width: size,
      height: size,
      sparkline: { enabled: true },
      animations: { enabled: false },
      redrawOnParentResize: false,
      redrawOnWindowResize: false,
    },
    // ApexCharts stacks series upwards: the last one is the top row.
    series: numbers.map((row) => ({
      name: String(units + 1 - row),
      data: numbers.map((column) => ({ x: String(column), y: 0 })),
    })),
    dataLabels: { enabled: false },
    tooltip: { enabled: false },
    plotOptions: { heatmap: { enableShades: false, radius: units <= 16 ? 2 : 0 } },
    stroke: { width: units <= 16 ? 1.5 : 0.5 },
    states: { hover: still, active: still },
  };
}

/**
 * The cells of a heatmap as ApexCharts draws them. It is built once per size; a redraw by ApexCharts
 * takes 50 to 350 ms, a change of the colours of its cells one or two.
 */
export class ApexCells {
  #chart;
  #units;
  #cells = [];
  #shown = [];
  #fills;

  static async create(box, units, size) {
    const cells = new ApexCells();
    cells.#units = units;
    cells.#chart = new ApexCharts(box, options(units, size));
    await cells.#chart.render();
    for (const rect of box.querySelectorAll(".apexcharts-heatmap-rect")) {
      const row = units - 1 - Number(rect.getAttribute("i"));
      cells.#cells[row * units + Number(rect.getAttribute("j"))] = rect;
    }
    cells.recolor();
    return cells;
  }

  recolor() {
    const pixels = heatPixels();
    this.#fills = Array.from({ length: 256 }, (_, byte) => {
      const [red, green, blue, alpha] = pixels.subarray(4 * byte);
      return alpha ? `rgb(${red},${green},${blue})` : "transparent";
    });
    this.#shown = [];
  }

  paint(bytes) {
    this.#cells.forEach((cell, i) => {
      if (this.#shown[i] !== bytes[i]) cell.setAttribute("fill", this.#fills[bytes[i]]);
    });
    this.#shown = bytes;
  }

  destroy() {
    this.#chart.destroy();
  }
}
