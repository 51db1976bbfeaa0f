import { fromBase64 } from "../shared/base64.js";
import { DrawnElement } from "../shared/drawn-element.js";
import { element, find } from "../shared/elements.js";
import { fourDigits } from "../shared/numbers.js";
import { hideTip, showTip } from "../shared/tip.js";
import { apexCharts, apexIsHere } from "./apex.js";
import { ApexCells } from "./apex-cells.js";
import { CanvasCells } from "./canvas-cells.js";
import { drawMarks } from "./heat-marks.js";
import { LIKENESS } from "./likeness.js";

/** ApexCharts draws a heatmap of up to so many units, where no more than so many stand on a page. */
const MOST_APEX_UNITS = 32;
const MOST_APEX_HEATMAPS = 4;
/** Units are numbered where a number of 12 px has room: beside the cells, at the cost of so many pixels. */
const LEAST_CELL_FOR_NUMBER = 15;
const NUMBER_ROOM = 18;
const LEAST_SIDE_FOR_NUMBERS = 84;

const FRAME = `
  <div class="heat-columns" aria-hidden="true"></div>
  <div class="heat-rows" aria-hidden="true"></div>
  <div class="heat-cells"></div>
  <canvas class="heat-marks" aria-hidden="true"></canvas>`;

/**
 * How alike the units of a layer are, each beside each, in the classes of symmetry.diagnostics.Closeness.
 * A square that fits the box it is given.
 */
class UnitHeatmap extends DrawnElement {
  #units = 0;
  #classes = new Uint8Array();
  /** @type {number[]} */
  #zeros = [];
  /** @type {Wire.HeatFigures | null} */
  #figures = null;
  /** @type {ApexCells | CanvasCells | undefined} */
  #cells;
  /** @type {string | undefined} */
  #cellsFor;
  #side = 0;
  /** @type {string | undefined} */
  #marked;
  /** @type {{ row: number, column: number } | undefined} */
  #pointed;
  #building = Promise.resolve();

  /**
   * Resolves when it is drawn.
   *
   * @param {Wire.Heat} heat
   */
  async show({ units, classes, zeros, description, figures }) {
    this.#classes = square(fromBase64(classes), units);
    this.#zeros = zeros;
    this.#figures = figures;
    if (this.getAttribute("aria-label") !== description)
      this.setAttribute("aria-label", description);
    if (units !== this.#units) {
      this.#units = units;
      // One unit has no other to be like.
      this.toggleAttribute("data-alone", units === 1);
      this.#side = 0;
      this.#marked = undefined;
      this.#pointed = undefined;
    }
    await this.#draw();
  }

