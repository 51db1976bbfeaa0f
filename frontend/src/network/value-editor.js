/** @import { Names } from "./names.js" */

import { find } from "../shared/elements.js";
import { BIAS, isSame } from "./names.js";

const GAP = 12;
const FORM = `
  <div class="net-editor-head"><strong></strong>
    <button type="button" data-do="close" aria-label="Close">×</button></div>
  <label>Which <select></select></label>
  <label>Value <input type="number" step="any" min="-1000000" max="1000000" required name="value"></label>
  <div class="net-editor-row">
    <button type="submit">Set</button>
    <button type="button" data-do="undo">Undo last edit</button>
  </div>
  <div class="net-editor-row">
    <label>ε <input type="number" step="any" value="0.001" name="epsilon" aria-label="Size of the nudge ε"></label>
    <button type="button" data-do="nudge">Nudge by ε</button>
  </div>`;

/** A small form beside the picture: a unit's bias or one of its incoming weights, seen and set. */
export class ValueEditor {
  element = document.createElement("form");
  /** @type {Place} */
  #place = { layer: 0, unit: 0, input: BIAS };
  #value = NaN;
  /** @type {Names | undefined} */
  #names;
  #server;
  /** @type {HTMLElement | undefined} */
  #returnFocus;

  /** @param {() => Server.NetworkPicture} server */
  constructor(server) {
    this.#server = server;
    this.element.className = "net-editor";
    this.element.hidden = true;
    this.element.popover = "manual";
    this.element.setAttribute("role", "dialog");
    this.element.innerHTML = FORM;
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#set(this.#field("value").valueAsNumber);
    });
    this.element.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLElement) this.#do(target.dataset.do);
    });
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    this.#select.addEventListener("change", () =>
      this.#watch({ ...this.#place, input: Number(this.#select.value) }),
    );
  }

  get place() {
    return this.element.hidden ? undefined : this.#place;
  }

  /**
   * Opens beside a box of the window, on a weight or bias of a unit that has these inputs.
   *
   * @param {Place} place
   * @param {Names} names
   * @param {number[]} inputs
   * @param {HTMLElement} returnFocus
   * @param {DOMRect} box
   */
  open(place, names, inputs, returnFocus, box) {
    this.#names = names;
    this.#returnFocus = returnFocus;
    this.#select.replaceChildren(
      ...inputs.map((input) => {
        const name = input === BIAS ? "bias" : `weight from ${names.source(place.layer, input)}`;
        return new Option(name, String(input), false, input === place.input);
      }),
    );
    this.element.hidden = false;
    if (!this.element.matches(":popover-open")) this.element.showPopover();
    this.#placeBeside(box);
    this.#watch(place);
    this.#field("value").focus({ preventScroll: true });
  }

  close() {
    if (this.element.hidden) return;
    if (this.element.matches(":popover-open")) this.element.hidePopover();
    this.element.hidden = true;
    this.#server().unwatch();
    this.#returnFocus?.focus({ preventScroll: true });
  }

  /**
   * At its left where there is room, else at its right; a phone's style sheet puts it at the bottom.
   *
   * @param {DOMRect} box
   */
  #placeBeside({ left, right, top }) {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const x = left - width - GAP >= 0 ? left - width - GAP : right + GAP;
    /**
     * @param {number} at
     * @param {number} size
     * @param {number} room
     */
    const fit = (at, size, room) => Math.max(GAP, Math.min(at, room - size - GAP));
    this.element.style.setProperty("--left", `${fit(x, width, window.innerWidth)}px`);
    this.element.style.setProperty("--top", `${fit(top - 40, height, window.innerHeight)}px`);
  }

  /**
   * The exact value as it is now; what a person is typing stays.
   *
   * @param {Wire.NetworkStateWatched} watched
   */
  show({ place, value }) {
    if (this.element.hidden || !isSame(place, this.#place)) return;
    const field = this.#field("value");
    const untouched = field.value === "" || field.valueAsNumber === this.#value;
    this.#value = value;
    if (!untouched) return;
    const isFirst = field.value === "";
    field.value = String(value);
    // Typing replaces it.
    if (isFirst && field === document.activeElement) field.select();
  }

  /** @param {Place} place */
  #watch(place) {
    this.#place = { layer: place.layer, unit: place.unit, input: place.input };
    this.#field("value").value = "";
    const name = this.#names?.place(place) ?? "";
    find(this.element, "strong").textContent = name;
    this.element.setAttribute("aria-label", name);
    const { layer, unit, input } = this.#place;
    this.#server().watch(layer, unit, input);
  }

  /** @param {number} value */
  #set(value) {
    if (!Number.isFinite(value)) return;
    const { layer, unit, input } = this.#place;
    this.#value = value;
    this.#field("value").value = String(value);
    this.#server().setValue(layer, unit, input, value);
  }

  /** @param {string | undefined} what */
  #do(what) {
    if (what === "close") this.close();
    if (what === "nudge") {
      const field = this.#field("value");
      field.value = String(this.#value + this.#field("epsilon").valueAsNumber);
      if (this.element.reportValidity()) this.#set(field.valueAsNumber);
    }
    if (what === "undo") {
      this.#field("value").value = "";
      this.#server().undo();
    }
  }

  /** @param {string} name */
  #field(name) {
    return /** @type {HTMLInputElement} */ (this.element.elements.namedItem(name));
  }

  /** @returns {HTMLSelectElement} */
  get #select() {
    return find(this.element, "select");
  }
}
