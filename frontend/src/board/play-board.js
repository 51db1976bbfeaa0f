/** @import { LineChart } from "../chart/line-chart.js" */

import { ReplayNote } from "./replay-note.js";
import { listenForShortcuts } from "./shortcuts.js";

const KEPT_DRAW_TIMES = 300;

/**
 * The part of the page that follows the training. The server sends one frame per call and waits for
 * its promise before it sends many more, so the browser is never behind.
 */
class PlayBoard extends HTMLElement {
  /** For the benchmark and the tests: frames drawn, the milliseconds each took, and when. */
  frames = 0;
  /** @type {number[]} */
  drawTimes = [];
  lastDrawAt = 0;
  /** @type {(() => void) | undefined} */
  #forgetShortcuts;
  #replay = new ReplayNote();

  connectedCallback() {
    this.#forgetShortcuts ??= listenForShortcuts();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#forgetShortcuts?.();
      this.#forgetShortcuts = undefined;
      this.#replay.hide();
    });
  }

  /**
   * Draws one frame; resolves to its step when it is drawn.
   *
   * @param {Wire.Frame} frame
   */
  frame(frame) {
    return new Promise((drawn, failed) => {
      requestAnimationFrame(() => this.#draw(frame).then(() => drawn(frame.step), failed));
    });
  }

  /**
   * There will be something to draw at the target; the run stands at the step.
   *
   * @param {number} step
   * @param {number} target
   */
  replaying(step, target) {
    if (this.isConnected) this.#replay.show(step, target);
  }

  /** @param {Wire.Frame} frame */
  async #draw(frame) {
    const start = performance.now();
    this.#replay.hide();
    this.#write(frame);
    if (frame.prediction) this.#part("prediction")?.show(frame.prediction);
    this.#mark(/** @type {Wire.Breaks | undefined} */ (frame.parts.breaks));
    for (const [role, part] of Object.entries(frame.parts)) {
      for (const element of this.#parts(role)) element.show(part);
    }
    await Promise.all(frame.heats.map((heat) => this.#part(heat.role)?.show(heat)));
    this.dataset.step = String(frame.step);
    this.frames++;
    this.lastDrawAt = performance.now();
    this.drawTimes.push(this.lastDrawAt - start);
    if (this.drawTimes.length > KEPT_DRAW_TIMES) this.drawTimes.shift();
  }

  /**
   * @param {string} role
   * @returns {NodeListOf<FramePart>}
   */
  #parts(role) {
    return this.querySelectorAll(`[data-role="${CSS.escape(role)}"]`);
  }

  /** @param {string} role */
  #part(role) {
    return this.#parts(role)[0];
  }

  /**
   * Where clones became different, on every chart of layers.
   *
   * @param {Wire.Breaks | undefined} breaks
   */
  #mark(breaks) {
    if (!breaks) return;
    const marks = breaks.steps.map((step) => ({ step, label: "parted" }));
    /** @type {NodeListOf<LineChart>} */
    const charts = this.querySelectorAll("layer-chart");
    for (const chart of charts) chart.marks = marks;
  }

  /** @param {Wire.Frame} frame */
  #write({ texts, states }) {
    /** @type {NodeListOf<HTMLElement>} */
    const named = this.querySelectorAll("[data-text]");
    for (const element of named) {
      const name = element.dataset.text ?? "";
      const text = texts[name];
      if (text !== undefined && element.textContent !== text) element.textContent = text;
      const state = states[name];
      if (state !== undefined) element.dataset.state = state;
    }
  }
}

customElements.define("play-board", PlayBoard);
