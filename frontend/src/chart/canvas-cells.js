import { color } from "../shared/colors.js";
import { contextOf, sharpContext } from "../shared/sharp-canvas.js";
import {
  DENSE,
  FIRST_PALE,
  IDENTICAL,
  LEAST_CELL_FOR_SIGN,
  likenessColors,
  signSize,
} from "./likeness.js";

/** The cells of a large heatmap, or of one among many: drawn at once, without elements of their own. */
export class CanvasCells {
  #canvas = document.createElement("canvas");
  #units;
  #side = 0;
  /** @type {CanvasRenderingContext2D | undefined} */
  #context;

  /**
   * @param {HTMLElement} box
   * @param {number} units
   */
  constructor(box, units) {
    this.#units = units;
    box.replaceChildren(this.#canvas);
  }

  recolor() {}

  /** @param {number} side in pixels */
  resize(side) {
    this.#side = side;
    this.#context = sharpContext(this.#canvas);
  }

  /** @param {Uint8Array} classes */
  paint(classes) {
    if (!this.#context) return;
    if (this.#units >= DENSE) this.#paintDense(this.#context, classes);
    else this.#paintApart(this.#context, classes);
  }

  /**
   * A pixel each, scaled up without smoothing.
   *
   * @param {Context} context
   * @param {Uint8Array} classes
   */
  #paintDense(context, classes) {
    const units = this.#units;
    const picture = new OffscreenCanvas(units, units);
    const image = new ImageData(units, units);
    const colors = likenessColors().map(pixelOf);
    const pixels = new Uint32Array(image.data.buffer);
    for (let k = 0; k < pixels.length; k++) pixels[k] = colors[classes[k]];
    contextOf(picture).putImageData(image, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(picture, 0, 0, this.#side, this.#side);
  }

  /**
   * @param {Context} context
   * @param {Uint8Array} classes
   */
  #paintApart(context, classes) {
    const cell = this.#side / this.#units;
    const gap = cell > 14 ? 1.5 : cell > 5 ? 1 : 0.5;
    const colors = likenessColors();
    context.clearRect(0, 0, this.#side, this.#side);
    context.font = `700 ${signSize(cell)}px ${getComputedStyle(document.body).fontFamily}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    const ink = color("on-same");
    context.strokeStyle = color("line");
    context.lineWidth = 1;
    for (let row = 0; row < this.#units; row++) {
      for (let column = 0; column < this.#units; column++) {
        const likeness = classes[row * this.#units + column];
        const [x, y] = [column * cell, row * cell];
        context.fillStyle = colors[likeness];
        context.beginPath();
        context.roundRect(x + gap / 2, y + gap / 2, cell - gap, cell - gap, cell > 14 ? 3 : 1);
        context.fill();
        if (likeness >= FIRST_PALE && cell > 5) context.stroke();
        if (likeness !== IDENTICAL || cell < LEAST_CELL_FOR_SIGN) continue;
        context.fillStyle = ink;
        context.fillText("=", x + cell / 2, y + cell / 2);
      }
    }
  }

  destroy() {
    this.#canvas.remove();
  }
}

/**
 * A colour as a pixel of an image.
 *
 * @param {string} name
 */
function pixelOf(name) {
  const context = contextOf(new OffscreenCanvas(1, 1), { willReadFrequently: true });
  context.fillStyle = name;
  context.fillRect(0, 0, 1, 1);
  return new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0];
}
