import { color } from "../shared/colors.js";
import { sharpContext } from "../shared/sharp-canvas.js";
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
  #context;

  constructor(box, units) {
    this.#units = units;
    box.replaceChildren(this.#canvas);
  }

  recolor() {}

  resize(side) {
    this.#side = side;
    this.#context = sharpContext(this.#canvas);
  }

  paint(classes) {
    if (!this.#context) return;
    if (this.#units >= DENSE) this.#paintDense(classes);
    else this.#paintApart(classes);
  }

  /** A pixel each, scaled up without smoothing. */
  #paintDense(classes) {
    const units = this.#units;
    const picture = new OffscreenCanvas(units, units);
    const context = picture.getContext("2d");
    const image = context.createImageData(units, units);
    const colors = likenessColors().map(pixelOf);
    const pixels = new Uint32Array(image.data.buffer);
    for (let k = 0; k < pixels.length; k++) pixels[k] = colors[classes[k]];
    context.putImageData(image, 0, 0);
    this.#context.imageSmoothingEnabled = false;
    this.#context.drawImage(picture, 0, 0, this.#side, this.#side);
  }

  #paintApart(classes) {
    const context = this.#context;
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

/** A colour as a pixel of an image. */
function pixelOf(name) {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  context.fillStyle = name;
  context.fillRect(0, 0, 1, 1);
  return new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0];
}
