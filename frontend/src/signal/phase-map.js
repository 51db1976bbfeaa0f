import { DrawnElement } from "../shared/drawn-element.js";
import { element, find } from "../shared/elements.js";
import { tickLabel } from "../shared/numbers.js";
import { ramp } from "../shared/ramp.js";
import { path, svg } from "./plot-frame.js";

const COLORS = ["loss-high", "loss-middle", "loss-low"];
const SHADES = 64;
const LEAST_ROOM_FOR_LABEL = 30;
const LEAST_ROOM_FOR_DEPTH = 15;
/** @type {Record<string, [columns: number, rows: number]>} */
const ARROWS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The final loss of networks by σ_w and depth. A cell that is known is a link to its experiment; the
 * arrow keys go from cell to cell. Over it lie the lines of the theory.
 */
class PhaseMap extends DrawnElement {
  /** @type {Wire.PhaseMapChartAxes | undefined} */
  #axes;
  /** @type {Wire.PhaseMapChartLines | undefined} */
  #lines;
  /** @type {HTMLElement[]} */
  #cells = [];
  #current = 0;

  /**
   * Begins anew with empty cells.
   *
   * @param {Wire.PhaseMapChartAxes} axes
   */
  begin(axes) {
    this.#axes = axes;
    if (!axes.keepLines) this.#lines = undefined;
    this.#current = 0;
    this.#build(axes);
  }

  /**
   * Shows losses as they come.
   *
   * @param {Wire.PhaseMapChartCell[]} losses
   */
  losses(losses) {
    for (const { column, row, loss, shade, text, href } of losses) {
      const cell = this.#cells[row * (this.#axes?.deviations.length ?? 0) + column];
      const link = element("a", { href, tabIndex: -1 });
      link.setAttribute("aria-label", text);
      cell.dataset.shade = String(shade ?? "");
      cell.dataset.text = text;
      cell.toggleAttribute("data-diverged", loss == null);
      const hadFocus = cell.contains(document.activeElement);
      cell.replaceChildren(link);
      this.#paint(cell);
      if (hadFocus) link.focus();
    }
    this.#rove();
  }

  /**
   * As far as they are on the map.
   *
   * @param {Wire.PhaseMapChartLines} lines
   */
  lines(lines) {
    this.#lines = lines;
    this.#drawLines();
  }

