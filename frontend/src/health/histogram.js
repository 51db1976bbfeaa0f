import { fromBase64 } from "../shared/base64.js";
import { element } from "../shared/elements.js";
import { tickLabel } from "../shared/numbers.js";

const NAMESPACE = "http://www.w3.org/2000/svg";
const HEIGHT = 40;
const TALLEST = 255;

/** How values are spread: bars from `low` to `high`, the tallest bin of full height. */
export class Histogram {
  #bars = document.createElementNS(NAMESPACE, "path");
  #zero = document.createElementNS(NAMESPACE, "line");
  #svg = document.createElementNS(NAMESPACE, "svg");
  #low = element("span");
  #high = element("span");
  #name;

  /** @param {string} name */
  constructor(name) {
    this.#name = name;
    this.#svg.setAttribute("role", "img");
    this.#svg.setAttribute("preserveAspectRatio", "none");
    this.#zero.setAttribute("y2", String(HEIGHT));
    this.#svg.append(this.#bars, this.#zero);
    this.element = element(
      "figure",
      { className: "histogram" },
      element("figcaption", {}, name),
      this.#svg,
      element("div", { className: "histogram-ends" }, this.#low, this.#high),
    );
  }

  /** @param {Wire.Bars} bars */
  show({ low, high, heights }) {
    const bytes = fromBase64(heights);
    this.#svg.setAttribute("viewBox", `0 0 ${bytes.length} ${HEIGHT}`);
    this.#bars.setAttribute("d", Array.from(bytes, bar).join(""));
    // Values that agree to all digits sent have ends that are equal.
    const zero = ((0 - low) / (high - low || 1)) * bytes.length;
    this.#zero.setAttribute("x1", String(zero));
    this.#zero.setAttribute("x2", String(zero));
    this.#low.textContent = tickLabel(Number(low.toPrecision(2)));
    this.#high.textContent = tickLabel(Number(high.toPrecision(2)));
    this.#svg.setAttribute(
      "aria-label",
      `${this.#name}: from ${this.#low.textContent} to ${this.#high.textContent}`,
    );
  }
}

/**
 * A bin that is not empty is seen, however few values are in it.
 *
 * @param {number} byte
 * @param {number} bin
 */
function bar(byte, bin) {
  if (byte === 0) return "";
  const height = Math.max(1.5, (byte / TALLEST) * HEIGHT);
  return `M${bin + 0.05} ${HEIGHT}v${-height}h0.9v${height}z`;
}
