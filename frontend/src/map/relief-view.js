/** @import { Grid } from "./grid.js" */

import { color } from "../shared/colors.js";
import { LossScale } from "./loss-scale.js";

/**
 * @typedef {[across: number, up: number, height: number]} Corner
 * @typedef {[south: Corner, east: Corner, north: Corner, west: Corner]} Corners
 */

const MOST_CELLS = 60;
/** Height of the highest loss beside the width of the map. */
const HEIGHT = 0.45;
const NAME_BELOW = 22;
const LIGHT = [-0.5, 0.35, 0.8];

/**
 * The map seen from aside, turned by `yaw` and tipped by `pitch` (radians).
 *
 * @implements {MapView}
 */
export class ReliefView {
  /**
   * @param {number} width
   * @param {number} height
   * @param {Grid} grid
   * @param {LossScale} scale
   * @param {{ yaw: number, pitch: number }} angle
   */
  constructor(width, height, grid, scale, { yaw, pitch }) {
    this.grid = grid;
    this.scale = scale;
    this.yaw = yaw;
    this.pitch = pitch;
    this.right = width;
    this.size = Math.min(width, height * 1.25) * 0.66;
    this.centre = [width / 2, height * 0.56];
    this.stride = Math.max(1, Math.ceil((Math.max(grid.columns, grid.rows) - 1) / MOST_CELLS));
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  place(x, y) {
    return this.#project(this.#across(x), this.#up(y), this.#height(this.grid.between(x, y)));
  }

  pointAt() {
    return undefined;
  }

  clip() {}

  /**
   * @param {Context} context
   * @param {MapGround} what
   */
  drawGround(context, { mirrored }) {
    const { grid } = this;
    const shades = LossScale.shades();
    const columns = this.#order(grid.columns, Math.sin(this.yaw) > 0);
    const rows = this.#order(grid.rows, Math.cos(this.yaw) > 0);
    context.lineWidth = 0.6;
    context.lineJoin = "round";
    for (const row of rows)
      for (const column of columns) this.#drawCell(context, column, row, shades);
    if (mirrored) this.#drawDiagonal(context);
    this.#drawNames(context);
  }

  /**
   * First cells, the far ones first.
   *
   * @param {number} points
   * @param {boolean} backwards
   */
  #order(points, backwards) {
    const cells = [];
    for (let k = 0; k + this.stride < points; k += this.stride) cells.push(k);
    return backwards ? cells.reverse() : cells;
  }

  /**
   * @param {Context} context
   * @param {number} column
   * @param {number} row
   * @param {Uint8ClampedArray} shades
   */
  #drawCell(context, column, row, shades) {
    const { grid, stride } = this;
    /**
     * @param {number} c
     * @param {number} r
     * @returns {Corner}
     */
    const corner = (c, r) => [
      this.#across(grid.xOf(c)),
      this.#up(grid.yOf(r)),
      this.#height(grid.at(c, r)),
    ];
    /** @type {Corners} */
    const corners = [
      corner(column, row),
      corner(column + stride, row),
      corner(column + stride, row + stride),
      corner(column, row + stride),
    ];
    if (corners.some(([, , z]) => Number.isNaN(z))) return;
    const level = corners.reduce((sum, [, , z]) => sum + z, 0) / 4 / HEIGHT;
    const shade = 4 * Math.round(level * 255);
    const bright = this.#brightness(corners);
    const rgb = [0, 1, 2].map((k) => Math.round(shades[shade + k] * bright));
    context.beginPath();
    for (const [x, y, z] of corners) context.lineTo(...this.#project(x, y, z));
    context.closePath();
    context.fillStyle = `rgb(${rgb})`;
    context.strokeStyle = `rgb(${rgb.map((part) => Math.round(part * 0.9))})`;
    context.fill();
    context.stroke();
  }

  /** @param {Corners} corners */
  #brightness([south, east, north, west]) {
    const a = [0, 1, 2].map((k) => north[k] - south[k]);
    const b = [0, 1, 2].map((k) => west[k] - east[k]);
    const normal = [
      a[1] * b[2] - a[2] * b[1],
      a[2] * b[0] - a[0] * b[2],
      a[0] * b[1] - a[1] * b[0],
    ];
    const length = Math.hypot(...normal) || 1;
    const lit = normal.reduce((sum, part, k) => sum + part * LIGHT[k], 0) / length;
    return 0.72 + 0.28 * Math.max(0, Math.min(1, lit));
  }

  /** @param {Context} context */
  #drawDiagonal(context) {
    const { grid } = this;
    context.beginPath();
    for (let k = 0; k < grid.columns; k++) context.lineTo(...this.place(grid.xOf(k), grid.xOf(k)));
    context.setLineDash([6, 5]);
    context.strokeStyle = color("same-1");
    context.lineWidth = 1.5;
    context.stroke();
    context.setLineDash([]);
  }

  /** @param {Context} context */
  #drawNames(context) {
    const { grid } = this;
    context.fillStyle = color("ink");
    context.font = `600 12px ${getComputedStyle(document.body).fontFamily}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    const near = Math.cos(this.yaw) > 0 ? grid.y.low : grid.y.high;
    const side = Math.sin(this.yaw) > 0 ? grid.x.low : grid.x.high;
    this.#drawName(context, `${grid.x.name} →`, (grid.x.low + grid.x.high) / 2, near);
    this.#drawName(context, `${grid.y.name} →`, side, (grid.y.low + grid.y.high) / 2);
  }

  /**
   * Below the edge of the relief.
   *
   * @param {Context} context
   * @param {string} name
   * @param {number} x
   * @param {number} y
   */
  #drawName(context, name, x, y) {
    const [left, top] = this.place(x, y);
    if (Number.isFinite(top)) context.fillText(name, left, top + NAME_BELOW);
  }

  /** @param {number} x */
  #across(x) {
    return (x - this.grid.x.low) / (this.grid.x.high - this.grid.x.low) - 0.5;
  }

  /** @param {number} y */
  #up(y) {
    return (y - this.grid.y.low) / (this.grid.y.high - this.grid.y.low) - 0.5;
  }

  /** @param {number} loss */
  #height(loss) {
    return Number.isNaN(loss) ? NaN : HEIGHT * this.scale.height(loss);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} z
   * @returns {Point}
   */
  #project(x, y, z) {
    const across = x * Math.cos(this.yaw) - y * Math.sin(this.yaw);
    const away = x * Math.sin(this.yaw) + y * Math.cos(this.yaw);
    return [
      this.centre[0] + this.size * across,
      this.centre[1] - this.size * (away * Math.sin(this.pitch) + z * Math.cos(this.pitch)),
    ];
  }
}
