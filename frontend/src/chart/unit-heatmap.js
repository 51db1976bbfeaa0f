import { fromBase64 } from "../shared/base64.js";
import { DrawnElement } from "../shared/drawn-element.js";
import { ApexCells } from "./apex-cells.js";
import { CanvasCells } from "./canvas-cells.js";
import { similarity, UNDEFINED } from "./heat-colors.js";

const MOST_APEX_UNITS = 32;
const LEAST_ROOM_FOR_NUMBER = 16;

const FRAME = `
  <div class="heat-columns" aria-hidden="true"></div>
  <div class="heat-rows" aria-hidden="true"></div>
  <div class="heat-cells"></div>
  <div class="heat-legend" aria-hidden="true">
    <span class="heat-scale"><i>−1</i><i>0</i><i>+1</i></span>
    <span class="heat-undefined">undefined</span>
  </div>
  <div class="heat-tip" hidden></div>`;

/** How alike the units of a layer are, each against each, from −1 (opposite) to +1 (clones). */
class UnitHeatmap extends DrawnElement {
  #units = 0;
  #bytes = new Uint8Array();
  #cells;
  #size = 0;
  #building;

  /**
   * Shows `units` × `units` similarities; given is their upper triangle, row by row, as base64 bytes:
   * round(127 + 127·v), and 255 where undefined. `description` is what a screen reader says. Resolves when drawn.
   */
  async values(units, base64, description) {
    this.#bytes = symmetric(fromBase64(base64), units);
    this.setAttribute("aria-label", description ?? `Similarity of ${units} units`);
    this.toggleAttribute("data-undefined", this.#bytes.includes(UNDEFINED));
    if (units !== this.#units) {
      this.#units = units;
      this.#size = 0;
      this.#hideTip();
    }
    await this.#show();
  }

  attached() {
    this.setAttribute("role", "img");
    if (!this.firstElementChild) this.innerHTML = FRAME;
    this.#box.addEventListener("pointermove", this.#showTip);
    this.#box.addEventListener("pointerleave", this.#hideTip);
  }

  detached() {
    this.#box.removeEventListener("pointermove", this.#showTip);
    this.#box.removeEventListener("pointerleave", this.#hideTip);
    this.#cells?.destroy();
    this.#cells = undefined;
    this.#size = 0;
  }

  redraw() {
    this.#cells?.recolor();
    this.#show();
  }

  get #box() {
    return this.querySelector(".heat-cells");
  }

  async #show() {
    if (this.#units === 0 || !this.isConnected) return;
    this.#building = (this.#building ?? Promise.resolve()).then(() => this.#build());
    await this.#building;
    this.#cells?.paint(this.#bytes);
  }

  /** Builds anew where the number of units or the room for them changed. */
  async #build() {
    const units = this.#units;
    this.#number(units);
    const size = this.isConnected ? this.#box.clientWidth : 0;
    if (size === 0 || size === this.#size) return;
    this.#size = size;
    this.#cells?.destroy();
    this.#cells =
      units <= MOST_APEX_UNITS
        ? await ApexCells.create(this.#box, units, size)
        : new CanvasCells(this.#box, units);
  }

  #number(units) {
    const count = this.clientWidth >= LEAST_ROOM_FOR_NUMBER * units ? units : 0;
    for (const axis of this.querySelectorAll(".heat-columns, .heat-rows")) {
      if (axis.childElementCount === count) continue;
      axis.replaceChildren(
        ...Array.from({ length: count }, (_, i) =>
          Object.assign(document.createElement("span"), { textContent: i + 1 }),
        ),
      );
    }
  }

  #showTip = (event) => {
    const box = this.#box.getBoundingClientRect();
    const cell = (at, start, length) =>
      Math.min(this.#units - 1, Math.max(0, Math.floor(((at - start) / length) * this.#units)));
    const row = cell(event.clientY, box.top, box.height);
    const column = cell(event.clientX, box.left, box.width);
    const byte = this.#bytes[row * this.#units + column];
    if (byte === undefined) return;
    const tip = this.querySelector(".heat-tip");
    const value =
      byte === UNDEFINED ? "undefined (a zero row)" : similarity(byte).toFixed(2).replace("-", "−");
    tip.textContent = `unit ${row + 1} · unit ${column + 1}: ${value}`;
    tip.style.left = `${((column + 0.5) / this.#units) * 100}%`;
    tip.style.top = `${this.#box.offsetTop + (row / this.#units) * box.height}px`;
    tip.hidden = false;
  };

  #hideTip = () => {
    const tip = this.querySelector(".heat-tip");
    if (tip) tip.hidden = true;
  };
}

/** The whole matrix, row by row, from its upper triangle. */
function symmetric(triangle, units) {
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
