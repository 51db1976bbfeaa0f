import { axisOf } from "../chart/step-axis.js";
import { DrawnElement } from "../shared/drawn-element.js";
import { element } from "../shared/elements.js";
import { fourDigits, tickLabel } from "../shared/numbers.js";
import { ticks } from "../shared/ticks.js";
import { path, svg } from "./plot-frame.js";

const HEIGHT = 210;
const MARGIN = { left: 52, right: 14, top: 8, bottom: 36 };
const LARGEST_MARK = 3.4;
const COLORS = ["--case-1", "--case-2"];

/**
 * Sizes over the depth on a logarithmic axis: what is predicted as lines, what was measured as points on
 * a band from the least to the most of its draws. What is not a positive number leaves a gap.
 */
class DepthChart extends DrawnElement {
  #data;
  #scale;

  /** Draws symmetry.ui.signal.DepthData. */
  show(data) {
    this.#data = data;
    this.dataset.measured = data.lines.filter(({ mean }) => mean.length > 0).length;
    this.redraw();
  }

  attached() {
    if (this.firstElementChild) return;
    this.append(
      element("div", { className: "depth-keys" }),
      element("div", { className: "depth-plot" }),
      element("div", { className: "depth-tip", hidden: true }),
      this.#table(),
    );
    const plot = this.querySelector(".depth-plot");
    plot.addEventListener("pointermove", (event) => this.#showTip(event));
    plot.addEventListener("pointerleave", () => this.#hideTip());
  }

  redraw() {
    const plot = this.querySelector(".depth-plot");
    if (!this.#data || !plot || plot.clientWidth === 0) return;
    this.#writeKeys();
    this.#scale = this.#scaleTo(plot.clientWidth);
    const { width } = this.#scale;
    const picture = svg("svg", {
      width,
      height: HEIGHT,
      role: "img",
      "aria-label": this.#data.description,
    });
    this.#drawAxes(picture);
    // The first start lies on top.
    for (const [i, line] of [...this.#data.lines.entries()].reverse()) {
      this.#drawLine(picture, line, `var(${COLORS[i]})`);
    }
    plot.replaceChildren(picture);
    this.#hideTip();
    if (this.querySelector("details").open) this.#writeTable();
  }

  #scaleTo(width) {
    const { x, lines } = this.#data;
    const values = lines
      .flatMap(({ predicted, mean, least, most }) => [...predicted, ...mean, ...least, ...most])
      .filter((value) => value > 0);
    const axis = axisOf(true, Number.MIN_VALUE);
    const heights = values.length ? values.map(axis.place) : [-1, 0];
    // Whole decades: what hardly changes shall look flat.
    const marks = ticks(Math.min(...heights), Math.max(...heights), 5, 1);
    const right = width - MARGIN.right;
    const bottom = HEIGHT - MARGIN.bottom;
    const [first, last] = [x[0], x.at(-1)];
    const span = last - first || 1;
    return {
      width,
      right,
      bottom,
      axis,
      marks,
      across: (value) => MARGIN.left + ((value - first) / span) * (right - MARGIN.left),
      up: (value) =>
        bottom -
        ((axis.place(value) - marks[0]) / (marks.at(-1) - marks[0])) * (bottom - MARGIN.top),
      place(value, at) {
        return value > 0 ? [this.across(at), this.up(value)] : null;
      },
    };
  }

  #drawAxes(picture) {
    const { axis, marks, right, bottom, across } = this.#scale;
    const { x, xName } = this.#data;
    marks.forEach((mark, i) => {
      const y = bottom - (i / (marks.length - 1)) * (bottom - MARGIN.top);
      picture.append(
        svg("line", { class: "depth-grid", x1: MARGIN.left, x2: right, y1: y, y2: y }),
        svg(
          "text",
          { x: MARGIN.left - 8, y: y + 4, "text-anchor": "end" },
          tickLabel(Number(axis.value(mark).toPrecision(3))),
        ),
      );
    });
    const [first, last] = [x[0], x.at(-1)];
    const inner = ticks(first, last, 5, 1).filter((mark) => mark > first && mark < last);
    const room = (right - MARGIN.left) / 12;
    const clear = inner.filter(
      (mark) => across(mark) - across(first) > room && across(last) - across(mark) > room,
    );
    for (const mark of new Set([first, ...clear, last])) {
      picture.append(
        svg("text", { x: across(mark), y: bottom + 16, "text-anchor": "middle" }, String(mark)),
      );
    }
    picture.append(
      svg("text", { x: (MARGIN.left + right) / 2, y: HEIGHT - 4, "text-anchor": "middle" }, xName),
    );
  }

  #drawLine(picture, { predicted, mean, least, most }, color) {
    const { x } = this.#data;
    const place = (values) => values.map((value, i) => this.#scale.place(value, x[i]));
    const group = svg("g", { style: `color: ${color}` });
    const upper = place(most);
    const lower = place(least);
    const both = upper.map((point, i) => point && lower[i]);
    if (both.filter(Boolean).length > 1) {
      const outline = [
        ...upper.filter((_, i) => both[i]),
        ...lower.filter((_, i) => both[i]).reverse(),
      ];
      group.append(svg("path", { class: "depth-band", d: `${path(outline)}Z` }));
    }
    group.append(svg("path", { class: "depth-predicted", d: path(place(predicted)) }));
    const gap = (this.#scale.right - MARGIN.left) / Math.max(1, x.length);
    const r = Math.min(LARGEST_MARK, Math.max(1.6, gap / 2.4));
    for (const point of place(mean)) {
      if (point) group.append(svg("circle", { cx: point[0], cy: point[1], r }));
    }
    picture.append(group);
  }

  #writeKeys() {
    const keys = this.#data.lines.flatMap(({ name, predicted, mean }, i) => {
      const key = (kind, text) => {
        const made = element("span", { className: `depth-key ${kind}` }, text);
        made.style.setProperty("--line-color", `var(${COLORS[i]})`);
        return made;
      };
      const prefix = name ? `${name}: ` : "";
      return [
        predicted.some((value) => value != null) && key("is-predicted", `${prefix}predicted`),
        mean.length > 0 && key("is-measured", `${prefix}measured`),
      ];
    });
    this.querySelector(".depth-keys").replaceChildren(...keys.filter(Boolean));
  }

