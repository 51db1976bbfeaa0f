import { color } from "../shared/colors.js";
import { DrawnElement } from "../shared/drawn-element.js";
import { element } from "../shared/elements.js";
import { signsAlong } from "../shared/members.js";
import { fourDigits } from "../shared/numbers.js";
import { hideTip, showTip } from "../shared/tip.js";
import { ApexLines } from "./apex-lines.js";
import { ChartNotes } from "./chart-notes.js";
import { axisOf, endOf } from "./step-axis.js";

/** Lines move not more often than this; axes are built anew not more often than that. */
const REDRAW_GAP_MS = 50;
const REBUILD_GAP_MS = 150;

const FRAME = `
  <div class="chart-bar">
    <span class="chart-keys"></span>
    <label class="chart-switch"><input type="checkbox"> log</label>
  </div>
  <div class="chart-box" role="img"></div>
  <p class="chart-empty">Nothing to draw yet. Take a step.</p>`;

/** A lower box is drawn compact. */
const LEAST_WHOLE = 90;
const AXIS_FONT = "--axis";

/** Far outside of any chart: a path knows no larger numbers than a float. */
const OUTSIDE = 1e6;
const within = (px) => Math.max(-OUTSIDE, Math.min(OUTSIDE, px));

/**
 * Values over the steps, in the box that it is given. A point is a row [step, value, value, …], null
 * where a line has none. Subclasses say which lines there are: { name, color, dash, width, sign,
 * unnamed }, in the order of the values; all but the first three may be left out. With the attribute
 * `compact` there are fewer numbers and no names.
 */
export class LineChart extends DrawnElement {
  #points = [];
  #marks = [];
  #log = false;
  #lines;
  #notes = new ChartNotes();
  #built;
  #building = false;
  #builtAt = 0;
  #timer;
  #drawnAt = 0;
  #scale;
  #span;
  #end = 0;
  #pointed;

  lines() {
    return [];
  }

