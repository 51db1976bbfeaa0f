/** @import { Plane } from "../surface/plane.js" */
/** @import { Drawn } from "./drawing.js" */

import { Path, scattered, Spray } from "./brush.js";
import { erased, painted, quantised } from "./drawing.js";

/** Points of a curve stand so far from each other, in pixels. */
const CURVE_GAP = 6;

/**
 * The point of the drawing that stands there on the canvas.
 *
 * @param {Plane} plane
 * @param {Point} place
 * @param {number} label
 * @returns {Wire.DrawnPoint}
 */
export function drawnPoint(plane, place, label) {
  const [x, y] = plane.pointAt(place);
  return [quantised(x, [plane.xLow, plane.xHigh]), quantised(y, [plane.yLow, plane.yHigh]), label];
}

/** Points of a class around a brush that is held down: one at once, where it points, then so many a second. */
export class Spraying {
  #plane;
  #brush;
  #spray;

  /**
   * @param {Drawn} drawn
   * @param {Plane} plane
   * @param {{ label: number, size: number, rate: number, most: number }} brush size in pixels, points a second
   * @param {Point} start on the canvas
   * @param {number} now in ms
   */
  constructor(drawn, plane, brush, start, now) {
    this.#plane = plane;
    this.#brush = brush;
    this.#spray = new Spray(start, brush.rate, now);
    this.drawn = painted(drawn, [drawnPoint(plane, start, brush.label)], brush.most);
  }

  /**
   * @param {Point} to on the canvas
   * @param {number} now in ms
   */
  move(to, now) {
    const { label, size, most } = this.#brush;
    const more = this.#spray
      .to(to, now)
      .map((place) => drawnPoint(this.#plane, scattered(place, size), label));
    this.drawn = painted(this.drawn, more, most);
  }
}

/** Points along a way. */
export class Tracing {
  #plane;
  #most;
  #path;

  /**
   * @param {Drawn} drawn
   * @param {Plane} plane
   * @param {number} most points
   * @param {Point} start on the canvas
   */
  constructor(drawn, plane, most, start) {
    this.#plane = plane;
    this.#most = most;
    this.#path = new Path(start, CURVE_GAP);
    this.drawn = painted(drawn, [drawnPoint(plane, start, 0)], most);
  }

  /** @param {Point} to on the canvas */
  move(to) {
    const more = this.#path.to(to).map((place) => drawnPoint(this.#plane, place, 0));
    this.drawn = painted(this.drawn, more, this.#most);
  }
}

/** Takes away what it comes over. */
export class Erasing {
  #plane;
  #radii;
  #path;

  /**
   * @param {Drawn} drawn
   * @param {Plane} plane
   * @param {number} radius in pixels
   * @param {Point} start on the canvas
   */
  constructor(drawn, plane, radius, start) {
    const { box, xLow, xHigh, yLow, yHigh } = plane;
    this.#plane = plane;
    this.#radii = /** @type {Point} */ ([
      (radius * (xHigh - xLow)) / box.width,
      (radius * (yHigh - yLow)) / box.height,
    ]);
    this.#path = new Path(start, radius / 2);
    this.drawn = erased(drawn, plane.pointAt(start), this.#radii);
  }

  /** @param {Point} to on the canvas */
  move(to) {
    for (const place of [...this.#path.to(to), to]) {
      this.drawn = erased(this.drawn, this.#plane.pointAt(place), this.#radii);
    }
  }
}