  attached() {
    if (this.#axes && !this.firstElementChild) this.#build(this.#axes);
  }

  redraw() {
    this.#cells.forEach((cell) => this.#paint(cell));
    this.#label();
    this.#drawLines();
  }

  /** @param {Wire.PhaseMapChartAxes} axes */
  #build(axes) {
    const { deviations, depths, description } = axes;
    const columns = deviations.length;
    const grid = element("div", { className: "phase-cells" });
    grid.setAttribute("role", "grid");
    grid.setAttribute("aria-label", description);
    grid.style.setProperty("--columns", String(columns));
    grid.style.setProperty("--rows", String(depths.length));
    this.#cells = [];
    for (const depth of depths) {
      const row = element("div", { className: "phase-row" });
      row.setAttribute("role", "row");
      for (const deviation of deviations) {
        const cell = element("div", { className: "phase-cell" });
        cell.setAttribute("role", "gridcell");
        cell.dataset.text = `σ_w = ${deviation}, ${depth} layers: not trained yet`;
        cell.setAttribute("aria-label", cell.dataset.text);
        row.append(cell);
        this.#cells.push(cell);
      }
      grid.append(row);
    }
    grid.addEventListener("keydown", (event) => this.#move(event));
    grid.addEventListener("focusin", (event) => this.#showTip(event.target));
    grid.addEventListener("focusout", () => this.#hideTip());
    grid.addEventListener("pointerover", (event) => this.#showTip(event.target));
    grid.addEventListener("pointerleave", () => this.#hideTip());
    const overlay = svg("svg", {
      class: "phase-lines",
      viewBox: "0 0 1000 1000",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    });
    const box = element("div", { className: "phase-box" }, grid, overlay);
    const tip = element("div", { className: "phase-tip", hidden: true });
    tip.setAttribute("aria-hidden", "true");
    box.append(tip);
    this.replaceChildren(
      element("div", { className: "phase-y", ariaHidden: "true" }, "hidden layers"),
      element("div", { className: "phase-depths", ariaHidden: "true" }),
      box,
      element("div", { className: "phase-deviations", ariaHidden: "true" }),
      element("div", { className: "phase-x", ariaHidden: "true" }, "σ_w"),
      legend(axes),
    );
    this.#label();
    this.#rove();
    this.#drawLines();
  }

  #label() {
    const box = this.querySelector(".phase-box");
    if (!box || !this.#axes) return;
    const { deviations, depths } = this.#axes;
    const everyColumn = Math.ceil(LEAST_ROOM_FOR_LABEL / (box.clientWidth / deviations.length));
    const everyRow = Math.ceil(LEAST_ROOM_FOR_DEPTH / (box.clientHeight / depths.length));
    /**
     * @param {number[]} values
     * @param {number} every
     * @param {number} last
     */
    const labels = (values, every, last) =>
      values.map((value, i) =>
        element(
          "span",
          {},
          (last - i) % every === 0 ? tickLabel(Number(value.toPrecision(3))) : "",
        ),
      );
    find(this, ".phase-deviations").replaceChildren(...labels(deviations, everyColumn, 0));
    find(this, ".phase-depths").replaceChildren(...labels(depths, everyRow, depths.length - 1));
  }

  /** @param {HTMLElement} cell */
  #paint(cell) {
    if (cell.dataset.shade === undefined || cell.dataset.shade === "") {
      cell.style.background = "";
      return;
    }
    const at = 4 * Math.round(Number(cell.dataset.shade) * (SHADES - 1));
    cell.style.background = `rgb(${ramp(COLORS, SHADES)
      .subarray(at, at + 3)
      .join()})`;
  }

  #drawLines() {
    const overlay = this.querySelector(".phase-lines");
    const lines = this.#lines;
    if (!overlay || !lines || !this.#axes) return;
    const { deviations, depths } = this.#axes;
    const [from, to] = [deviations[0], deviations[deviations.length - 1]];
    const deepest = depths[depths.length - 1];
    /**
     * @param {number} deviation
     * @param {number} i which of the points
     */
    const across = (deviation, i) =>
      deviations.length === 1
        ? (1000 * i) / (lines.deviations.length - 1)
        : (1000 * (((deviation - from) / (to - from)) * (deviations.length - 1) + 0.5)) /
          deviations.length;
    /** @param {number} depth */
    const down = (depth) => 1000 * (depth / deepest - 0.5 / depths.length);
    /** @param {(number | null)[]} values */
    const curve = (values) =>
      path(
        values.map((depth, i) => [
          across(lines.deviations[i], i),
          Math.min(2000, Math.max(-1000, down(depth ?? 3 * deepest))),
        ]),
      );
    const drawn = [
      ["phase-gradient", curve(lines.gradientDepths)],
      ["phase-depth", curve(lines.depths)],
    ];
    if (lines.edge !== null) {
      const x = across(lines.edge, 0);
      drawn.unshift(["phase-edge", `M${x} 0L${x} 1000`]);
    }
    overlay.replaceChildren(
      ...drawn.flatMap(([name, d]) => [
        svg("path", { class: "phase-halo", d }),
        svg("path", { class: name, d }),
      ]),
    );
  }

  /** One cell is in the tab order. */
  #rove() {
    this.#cells.forEach((cell, i) => {
      const target = targetOf(cell);
      if (target !== cell) cell.removeAttribute("tabindex");
      target.tabIndex = i === this.#current ? 0 : -1;
    });
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const arrow = ARROWS[event.key];
    if (!arrow || !this.#axes) return;
    event.preventDefault();
    const [right, down] = arrow;
    const columns = this.#axes.deviations.length;
    const column = (this.#current % columns) + right;
    const next = this.#current + down * columns + right;
    if (column < 0 || column >= columns || !this.#cells[next]) return;
    this.#current = next;
    this.#rove();
    targetOf(this.#cells[next]).focus();
  }

  /** @param {EventTarget | null} target */
  #showTip(target) {
    /** @type {HTMLElement | null} */
    const cell = target instanceof Element ? target.closest(".phase-cell") : null;
    if (!cell) {
      this.#hideTip();
      return;
    }
    const tip = find(this, ".phase-tip");
    tip.textContent = cell.dataset.text ?? "";
    tip.hidden = false;
    const box = find(this, ".phase-box");
    const half = tip.offsetWidth / 2;
    const middle = cell.offsetLeft + cell.offsetWidth / 2;
    tip.style.left = `${Math.min(box.clientWidth - half, Math.max(half, middle))}px`;
    tip.style.top = `${cell.offsetTop}px`;
  }

  #hideTip() {
    find(this, ".phase-tip").hidden = true;
  }
}

/**
 * What of a cell has the focus: its link, once it has one.
 *
 * @param {HTMLElement} cell
 */
const targetOf = (cell) => /** @type {HTMLElement} */ (cell.firstElementChild ?? cell);

/** @param {Wire.PhaseMapChartAxes} axes */
function legend({ shares, seen }) {
  const scale = element(
    "span",
    { className: "phase-scale" },
    ...(shares ? ["none", "half", "all"] : ["1", "0.1", "0.01", "0.001"]).map((text) =>
      element("i", {}, text),
    ),
  );
  /**
   * @param {string} name
   * @param {string} text
   */
  const key = (name, text) => element("span", { className: `phase-key ${name}` }, text);
  return element(
    "div",
    { className: "phase-legend" },
    element(
      "span",
      { className: "phase-loss" },
      shares ? "seeds that train " : "final loss ",
      scale,
    ),
    key("is-depth", seen ? "6ξ, trainable to here" : "6ξ"),
    key("is-gradient", "6ξ of the gradient"),
    key("is-edge", "edge of chaos"),
    key("is-diverged", "diverged"),
  );
}

customElements.define("phase-map", PhaseMap);
