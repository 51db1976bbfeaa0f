import { fromBase64 } from "../shared/base64.js";
import { color } from "../shared/colors.js";
import { DrawnElement } from "../shared/drawn-element.js";
import { contextOf, sharpContext } from "../shared/sharp-canvas.js";
import { drawAxes } from "./axes.js";
import { amongMany, betweenTwo } from "./field.js";
import { Plane } from "./plane.js";
import { drawPoints } from "./points.js";

const MARGIN = { left: 34, right: 6, top: 6, bottom: 24 };
const LARGEST_RADIUS = 4;
/** The plane fills its box. With the attribute `bare`, so does a curve, and points are small. */
const NO_MARGIN = { left: 0, right: 0, top: 0, bottom: 0 };
const SMALL_RADIUS = 1.5;

/** What the network answers everywhere in the plane, with the samples above it. */
class DecisionSurface extends DrawnElement {
  #canvas = document.createElement("canvas");
  /** @type {Wire.Plot | undefined} */
  #data;
  /** @type {{ field?: () => OffscreenCanvas, heights?: number[] }} */
  #answer = {};
  /** @type {Plane | undefined} */
  #plane;
  /** @type {CanvasRenderingContext2D | undefined} */
  #context;
  #samples = document.createElement("canvas");

  /**
   * The samples, once per data set.
   *
   * @param {Wire.Plot} data
   */
  setData(data) {
    this.#data = data;
    this.#answer = {};
    this.dataset.task = data.task;
    this.redraw();
  }

  /**
   * The answer on a grid of rows × columns cells, from the lowest y upwards and from left to right, as
   * base64 bytes: 0 first class … 255 second class; or the winning class, with its confidence beside.
   *
   * @param {Wire.Surface} surface
   */
  surface({ rows, columns, values: base64, confidence }) {
    const values = fromBase64(base64);
    const sure = confidence && fromBase64(confidence);
    this.#answer = {
      field: () =>
        sure ? amongMany(rows, columns, values, sure) : betweenTwo(rows, columns, values),
    };
    this.#draw();
  }

  /** @param {Wire.Prediction} prediction */
  show(prediction) {
    if ("heights" in prediction) this.curve(prediction.heights);
    else this.surface(prediction);
  }

  /**
   * The answer of a network with one input: y at equal distances over the whole of xRange.
   *
   * @param {number[]} heights
   */
  curve(heights) {
    this.#answer = { heights };
    this.#draw();
  }

  attached() {
    if (!this.hasAttribute("role")) this.setAttribute("role", "img");
    this.replaceChildren(this.#canvas);
  }

  redraw() {
    if (!this.#data || !this.isConnected || this.clientWidth === 0) return;
    this.#context = sharpContext(this.#canvas);
    const task = this.#data.task;
    this.#plane = new Plane(this.#box(task), this.#data.xRange, this.#data.yRange);
    this.#samples = document.createElement("canvas");
    this.#samples.width = this.#canvas.width;
    this.#samples.height = this.#canvas.height;
    const context = contextOf(this.#samples);
    context.setTransform(this.#context.getTransform());
    if (this.#hasAxes(task)) drawAxes(context, this.#plane);
    drawPoints(context, this.#plane, this.#data, this.#radius());
    this.#draw();
  }

  /** @param {Wire.PlotTask} task */
  #hasAxes(task) {
    return task === "CURVE" && !this.hasAttribute("bare");
  }

  #radius() {
    if (this.hasAttribute("bare")) return SMALL_RADIUS;
    return Math.max(2, Math.min(LARGEST_RADIUS, this.clientWidth / 65));
  }

  /** @param {Wire.PlotTask} task */
  #box(task) {
    const { left, right, top, bottom } = this.#hasAxes(task) ? MARGIN : NO_MARGIN;
    const width = this.#canvas.clientWidth - left - right;
    const height = this.#canvas.clientHeight - top - bottom;
    const side = Math.min(width, height);
    return task === "CURVE"
      ? { left, top, width, height }
      : { left: (width - side) / 2, top: (height - side) / 2, width: side, height: side };
  }

  #draw() {
    if (!this.#plane || !this.#context) return;
    const { left, top, width, height } = this.#plane.box;
    const context = this.#context;
    context.clearRect(0, 0, this.#canvas.clientWidth, this.#canvas.clientHeight);
    if (this.#answer.field) {
      context.imageSmoothingQuality = "high";
      context.drawImage(this.#answer.field(), left, top, width, height);
    }
    context.drawImage(this.#samples, 0, 0, this.#canvas.clientWidth, this.#canvas.clientHeight);
    if (this.#answer.heights) drawCurve(context, this.#plane, this.#answer.heights);
  }
}

/**
 * @param {Context} context
 * @param {Plane} plane
 * @param {number[]} heights
 */
function drawCurve(context, plane, heights) {
  const { xLow, xHigh, box } = plane;
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  context.beginPath();
  heights.forEach((height, i) => {
    const x = xLow + ((xHigh - xLow) * i) / (heights.length - 1);
    context.lineTo(plane.x(x), plane.y(height));
  });
  context.strokeStyle = color("ink");
  context.lineWidth = 2.5;
  context.lineJoin = "round";
  context.stroke();
  context.restore();
}

customElements.define("decision-surface", DecisionSurface);
