/** @import { Scale } from "./depth-plot.js" */

import { DrawnElement } from "../shared/drawn-element.js";
import { element, find } from "../shared/elements.js";
import { fourDigits } from "../shared/numbers.js";
import { drawAxes, drawLine, HEIGHT, scaleTo } from "./depth-plot.js";
import { DepthTable } from "./depth-table.js";
import { svg } from "./plot-frame.js";

const COLORS = ["--case-1", "--case-2"];

/**
 * Sizes over the depth on a logarithmic axis: what is predicted as lines, what was measured as points on
 * a band from the least to the most of its draws. What is not a positive number leaves a gap.
 */
class DepthChart extends DrawnElement {
  /** @type {Wire.DepthChartData | undefined} */
  #data;
  /** @type {Scale | undefined} */
  #scale;
  #table = new DepthTable();

  /** @param {Wire.DepthChartData} data */
  show(data) {
    this.#data = data;
    this.dataset.measured = String(data.lines.filter(({ mean }) => mean.length > 0).length);
    this.redraw();
  }

  attached() {
    if (this.firstElementChild) return;
    this.append(
      element("div", { className: "depth-keys" }),
      element("div", { className: "depth-plot" }),
      element("div", { className: "depth-tip", hidden: true }),
      this.#table.element,
    );
    const plot = find(this, ".depth-plot");
    plot.addEventListener("pointermove", (event) => this.#showTip(event));
    plot.addEventListener("pointerleave", () => this.#hideTip());
  }

  redraw() {
    const data = this.#data;
    const plot = this.querySelector(".depth-plot");
    if (!data || !plot || plot.clientWidth === 0) return;
    this.#writeKeys(data);
    const scale = scaleTo(plot.clientWidth, data);
    this.#scale = scale;
    const picture = svg("svg", {
      width: scale.width,
      height: HEIGHT,
      role: "img",
      "aria-label": data.description,
    });
    drawAxes(picture, scale, data);
    // The first start lies on top.
    for (const [i, line] of [...data.lines.entries()].reverse()) {
      drawLine(picture, scale, line, `var(${COLORS[i]})`);
    }
    plot.replaceChildren(picture);
    this.#hideTip();
    this.#table.show(data);
  }

  /** @param {Wire.DepthChartData} data */
  #writeKeys({ lines }) {
    const keys = lines.flatMap(({ name, predicted, mean }, i) => {
      const prefix = name ? `${name}: ` : "";
      const isPredicted = predicted.some((value) => value != null);
      return [
        isPredicted ? coloured(i, `${prefix}predicted`, "depth-key is-predicted") : "",
        mean.length > 0 ? coloured(i, `${prefix}measured`, "depth-key is-measured") : "",
      ];
    });
    find(this, ".depth-keys").replaceChildren(...keys.filter((key) => key !== ""));
  }

  /** @param {PointerEvent} event */
  #showTip(event) {
    if (!this.#scale || !this.#data) return;
    const { across } = this.#scale;
    const { x, xName, lines } = this.#data;
    const box = find(this, ".depth-plot").getBoundingClientRect();
    const at = event.clientX - box.left;
    /** @param {number} value */
    const distance = (value) => Math.abs(across(value) - at);
    const nearest = x.reduce(
      (best, value, i) => (distance(value) < distance(x[best]) ? i : best),
      0,
    );
    const rows = lines.flatMap(({ name, predicted, mean, least, most }, i) => {
      const prefix = name ? `${name}: ` : "";
      const [foretold, found] = [predicted[nearest], mean[nearest]];
      const measured = (/** @type {number} */ value) =>
        `${prefix}measured ${fourDigits(value)}${range(least[nearest], most[nearest])}`;
      return [
        foretold == null ? "" : coloured(i, `${prefix}predicted ${fourDigits(foretold)}`),
        found == null ? "" : coloured(i, measured(found)),
      ].filter((row) => row !== "");
    });
    const tip = find(this, ".depth-tip");
    tip.replaceChildren(element("b", {}, `${xName} ${x[nearest]}`), ...rows);
    tip.hidden = false;
    const half = tip.offsetWidth / 2;
    const left = Math.min(box.width - half, Math.max(half, across(x[nearest])));
    tip.style.left = `${left}px`;
  }

  #hideTip() {
    find(this, ".depth-tip").hidden = true;
  }
}

/**
 * A text in the colour of a line.
 *
 * @param {number} line
 * @param {string} text
 * @param {string} className
 */
function coloured(line, text, className = "") {
  const made = element("span", { className }, text);
  made.style.setProperty("--line-color", `var(${COLORS[line]})`);
  return made;
}

/**
 * @param {number | null | undefined} least
 * @param {number | null | undefined} most
 */
function range(least, most) {
  return least == null || most == null ? "" : ` (${fourDigits(least)} … ${fourDigits(most)})`;
}

customElements.define("depth-chart", DepthChart);
