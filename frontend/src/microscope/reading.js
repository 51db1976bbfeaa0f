import { element } from "../shared/elements.js";

/** A number of the step; a click asks where it comes from. */
export class Reading {
  #name;
  #read;

  /**
   * @param name what a screen reader says before the number
   * @param read gives the number of a layer
   * @param onAsk called on a click
   */
  constructor(name, read, onAsk) {
    this.#name = name;
    this.#read = read;
    this.element = element("button", { type: "button", className: "reading" });
    this.element.addEventListener("click", onAsk);
  }

  show(layer) {
    const number = this.#read(layer);
    const text = written(number);
    if (this.element.textContent === text) return;
    this.element.textContent = text;
    this.element.ariaLabel = `${this.#name}: ${text}`;
    this.element.toggleAttribute("data-zero", number === 0);
  }
}

/** As sent, six significant digits, with a true minus. */
export function written(number) {
  return String(number).replaceAll("-", "−");
}
