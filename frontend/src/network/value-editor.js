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
  #place;
  #value;
  #names;
  #server;
  #returnFocus;

  /** @param server what symmetry.ui.network.NetworkPicture lets the browser call */
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
    this.element.addEventListener("click", ({ target }) => this.#do(target.dataset.do));
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

  /** Opens beside a box of the window, on a weight or bias of a unit that has `fanIn` inputs. */
  open(place, names, fanIn, returnFocus, box) {
    this.#names = names;
    this.#returnFocus = returnFocus;
    const inputs = [BIAS, ...Array(fanIn).keys()];
    this.#select.replaceChildren(
      ...inputs.map((input) => {
        const name = input === BIAS ? "bias" : `weight from ${names.source(place.layer, input)}`;
        return new Option(name, input, false, input === place.input);
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

  /** At its left where there is room, else at its right; a phone's style sheet puts it at the bottom. */
  #placeBeside({ left, right, top }) {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const x = left - width - GAP >= 0 ? left - width - GAP : right + GAP;
    const fit = (at, size, room) => Math.max(GAP, Math.min(at, room - size - GAP));
    this.element.style.setProperty("--left", `${fit(x, width, window.innerWidth)}px`);
    this.element.style.setProperty("--top", `${fit(top - 40, height, window.innerHeight)}px`);
  }

  /** The exact value as it is now; what a person is typing stays. */
  show({ place, value }) {
    if (this.element.hidden || !isSame(place, this.#place)) return;
    const field = this.#field("value");
    const untouched = field.value === "" || field.valueAsNumber === this.#value;
    this.#value = value;
    if (!untouched) return;
    const isFirst = field.value === "";
    field.value = value;
    // Typing replaces it.
    if (isFirst && field === document.activeElement) field.select();
  }

  #watch(place) {
    this.#place = { layer: place.layer, unit: place.unit, input: place.input };
    this.#field("value").value = "";
    const name = this.#names.place(place);
    this.element.querySelector("strong").textContent = name;
    this.element.setAttribute("aria-label", name);
    const { layer, unit, input } = this.#place;
    this.#server().watch(layer, unit, input);
  }

  #set(value) {
    if (!Number.isFinite(value)) return;
    const { layer, unit, input } = this.#place;
    this.#value = value;
    this.#field("value").value = value;
    this.#server().setValue(layer, unit, input, value);
  }

  #do(what) {
    if (what === "close") this.close();
    if (what === "nudge") {
      const field = this.#field("value");
      field.value = this.#value + this.#field("epsilon").valueAsNumber;
      if (this.element.reportValidity()) this.#set(field.valueAsNumber);
    }
    if (what === "undo") {
      this.#field("value").value = "";
      this.#server().undo();
    }
  }

  #field(name) {
    return this.element.elements.namedItem(name);
  }

  get #select() {
    return this.element.querySelector("select");
  }
}