  attached() {
    this.setAttribute("role", "img");
    if (!this.firstElementChild) this.innerHTML = FRAME;
    this.addEventListener("pointermove", this.#point);
    this.addEventListener("pointerleave", this.#leave);
  }

  detached() {
    this.removeEventListener("pointermove", this.#point);
    this.removeEventListener("pointerleave", this.#leave);
    this.#leave();
    this.#cells?.destroy();
    this.#cells = undefined;
    this.#cellsFor = undefined;
    this.#side = 0;
  }

  redraw() {
    this.#side = 0;
    this.#marked = undefined;
    this.#cells?.recolor();
    this.#draw();
  }

  get #box() {
    return find(this, ".heat-cells");
  }

  async #draw() {
    if (this.#units === 0 || !this.isConnected) return;
    this.#building = this.#building.then(() => this.#fit());
    await this.#building;
    this.#cells?.paint(this.#classes);
    this.#mark();
    this.#tell();
  }

  /** Builds anew where the number of units changed, and fits the square to its box. */
  async #fit() {
    if (!this.isConnected || this.clientWidth === 0 || this.#side > 0) return;
    const units = this.#units;
    const whole = Math.min(this.clientWidth, this.clientHeight || this.clientWidth);
    const inner = whole - NUMBER_ROOM;
    const numbered = whole >= LEAST_SIDE_FOR_NUMBERS && inner / units >= LEAST_CELL_FOR_NUMBER;
    this.#side = numbered ? inner : whole;
    this.style.setProperty("--number-room", `${numbered ? NUMBER_ROOM : 0}px`);
    this.style.setProperty("--cells", `${this.#side}px`);
    this.#number(numbered ? units : 0);
    const apex = this.#wantsApex(units) && apexIsHere();
    if (this.#wantsApex(units) && !apex) apexCharts().then(() => this.redraw());
    const wanted = `${apex} ${units}`;
    if (wanted !== this.#cellsFor) {
      this.#cellsFor = wanted;
      this.#cells?.destroy();
      this.#cells = apex
        ? await ApexCells.create(this.#box, units)
        : new CanvasCells(this.#box, units);
    }
    this.#cells?.resize(this.#side);
  }

  /** @param {number} units */
  #wantsApex(units) {
    const heatmaps = this.closest("play-board")?.querySelectorAll("unit-heatmap");
    return units <= MOST_APEX_UNITS && (heatmaps?.length ?? 1) <= MOST_APEX_HEATMAPS;
  }

  /** @param {number} count */
  #number(count) {
    for (const axis of this.querySelectorAll(".heat-columns, .heat-rows")) {
      if (axis.childElementCount === count) continue;
      axis.replaceChildren(
        ...Array.from({ length: count }, (_, i) => element("span", {}, String(i + 1))),
      );
    }
  }

  /** Frames and hatching change seldom: only then are they drawn. */
  #mark() {
    const identical = this.#classes.map((likeness) => Number(likeness === 0)).join("");
    const key = `${this.#side} ${this.#zeros} ${identical}`;
    if (key === this.#marked) return;
    this.#marked = key;
    drawMarks(find(this, ".heat-marks"), this.#units, this.#classes, this.#zeros);
  }

  /** @param {PointerEvent} event */
  #point = ({ clientX, clientY }) => {
    const { left, top, width, height } = this.#box.getBoundingClientRect();
    /** @param {number} share */
    const at = (share) => Math.floor(share * this.#units);
    const row = at((clientY - top) / height);
    const column = at((clientX - left) / width);
    const inside = [row, column].every((index) => index >= 0 && index < this.#units);
    if (!inside) return this.#leave();
    this.#pointed = { row, column };
    this.#tell();
  };

  #leave = () => {
    this.#pointed = undefined;
    hideTip(this);
  };

  #tell() {
    if (!this.#pointed) return;
    const { row, column } = this.#pointed;
    const { left, top, width, height } = this.#box.getBoundingClientRect();
    const x = left + ((column + 0.5) / this.#units) * width;
    showTip(this, this.#words(row, column), x, top + (row / this.#units) * height);
  }

  /**
   * Class, relative distance and cosine of a cell.
   *
   * @param {number} row
   * @param {number} column
   */
  #words(row, column) {
    if (row === column) {
      return [`unit ${row + 1}${this.#zeros.includes(row) ? ": all zero" : ""}`];
    }
    const zeros = [row, column].filter((unit) => this.#zeros.includes(unit));
    const words = [
      `units ${row + 1} and ${column + 1}: ${LIKENESS[this.#classes[row * this.#units + column]]}`,
    ];
    if (zeros.length === 2) words.push("both all zero");
    if (zeros.length === 1) words.push(`unit ${zeros[0] + 1} is all zero`);
    if (!this.#figures) return words;
    const pair = pairOf(this.#units, row, column);
    const distance = new Float32Array(fromBase64(this.#figures.distances).buffer)[pair];
    const byte = fromBase64(this.#figures.cosines)[pair];
    if (!Number.isNaN(distance)) words.push(`relative distance ${fourDigits(distance)}`);
    if (byte !== UNDEFINED && zeros.length === 0) {
      words.push(`cosine ${((byte - 127) / 127).toFixed(2).replace("-", "−")}`);
    }
    return words;
  }
}

/** The byte of a cosine that does not exist. */
const UNDEFINED = 255;

/**
 * Where a pair stands in an upper triangle.
 *
 * @param {number} units
 * @param {number} one
 * @param {number} other
 */
function pairOf(units, one, other) {
  const [row, column] = [Math.min(one, other), Math.max(one, other)];
  return row * units - (row * (row - 1)) / 2 + (column - row);
}

/**
 * The whole matrix, row by row, from its upper triangle.
 *
 * @param {Uint8Array} triangle
 * @param {number} units
 */
function square(triangle, units) {
  const matrix = new Uint8Array(units * units);
  let at = 0;
  for (let row = 0; row < units; row++) {
    for (let column = row; column < units; column++) {
      matrix[row * units + column] = matrix[column * units + row] = triangle[at++];
    }
  }
  return matrix;
}

customElements.define("unit-heatmap", UnitHeatmap);
