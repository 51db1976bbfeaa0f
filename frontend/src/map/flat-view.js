/** @import { Grid } from "./grid.js" */

import { color } from "../shared/colors.js";
import { contextOf } from "../shared/sharp-canvas.js";
import { drawAxes } from "../surface/axes.js";
import { Plane } from "../surface/plane.js";
import { contour } from "./contours.js";
import { LossScale } from "./loss-scale.js";

const MARGIN = { left: 46, right: 10, top: 8, bottom: 42 };

/**
 * The map seen from above.
 *
 * @implements {MapView}
 */
export class FlatView {
  /**
   * @param {number} width
   * @param {number} height
   * @param {Grid} grid
   */
  constructor(width, height, grid) {
    const box = {
      left: MARGIN.left,
      top: MARGIN.top,
      width: width - MARGIN.left - MARGIN.right,
      height: height - MARGIN.top - MARGIN.bottom,
    };
    this.plane = new Plane(box, [grid.x.low, grid.x.high], [grid.y.low, grid.y.high]);
  }

  /** Where the map ends on the canvas. */
  get right() {
    return this.plane.box.left + this.plane.box.width;
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {Point}
   */
  place(x, y) {
    return [this.plane.x(x), this.plane.y(y)];
  }

  /**
   * The point of the map under a point of the canvas; undefined beside it.
   *
   * @param {number} left
   * @param {number} top
   * @returns {Point | undefined}
   */
  pointAt(left, top) {
    const { box, xLow, xHigh, yLow, yHigh } = this.plane;
    const u = (left - box.left) / box.width;
    const v = (box.top + box.height - top) / box.height;
    if (u < 0 || u > 1 || v < 0 || v > 1) return undefined;
    return [xLow + u * (xHigh - xLow), yLow + v * (yHigh - yLow)];
  }

  /** @param {Context} context */
  clip(context) {
    const { left, top, width, height } = this.plane.box;
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
  }

  /**
   * @param {Context} context
   * @param {MapGround} what
   */
  drawGround(context, { grid, scale, mirrored, arrows }) {
    context.save();
    this.clip(context);
    this.#drawShades(context, grid, scale);
    this.#drawContours(context, grid, scale);
    if (mirrored) this.#drawDiagonal(context, grid);
    if (arrows) this.#drawArrows(context, arrows, grid);
    context.restore();
    drawAxes(context, this.plane);
    this.#drawNames(context, grid);
  }

  /**
   * One pixel a grid point, scaled up so that each point's middle lies where it belongs.
   *
   * @param {Context} context
   * @param {Grid} grid
   * @param {LossScale} scale
   */
  #drawShades(context, grid, scale) {
    const shades = new Uint32Array(LossScale.shades().buffer);
    const picture = new OffscreenCanvas(grid.columns, grid.rows);
    const pixels = new ImageData(grid.columns, grid.rows);
    const words = new Uint32Array(pixels.data.buffer);
    for (let row = 0; row < grid.rows; row++) {
      for (let column = 0; column < grid.columns; column++) {
        const loss = grid.at(column, row);
        const pixel = (grid.rows - 1 - row) * grid.columns + column;
        words[pixel] = Number.isNaN(loss) ? 0 : shades[scale.shade(loss)];
      }
    }
    contextOf(picture).putImageData(pixels, 0, 0);
    const { left, top, width, height } = this.plane.box;
    const halfColumn = width / (grid.columns - 1) / 2;
    const halfRow = height / (grid.rows - 1) / 2;
    context.imageSmoothingQuality = "high";
    context.drawImage(
      picture,
      left - halfColumn,
      top - halfRow,
      width + 2 * halfColumn,
      height + 2 * halfRow,
    );
  }

  /**
   * @param {Context} context
   * @param {Grid} grid
   * @param {LossScale} scale
   */
  #drawContours(context, grid, scale) {
    const { left, top, width, height } = this.plane.box;
    const perColumn = width / (grid.columns - 1);
    const perRow = height / (grid.rows - 1);
    const bottom = top + height;
    context.strokeStyle = color("ink");
    scale.levels().forEach((level, k) => {
      context.beginPath();
      for (const [c1, r1, c2, r2] of contour(grid, level)) {
        context.moveTo(left + c1 * perColumn, bottom - r1 * perRow);
        context.lineTo(left + c2 * perColumn, bottom - r2 * perRow);
      }
      context.globalAlpha = k % 3 === 1 ? 0.4 : 0.18;
      context.lineWidth = k % 3 === 1 ? 1.1 : 0.8;
      context.stroke();
    });
    context.globalAlpha = 1;
  }

  /**
   * @param {Context} context
   * @param {Grid} grid
   */
  #drawDiagonal(context, grid) {
    context.beginPath();
    context.moveTo(...this.place(grid.x.low, grid.x.low));
    context.lineTo(...this.place(grid.x.high, grid.x.high));
    context.setLineDash([6, 5]);
    context.strokeStyle = color("same-1");
    context.lineWidth = 1.5;
    context.stroke();
    context.setLineDash([]);
  }

  /**
   * All of one length, since only the way is told.
   *
   * @param {Context} context
   * @param {Float32Array} arrows
   * @param {Grid} grid
   */
  #drawArrows(context, arrows, grid) {
    const length = (this.plane.box.width / Math.sqrt(arrows.length / 4)) * 0.3;
    context.strokeStyle = color("ink");
    context.globalAlpha = 0.65;
    context.lineWidth = 1;
    context.beginPath();
    for (let k = 0; k < arrows.length; k += 4) {
      const along = arrows[k + 2] / (grid.x.high - grid.x.low);
      const up = arrows[k + 3] / (grid.y.high - grid.y.low);
      const size = Math.hypot(along, up);
      if (size === 0) continue;
      const [x, y] = this.place(arrows[k], arrows[k + 1]);
      const [u, v] = [(length * along) / size, (-length * up) / size];
      context.moveTo(x - u, y - v);
      context.lineTo(x + u, y + v);
      context.lineTo(x + 0.35 * u - 0.4 * v, y + 0.35 * v + 0.4 * u);
      context.moveTo(x + u, y + v);
      context.lineTo(x + 0.35 * u + 0.4 * v, y + 0.35 * v - 0.4 * u);
    }
    context.stroke();
    context.globalAlpha = 1;
  }

  /**
   * @param {Context} context
   * @param {Grid} grid
   */
  #drawNames(context, grid) {
    const { left, top, width, height } = this.plane.box;
    context.fillStyle = color("ink");
    context.font = `600 12px ${getComputedStyle(document.body).fontFamily}`;
    context.textAlign = "center";
    context.textBaseline = "bottom";
    context.fillText(grid.x.name, left + width / 2, top + height + MARGIN.bottom - 2);
    context.save();
    context.translate(12, top + height / 2);
    context.rotate(-Math.PI / 2);
    context.textBaseline = "middle";
    context.fillText(grid.y.name, 0, 0);
    context.restore();
  }
}
