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
  drawTimes = [];
  lastDrawAt = 0;
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

  /** Draws one frame (symmetry.ui.board.Frame); resolves to its step when it is drawn. */
  frame(frame) {
    return new Promise((drawn, failed) => {
      requestAnimationFrame(() => this.#draw(frame).then(() => drawn(frame.step), failed));
    });
  }

  /** There will be something to draw at the target; the run stands at the step. */
  replaying(step, target) {
    if (this.isConnected) this.#replay.show(step, target);
  }

  async #draw(frame) {
    const start = performance.now();
    this.#replay.hide();
    this.#write(frame);
    if (frame.prediction) this.#part("prediction")?.show(frame.prediction);
    this.#mark(frame.parts?.breaks);
    for (const [role, part] of Object.entries(frame.parts ?? {})) {
      for (const element of this.#parts(role)) element.show(part);
    }
    await Promise.all((frame.heats ?? []).map((heat) => this.#part(heat.role)?.show(heat)));
    this.dataset.step = frame.step;
    this.frames++;
    this.lastDrawAt = performance.now();
    this.drawTimes.push(this.lastDrawAt - start);
    if (this.drawTimes.length > KEPT_DRAW_TIMES) this.drawTimes.shift();
  }

  #parts(role) {
    return this.querySelectorAll(`[data-role="${CSS.escape(role)}"]`);
  }

  #part(role) {
    return this.#parts(role)[0];
  }

  /** Where clones became different, on every chart of layers. */
  #mark(breaks) {
    if (!breaks) return;
    const marks = breaks.steps.map((step) => ({ step, label: "parted" }));
    for (const chart of this.querySelectorAll("layer-chart")) chart.marks = marks;
  }

  #write({ texts, states }) {
    for (const element of this.querySelectorAll("[data-text]")) {
      const name = element.dataset.text;
      const text = texts?.[name];
      if (text !== undefined && element.textContent !== text) element.textContent = text;
      const state = states?.[name];
      if (state !== undefined) element.dataset.state = state;
    }
  }
}

customElements.define("play-board", PlayBoard);
