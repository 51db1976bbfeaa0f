import { fromBase64 } from "../shared/base64.js";
import { DrawnElement } from "../shared/drawn-element.js";
import { element } from "../shared/elements.js";
import { DIVERGING, ramp } from "../shared/ramp.js";

const LEVELS = 255;

/** The cosine of each unit with each, from −1 to 1 by colour: a square of so many cells a side. */
class CosineMap extends DrawnElement {
  #canvas = element("canvas");
  /** @type {Wire.CosineMapCells | undefined} */
  #cells;

  attached() {
    this.setAttribute("role", "img");
    if (!this.firstElementChild) this.append(this.#canvas);
  }

  /** @param {Wire.CosineMapCells} cells */
  show(cells) {
    this.#cells = cells;
    this.redraw();
  }

  redraw() {
    if (!this.#cells) return;
    const { units, cosines } = this.#cells;
    const levels = fromBase64(cosines);
    const colors = ramp(DIVERGING, LEVELS);
    this.#canvas.width = units;
    this.#canvas.height = units;
    const context = this.#canvas.getContext("2d");
    if (!context || units === 0) return;
    const image = context.createImageData(units, units);
    let at = 0;
    for (let i = 0; i < units; i++) {
      for (let j = i; j < units; j++) {
        const color = colors.subarray(4 * levels[at], 4 * levels[at] + 4);
        image.data.set(color, 4 * (i * units + j));
        image.data.set(color, 4 * (j * units + i));
        at++;
      }
    }
    context.putImageData(image, 0, 0);
  }
}

customElements.define("cosine-map", CosineMap);
