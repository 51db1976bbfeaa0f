/** @import { Drawn } from "./drawing.js" */

import { button, iconButton } from "../shared/buttons.js";
import { element, find } from "../shared/elements.js";
import { className, FEWEST_CLASSES, MOST_CLASSES } from "./drawing.js";
import { SHAPES, tint } from "./marks.js";

/** What the brush does in place of painting a class. */
export const ERASER = -1;

const RATES = [5, 10, 20, 40, 80];
/** Radius of the brush in pixels; at the first it paints where it points. */
const SIZES = [0, 8, 16, 28, 44];

/**
 * What a person asks for beside the plane.
 *
 * @typedef {object} Deeds
 * @property {(curve: boolean) => void} start an empty drawing of that kind
 * @property {() => void} moreClasses
 * @property {() => void} fewerClasses
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {() => void} clear
 */

/** The controls of a drawing pad: what is drawn, with what, and the way back. */
export class PadTools {
  /** A class, or the eraser. */
  label = 0;

  #kinds = element("div", { className: "pad-kinds segments" });
  #paints = element("div", { className: "pad-paints" });
  #more;
  #fewer;
  #classes;
  #size = slider("Brush size", SIZES.length, 2);
  #rate = slider("Points per second", RATES.length, 2);
  #undo;
  #redo;
  #clear;
  /** @type {string | undefined} */
  #shown;

  /** @param {Deeds} deeds */
  constructor(deeds) {
    name(this.#kinds, "What to draw");
    name(this.#paints, "Paint with");
    for (const [text, curve] of /** @type {const} */ ([
      ["Classes", false],
      ["Curve", true],
    ])) {
      const kind = button(text, () => deeds.start(curve));
      kind.title = curve ? "One input, and a number to learn" : "Two inputs, two to six classes";
      kind.dataset.curve = String(curve);
      this.#kinds.append(kind);
    }
    this.#more = iconButton("plus", "One class more", deeds.moreClasses);
    this.#fewer = iconButton("minus", "One class less", deeds.fewerClasses);
    this.#classes = element("div", { className: "segments" }, this.#fewer, this.#more);
    this.#undo = iconButton("undo", "Undo", deeds.undo);
    this.#redo = iconButton("redo", "Redo", deeds.redo);
    this.#clear = button("Clear", deeds.clear);
    this.element = element(
      "div",
      { className: "pad-tools" },
      this.#kinds,
      this.#paints,
      element("div", { className: "pad-brush" }, this.#size.box, this.#rate.box),
      element("div", { className: "pad-history" }, this.#undo, this.#redo, this.#clear),
    );
  }

  /** Radius of the brush, in pixels. */
  get size() {
    return SIZES[this.#size.input.valueAsNumber];
  }

  get rate() {
    return RATES[this.#rate.input.valueAsNumber];
  }

  /**
   * @param {Drawn} drawn
   * @param {{ canUndo: boolean, canRedo: boolean }} history
   */
  show(drawn, { canUndo, canRedo }) {
    if (this.label >= drawn.classes || drawn.curve) this.label = Math.min(this.label, 0);
    this.#undo.disabled = !canUndo;
    this.#redo.disabled = !canRedo;
    this.#clear.disabled = drawn.points.length === 0;
    this.#more.disabled = drawn.classes === MOST_CLASSES;
    this.#fewer.disabled = drawn.classes === FEWEST_CLASSES;
    for (const kind of this.#kinds.querySelectorAll("button")) {
      kind.setAttribute("aria-pressed", String(kind.dataset.curve === String(drawn.curve)));
    }
    const paints = `${drawn.curve} ${drawn.classes}`;
    if (paints !== this.#shown) this.#build(drawn);
    this.#shown = paints;
    this.#rate.box.hidden = drawn.curve;
    this.#size.name(drawn.curve ? "Eraser size" : "Brush size");
    this.#press();
  }

  /**
   * From now on the brush paints this class, if there is one, or erases.
   *
   * @param {number} label
   */
  choose(label) {
    if (!this.#paints.querySelector(`[data-label="${label}"]`)) return false;
    this.label = label;
    this.#press();
    return true;
  }

  /** @param {Drawn} drawn */
  #build({ curve, classes }) {
    const labels = curve ? [0] : Array.from({ length: classes }, (_, label) => label);
    this.#paints.replaceChildren(
      ...labels.map((label) => this.#paint(label, curve)),
      this.#eraser(),
      ...(curve ? [] : [this.#classes]),
    );
  }

  /**
   * @param {number} label
   * @param {boolean} curve
   */
  #paint(label, curve) {
    const paint = button(curve ? "Curve" : className(label), () => this.choose(label));
    paint.classList.add("pad-paint");
    paint.dataset.label = String(label);
    if (!curve) paint.setAttribute("aria-label", `Class ${className(label)}`);
    paint.insertAdjacentHTML(
      "afterbegin",
      `<svg viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true" style="color: var(--${curve ? "ink" : tint(label)})">` +
        `<path d="${SHAPES[label]}" fill="currentColor" /></svg>`,
    );
    return paint;
  }

  #eraser() {
    const eraser = button("Erase", () => this.choose(ERASER));
    eraser.classList.add("with-icon", "icon-erase");
    eraser.dataset.label = String(ERASER);
    return eraser;
  }

  #press() {
    for (const paint of this.#paints.querySelectorAll("[data-label]")) {
      const label = Number(/** @type {HTMLElement} */ (paint).dataset.label);
      paint.setAttribute("aria-pressed", String(label === this.label));
    }
  }
}

/**
 * Positions from 0.
 *
 * @param {string} text
 * @param {number} positions
 * @param {number} first
 */
function slider(text, positions, first) {
  const input = element("input", {
    type: "range",
    min: "0",
    max: String(positions - 1),
    step: "1",
  });
  input.value = String(first);
  const box = element("label", { className: "pad-slider" }, element("span", {}, text), input);
  return {
    box,
    input,
    /** @param {string} changed */
    name: (changed) => (find(box, "span").textContent = changed),
  };
}

/**
 * @param {HTMLElement} group
 * @param {string} text
 */
function name(group, text) {
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", text);
}