  #showTip(event) {
    if (!this.#scale) return;
    const { x, xName, lines } = this.#data;
    const box = this.querySelector(".depth-plot").getBoundingClientRect();
    const at = event.clientX - box.left;
    const distance = (value) => Math.abs(this.#scale.across(value) - at);
    const nearest = x.reduce(
      (best, value, i) => (distance(value) < distance(x[best]) ? i : best),
      0,
    );
    const rows = lines.flatMap(({ name, predicted, mean, least, most }, i) => {
      const row = (text) => {
        const made = element("span", {}, text);
        made.style.setProperty("--line-color", `var(${COLORS[i]})`);
        return made;
      };
      const prefix = name ? `${name}: ` : "";
      return [
        predicted[nearest] != null && row(`${prefix}predicted ${fourDigits(predicted[nearest])}`),
        mean[nearest] != null &&
          row(`${prefix}measured ${fourDigits(mean[nearest])}${range(least, most, nearest)}`),
      ].filter(Boolean);
    });
    const tip = this.querySelector(".depth-tip");
    tip.replaceChildren(element("b", {}, `${xName} ${x[nearest]}`), ...rows);
    tip.hidden = false;
    const half = tip.offsetWidth / 2;
    const left = Math.min(box.width - half, Math.max(half, this.#scale.across(x[nearest])));
    tip.style.left = `${left}px`;
  }

  #hideTip() {
    this.querySelector(".depth-tip").hidden = true;
  }

  #table() {
    const details = element(
      "details",
      { className: "depth-table" },
      element("summary", {}, "Table"),
    );
    const box = element("div", { className: "depth-table-box", tabIndex: 0 });
    box.setAttribute("role", "region");
    details.append(box);
    details.addEventListener("toggle", () => details.open && this.#writeTable());
    return details;
  }

  /** The same numbers as text; built only while it is seen. */
  #writeTable() {
    const { x, xName, lines, description } = this.#data;
    const columns = lines.flatMap(({ name, predicted, mean, least, most }) => {
      const prefix = name ? `${name}: ` : "";
      return [
        [`${prefix}predicted`, predicted],
        [`${prefix}measured`, mean],
        [`${prefix}least`, least],
        [`${prefix}most`, most],
      ].filter(([, values]) => values.length > 0);
    });
    const head = element(
      "tr",
      {},
      element("th", { scope: "col" }, xName),
      ...columns.map(([name]) => element("th", { scope: "col" }, name)),
    );
    const rows = x.map((at, i) =>
      element(
        "tr",
        {},
        element("th", { scope: "row" }, String(at)),
        ...columns.map(([, values]) =>
          element("td", {}, values[i] == null ? "–" : fourDigits(values[i])),
        ),
      ),
    );
    const box = this.querySelector(".depth-table-box");
    box.setAttribute("aria-label", description);
    box.replaceChildren(
      element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows)),
    );
  }
}

function range(least, most, i) {
  return least[i] == null || most[i] == null
    ? ""
    : ` (${fourDigits(least[i])} … ${fourDigits(most[i])})`;
}

customElements.define("depth-chart", DepthChart);
