import { color } from "../shared/colors.js";
import { floats } from "./numbers.js";
import { fromBase64 } from "../shared/base64.js";

const RADIUS = 4.5;
/** The colour of each kind of walker, in the order of symmetry.ui.map.Steps. */
const COLORS = ["ink", "same-1", "ink"];
/** Beyond so many, dots and lines are thinner. */
const MANY = 20;

/** Walkers with the way they came. */
export class Walkers {
  /** @type {Point[][]} */
  #paths = [];
  #tips = new Float32Array();
  #kinds = new Uint8Array();

  /**
   * All of them anew, or what is new.
   *
   * @param {Wire.Steps} steps
   */
  update({ fresh, count, points, tips, kinds }) {
    if (fresh) this.#paths = Array.from({ length: count }, () => []);
    const added = floats(points);
    for (let k = 0; k < added.length; k += 3)
      this.#paths[added[k]].push([added[k + 1], added[k + 2]]);
    this.#tips = floats(tips);
    this.#kinds = fromBase64(kinds);
  }

  /**
   * @param {Context} context
   * @param {MapView} view
   * @param {boolean} images whether to draw each walker's mirror image as well, hollow
   */
  draw(context, view, images) {
    const thin = this.#paths.length > MANY;
    context.save();
    view.clip(context);
    context.lineJoin = "round";
    for (const halo of [true, false]) this.#drawPaths(context, view, thin, halo);
    this.#paths.forEach((path, k) => {
      const [x, y] = this.#tip(k);
      if (path.length) this.#dot(context, view, path[0], k, { radius: 1.5 });
      if (images)
        this.#dot(context, view, [y, x], k, { radius: thin ? RADIUS - 2 : RADIUS, hollow: true });
      this.#dot(context, view, [x, y], k, { radius: thin ? RADIUS - 1 : RADIUS });
    });
    context.restore();
  }

  /**
   * @param {number} walker
   * @returns {Point}
   */
  #tip(walker) {
    return [this.#tips[2 * walker], this.#tips[2 * walker + 1]];
  }

  /**
   * @param {Context} context
   * @param {MapView} view
   * @param {boolean} thin
   * @param {boolean} halo
   */
  #drawPaths(context, view, thin, halo) {
    this.#paths.forEach((path, k) => {
      context.beginPath();
      for (const [x, y] of [...path, this.#tip(k)]) {
        const [left, top] = view.place(x, y);
        if (Number.isFinite(top)) context.lineTo(left, top);
      }
      context.strokeStyle = color(halo ? "paper" : COLORS[this.#kinds[k]]);
      context.globalAlpha = halo ? 0.7 : thin ? 0.75 : 1;
      context.lineWidth = (thin ? 1.2 : 2) + (halo ? 1.8 : 0);
      context.stroke();
    });
    context.globalAlpha = 1;
  }

  /**
   * @param {Context} context
   * @param {MapView} view
   * @param {Point} place
   * @param {number} walker
   * @param {{ radius: number, hollow?: boolean }} how
   */
  #dot(context, view, [x, y], walker, { radius, hollow }) {
    const [left, top] = view.place(x, y);
    if (!Number.isFinite(left) || !Number.isFinite(top)) return;
    const ink = color(COLORS[this.#kinds[walker]]);
    context.beginPath();
    context.arc(left, top, radius, 0, 2 * Math.PI);
    context.fillStyle = hollow ? color("paper") : ink;
    context.strokeStyle = hollow ? ink : color("paper");
    context.lineWidth = radius > 2 ? 1.5 : 0.8;
    context.fill();
    context.stroke();
  }
}