  /** The places [step, value] of each line. */
  paths() {
    return this.lines().map((_, line) => this.#points.map((point) => [point[0], point[line + 1]]));
  }

  /** What the horizontal axis counts. */
  get across() {
    return "step";
  }

  /** On the logarithmic axis, what is not above this counts as zero. */
  get least() {
    return 1e-12;
  }

  /** The last step there is to be shown. */
  get furthest() {
    return this.#points.at(-1)?.[0] ?? 0;
  }

  /**
   * Writes upon the lines.
   *
   * @param notes ChartNotes
   * @param chart { x, y } from steps and values to pixels of the plot, `width` of the plot, `reach` of
   *     the points in pixels, `compact`, `highest(from)`: the highest pixel of all lines from there on
   */
  annotate() {}

  get points() {
    return this.#points;
  }

  /** Keeps so many of the first points and shows these after them. */
  continueAfter(keep, points) {
    if (keep === this.#points.length && points.length === 0) return;
    if (keep === 0 && points.length <= 1 && this.isAnew()) this.#forgetAxes();
    this.#points = [...this.#points.slice(0, keep), ...points];
    this.schedule();
  }

  /** Whether a run that begins has axes of its own. */
  isAnew() {
    return true;
  }

  /** Marks these steps: [{step, label}]. */
  set marks(marks) {
    const key = JSON.stringify(marks);
    if (key === JSON.stringify(this.#marks)) return;
    this.#marks = marks;
    this.dataset.marks = marks.map(({ step }) => step);
    this.schedule();
  }

  get log() {
    return this.#log;
  }

  set log(log) {
    if (this.#log === Boolean(log)) return;
    this.#log = Boolean(log);
    this.#span = undefined;
    if (this.firstElementChild) this.#switch.checked = this.#log;
    this.schedule();
  }

  /** A heading before the lines' names. */
  set heading(text) {
    this.dataset.heading = text;
    if (this.firstElementChild) this.#writeHeading();
  }

  attached() {
    if (!this.firstElementChild) {
      this.innerHTML = FRAME;
      if (this.dataset.empty) this.querySelector(".chart-empty").textContent = this.dataset.empty;
      this.#switch.addEventListener("change", () => (this.log = this.#switch.checked));
      this.#box.append(this.#notes.element);
      this.#box.addEventListener("pointermove", (event) => this.#point(event));
      this.#box.addEventListener("pointerleave", () => this.#leave());
      this.#writeHeading();
    }
    this.#switch.checked = this.#log;
  }

  detached() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#leave();
    this.#lines?.destroy();
    this.#lines = undefined;
    this.#built = undefined;
  }

  redraw() {
    this.schedule();
  }

  schedule() {
    if (this.#timer || !this.isConnected) return;
    const wait = Math.max(0, REDRAW_GAP_MS - (performance.now() - this.#drawnAt));
    this.#timer = setTimeout(() => {
      requestAnimationFrame(() => {
        this.#timer = undefined;
        this.#draw();
      });
    }, wait);
  }

  get #switch() {
    return this.querySelector(".chart-switch input");
  }

  get #box() {
    return this.querySelector(".chart-box");
  }

  #writeHeading() {
    const bar = this.querySelector(".chart-bar");
    bar.querySelector("h2")?.remove();
    if (this.dataset.heading) bar.prepend(element("h2", {}, this.dataset.heading));
  }

  #forgetAxes() {
    this.#end = 0;
    this.#span = undefined;
  }

  #draw() {
    if (!this.isConnected) return;
    this.#drawnAt = performance.now();
    const lines = this.lines();
    this.toggleAttribute("data-empty", this.#points.length === 0);
    this.#writeKeys(lines);
    if (this.#points.length === 0 || this.#box.clientWidth === 0 || this.#box.clientHeight === 0)
      return;
    const paths = this.paths();
    const wanted = this.#fit(lines, paths);
    if (JSON.stringify(wanted) !== this.#built) this.#rebuild(lines, wanted);
    if (this.#lines && this.#scale) this.#fill(lines, paths);
  }

  /** What the axes and lines have to be like. */
  #fit(lines, paths) {
    const axis = axisOf(this.#log, this.least);
    const heights = paths
      .flat()
      .filter(([, value]) => Number.isFinite(value))
      .map(([, value]) => axis.place(value));
    const low = Math.min(...heights, ...this.levels().map(axis.place));
    const high = Math.max(...heights, ...this.levels().map(axis.place));
    if (heights.length) this.#span = axis.span(low, high, this.#span);
    this.#span ??= axis.span(0, 1);
    this.#end = Math.max(this.#end, this.endOf(this.furthest));
    const size = parseFloat(getComputedStyle(this).getPropertyValue(AXIS_FONT)) || 12;
    return {
      size,
      width: this.#box.clientWidth,
      height: this.#box.clientHeight,
      compact: this.hasAttribute("compact") || this.#box.clientHeight < LEAST_WHOLE,
      end: this.#end,
      log: this.#log,
      span: { ...this.#span, label: undefined },
      lines: lines.map((line) => ({ ...line })),
      ink: color("ink"),
    };
  }

  /** Where the horizontal axis ends. */
  endOf(step) {
    return endOf(step);
  }

  /** Values that the vertical axis must hold as well. */
  levels() {
    return [];
  }

  /** Builds beside what is there, which goes when the new one is ready: nothing flickers. */
  async #rebuild(lines, wanted) {
    const soon = REBUILD_GAP_MS - (performance.now() - this.#builtAt);
    if (this.#building || (this.#lines && soon > 0)) {
      setTimeout(() => this.schedule(), Math.max(soon, REDRAW_GAP_MS));
      return;
    }
    this.#building = true;
    this.#builtAt = performance.now();
    this.#built = JSON.stringify(wanted);
    const { compact, size } = wanted;
    const span = this.#span;
    const plot = element("div", { className: "chart-plot" });
    this.#box.prepend(plot);
    const across = {
      min: 0,
      max: this.#end,
      marks: compact || wanted.width < 260 ? 2 : 4,
      label: (step) => Math.round(step).toLocaleString("en"),
    };
    const up = compact ? { ...span, marks: 1 } : span;
    const made = await ApexLines.create(plot, lines, across, up, {
      axis: size,
      top: compact ? 0 : size + 6,
      low: compact,
    });
    this.#building = false;
    this.#lines?.destroy();
    this.#lines = made;
    if (!this.isConnected) return this.detached();
    this.#scale = { span, end: across.max, log: this.#log, compact, size, count: lines.length };
    this.#draw();
  }

  #fill(lines, paths) {
    const { span, end, log, compact, size, count } = this.#scale;
    if (log !== this.#log || count !== lines.length) return;
    const axis = axisOf(log, this.least);
    const { plot } = this.#lines;
    const x = (step) => (step / end) * plot.width;
    const y = (value) =>
      within(((span.max - axis.place(value)) / (span.max - span.min || 1)) * plot.height);
    const places = paths.map((path) =>
      path.map(([step, value]) => (Number.isFinite(value) ? [x(step), y(value)] : null)),
    );
    places.forEach((line, k) => this.#lines.draw(k, line));
    const drawn = places.flat().filter(Boolean);
    const chart = {
      x,
      y,
      width: plot.width,
      reach: Math.max(0, ...drawn.map(([left]) => left)),
      compact,
      highest: (from) =>
        Math.min(plot.height, ...drawn.filter(([at]) => at >= from).map(([, top]) => top)),
    };
    this.#notes.begin(plot, size);
    this.#drawMarks(chart);
    this.annotate(this.#notes, chart);
    for (const { at, sign, fill } of signsAlong(lines, places)) this.#notes.sign(at, sign, fill);
    this.#describe(lines);
    if (this.#pointed) this.#tell();
  }

  #drawMarks({ x, width, compact }) {
    let free = -Infinity;
    for (const { step, label } of this.#marks) {
      const at = x(step);
      if (at > width) continue;
      const words = `${label}, step ${step.toLocaleString("en")}`;
      const fits = !compact && at > free;
      this.#notes.event(
        at,
        fits ? words : "",
        color(label === "nudge" || label === "parted" ? "same-1" : "ink-soft"),
      );
      if (fits) free = at + 24 + this.#notes.widthOf(words, true);
    }
  }

  #describe(lines) {
    const [step, ...values] = this.#points.at(-1);
    const named = lines.map((line, k) => ({ ...line, k })).filter(({ unnamed }) => !unnamed);
    const told = named.map(({ name }, k) =>
      values[k] == null ? "" : ` ${name} ${figure(values[k])},`,
    );
    this.#box.setAttribute("aria-label", `Chart:${told.join("")} ${this.across} ${step}`);
  }

  /** Each line's name and present value; built anew only where the lines are others. */
  #writeKeys(lines) {
    const keys = this.querySelector(".chart-keys");
    const named = lines.map((line, k) => ({ ...line, k })).filter(({ unnamed }) => !unnamed);
    const names = named.map(({ name }) => name).join("\n");
    if (keys.dataset.names !== names) {
      keys.dataset.names = names;
      keys.replaceChildren(...named.map(keyOf));
    }
    const last = this.#points.at(-1) ?? [];
    named.forEach((line, i) => {
      keys.children[i].style.setProperty("--line-color", line.color);
      keys.children[i].querySelector("output").value =
        last[line.k + 1] == null ? "" : figure(last[line.k + 1]);
    });
  }

  #point({ clientX }) {
    if (!this.#lines || !this.#scale || this.#points.length === 0) return;
    const { left } = this.#box.getBoundingClientRect();
    const { plot } = this.#lines;
    const step = ((clientX - left - plot.left) / plot.width) * this.#scale.end;
    this.#pointed = this.#points.reduce((nearest, point) =>
      Math.abs(point[0] - step) < Math.abs(nearest[0] - step) ? point : nearest,
    );
    this.schedule();
    this.#tell();
  }

  #leave() {
    if (!this.#pointed) return;
    this.#pointed = undefined;
    hideTip(this);
    this.schedule();
  }

  #tell() {
    const [step, ...values] = this.#pointed;
    const { plot } = this.#lines;
    const at = (step / this.#scale.end) * plot.width;
    this.#notes.cross(at);
    const { left, top } = this.#box.getBoundingClientRect();
    const named = this.lines().filter(({ unnamed }) => !unnamed);
    const told = named.map(({ name }, k) =>
      values[k] == null ? "" : `${name} ${figure(values[k])}`,
    );
    const lines = [`${this.across} ${step.toLocaleString("en")}`, ...told.filter(Boolean)];
    showTip(this, lines, left + plot.left + at, top + plot.top);
  }
}

/** A count as it is, anything else with four digits. */
function figure(value) {
  return Number.isInteger(value) ? String(value) : fourDigits(value);
}

function keyOf({ name, dash, sign }) {
  const key = element("span", { className: "chart-key" }, name, " ", element("output"));
  if (sign) key.dataset.sign = sign;
  if (dash > 0) key.dataset.dash = dash <= 3 ? "dotted" : "dashed";
  return key;
}
