import { DrawnElement } from "../shared/drawn-element.js";
import { sharpContext } from "../shared/sharp-canvas.js";
import { Plane } from "./plane.js";
import { drawPoints } from "./points.js";

const MARGIN = 4;
const POINT_RADIUS = 1.75;

/** A data set at a glance, for the data picker. */
class DataThumbnail extends DrawnElement {
  #canvas = document.createElement("canvas");
  /** @type {Wire.Plot | undefined} */
  #data;

  /** @param {Wire.Plot} data */
  setData(data) {
    this.#data = data;
    this.redraw();
  }

  attached() {
    this.setAttribute("aria-hidden", "true");
    this.replaceChildren(this.#canvas);
  }

  redraw() {
    if (!this.#data || !this.isConnected || this.clientWidth === 0) return;
    const context = sharpContext(this.#canvas);
    const box = {
      left: MARGIN,
      top: MARGIN,
      width: this.#canvas.clientWidth - 2 * MARGIN,
      height: this.#canvas.clientHeight - 2 * MARGIN,
    };
    drawPoints(
      context,
      new Plane(box, this.#data.xRange, this.#data.yRange),
      this.#data,
      POINT_RADIUS,
    );
  }
}

customElements.define("data-thumbnail", DataThumbnail);
