import { element } from "../shared/elements.js";
import { fourDigits } from "../shared/numbers.js";

const LOWEST = -12;
const HIGHEST = 3;
const DECADES = [-12, -9, -6, -3, 0, 3];
const EXPONENT = new Intl.NumberFormat("en", { signDisplay: "negative" });

/** Two numbers as marks on one logarithmic axis, the same axis everywhere so that layers compare. */
export class LogStrip {
  #marks;
  /** @type {HTMLElement[]} */
  #values = [];

  /**
   * @param {string} title
   * @param {string} first what the first number is
   * @param {string} second
   */
  constructor(title, first, second) {
    const legend = [first, second].map((name) => {
      const value = element("b");
      this.#values.push(value);
      return element("span", {}, name, " ", value);
    });
    this.#marks = ["is-first", "is-second"].map((name) =>
      element("i", { className: `log-mark ${name}` }),
    );
    const axis = element("div", { className: "log-axis", ariaHidden: "true" }, ...this.#marks);
    for (const decade of DECADES) {
      const tick = element("span", {}, `1e${EXPONENT.format(decade)}`.replace("-", "−"));
      tick.style.insetInlineStart = `${share(decade)}%`;
      axis.append(tick);
    }
    this.element = element(
      "div",
      { className: "log-strip" },
      element("h4", {}, title),
      element("p", { className: "log-legend" }, ...legend),
      axis,
    );
  }

  /**
   * Shows two numbers; null where there is none. Zero, or less than the axis holds, lies at its left end.
   *
   * @param {...(number | null)} numbers
   */
  show(...numbers) {
    numbers.forEach((number, k) => {
      this.#values[k].textContent = number == null ? "—" : fourDigits(number);
      this.#marks[k].hidden = number == null;
      this.#marks[k].style.insetInlineStart = `${share(Math.log10(number ?? 0))}%`;
    });
  }
}

/** @param {number} exponent */
function share(exponent) {
  const within = Math.min(Math.max(exponent, LOWEST), HIGHEST);
  return (100 * (within - LOWEST)) / (HIGHEST - LOWEST);
}
