import { element } from "../shared/elements.js";

/** A number of the step; a click asks where it comes from. */
export class Reading {
  #name;
  #read;

  /**
   * @param {string} name what a screen reader says before the number
   * @param {(layer: Wire.StepViewLayer) => number} read
   * @param {() => void} onAsk called on a click
   */
  constructor(name, read, onAsk) {
    this.#name = name;
    this.#read = read;
    this.element = element("button", { type: "button", className: "reading" });
    this.element.addEventListener("click", onAsk);
  }

  /** @param {Wire.StepViewLayer} layer */
  show(layer) {
    const number = this.#read(layer);
    const text = written(number);
    if (this.element.textContent === text) return;
    this.element.textContent = text;
    this.element.ariaLabel = `${this.#name}: ${text}`;
    this.element.toggleAttribute("data-zero", number === 0);
  }
}

/**
 * As sent, with six significant digits, as short as they allow, and a true minus.
 *
 * @param {number} number
 */
function written(number) {
  const size = Math.abs(number);
  const short = size !== 0 && size < 1e-4 ? number.toExponential() : String(number);
  return short.replaceAll("-", "−");
}
