import { heatPixels } from "./heat-colors.js";

/** The cells of a large heatmap: one pixel each, scaled up by the style sheet without smoothing. */
export class CanvasCells {
  #canvas = document.createElement("canvas");
  #pixels;

  constructor(box, units) {
    this.#canvas.width = this.#canvas.height = units;
    box.replaceChildren(this.#canvas);
    this.recolor();
  }

  recolor() {
    this.#pixels = new Uint32Array(heatPixels().buffer);
  }

  paint(bytes) {
    const { width: units } = this.#canvas;
    const context = this.#canvas.getContext("2d");
    const image = context.createImageData(units, units);
    new Uint32Array(image.data.buffer).set(Array.from(bytes, (byte) => this.#pixels[byte]));
    context.putImageData(image, 0, 0);
  }

  destroy() {
    this.#canvas.remove();
  }
}
