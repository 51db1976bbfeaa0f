/** @import { Span } from "./apex-lines.js" */
/** @import { Drawn, Scale } from "./chart-extent.js" */

import { color } from "../shared/colors.js";
import { DrawnElement } from "../shared/drawn-element.js";
import { element, find } from "../shared/elements.js";
import { signsAlong } from "../shared/members.js";
import { ApexLines } from "./apex-lines.js";
import { ChartExtent, placed } from "./chart-extent.js";
import { figure, told, writeKeys } from "./chart-keys.js";
import { ChartNotes } from "./chart-notes.js";
import { ChartPointer } from "./chart-pointer.js";
import { axisOf, endOf, stepOf } from "./step-axis.js";

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

/**
 * @typedef {object} Wanted what axes and lines are built for
 * @property {number} size of the numbers at the axes
 * @property {number} width
 * @property {number} height
 * @property {boolean} compact
 * @property {number} end of the axis of steps
 * @property {boolean} log
 * @property {Span} span
 * @property {Line[]} lines
 * @property {string} ink
 */

/**
 * Values over the steps, in the box that it is given. A point is a row [step, value, value, …], null
 * where a line has none. Subclasses say which lines there are, in the order of the values. With the attribute
 * `compact` there are fewer numbers and no names.
 */
export class LineChart extends DrawnElement {
  /** @type {(number | null)[][]} */
  #points = [];
  /** @type {Wire.EventMark[]} */
  #marks = [];
  #log = false;
  /** @type {ApexLines | undefined} */
  #lines;
  #notes = new ChartNotes();
  /** @type {string | undefined} */
  #built;
  #building = false;
  #builtAt = 0;
  /** @type {number | undefined} */
  #timer;
  #drawnAt = 0;
  /** @type {Scale | undefined} */
  #scale;
  #extent = new ChartExtent();
  /** @type {ChartPointer | undefined} */
  #pointer;

  /** @returns {Line[]} */
  lines() {
    return [];
  }

  /**
   * The places of each line.
   *
   * @returns {Path[]}
   */
  paths() {
    return this.lines().map((_, line) =>
      this.#points.map((point) => [stepOf(point), point[line + 1]]),
    );
  }

  /** What the horizontal axis counts. */
  get across() {
    return "step";
  }

  /** On the logarithmic axis, what is not above this counts as zero. */
  get least() {
    return 1e-12;
  }

  /**
   * How values are laid out on the vertical axis.
   *
   * @param {boolean} log
   */
  axis(log) {
    return axisOf(log, this.least);
  }

  /**
   * A value as people read it.
   *
   * @param {number} value
   */
  figure(value) {
    return figure(value);
  }

  /** The last step there is to be shown. */
  get furthest() {
    return stepOf(this.#points.at(-1));
  }

  /**
   * Writes upon the lines.
   *
   * @param {ChartNotes} _notes
   * @param {Drawn} _chart
   */
  annotate(_notes, _chart) {}

  get points() {
    return this.#points;
  }

  /**
   * Keeps so many of the first points and shows these after them.
   *
   * @param {number} keep
   * @param {(number | null)[][]} points
   */
  continueAfter(keep, points) {
    if (keep === this.#points.length && points.length === 0) return;
    if (keep === 0 && points.length <= 1 && this.isAnew()) this.#extent.forget();
    this.#points = [...this.#points.slice(0, keep), ...points];
    this.schedule();
  }

  /** Whether a run that begins has axes of its own. */
  isAnew() {
    return true;
  }

  /**
   * Marks these steps.
   *
   * @param {Wire.EventMark[]} marks
   */
  set marks(marks) {
    const key = JSON.stringify(marks);
    if (key === JSON.stringify(this.#marks)) return;
    this.#marks = marks;
    this.dataset.marks = String(marks.map(({ step }) => step));
    this.schedule();
  }

  get log() {
    return this.#log;
  }

  set log(log) {
    if (this.#log === Boolean(log)) return;
    this.#log = Boolean(log);
    this.#extent.forgetHeights();
    if (this.firstElementChild) this.#switch.checked = this.#log;
    this.schedule();
  }

  attached() {
    if (!this.firstElementChild) {
      this.innerHTML = FRAME;
      if (this.dataset.empty) find(this, ".chart-empty").textContent = this.dataset.empty;
      this.#switch.addEventListener("change", () => (this.log = this.#switch.checked));
      this.#box.append(this.#notes.element);
      this.#pointer = new ChartPointer(this, this.#box);
      this.#box.addEventListener("pointermove", (event) => this.#point(event));
      this.#box.addEventListener("pointerleave", () => this.#leave());
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
    // Names and values are text of the page, which has turned dark or light already.
    this.#writeKeys(this.lines());
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

  /** @returns {HTMLInputElement} */
  get #switch() {
    return find(this, ".chart-switch input");
  }

  get #box() {
    return find(this, ".chart-box");
  }

  /** @param {Line[]} lines */
  #writeKeys(lines) {
    writeKeys(find(this, ".chart-keys"), lines, this.#points.at(-1)?.slice(1) ?? [], this.figure);
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
    if (this.#lines && this.#scale) this.#fill(this.#lines, this.#scale, lines, paths);
  }

  /**
   * What the axes and lines have to be like.
   *
   * @param {Line[]} lines
   * @param {Path[]} paths
   * @returns {Wanted}
   */
  #fit(lines, paths) {
    const axis = this.axis(this.#log);
    const held = this.#extent.hold(axis, paths, this.levels(), this.endOf(this.furthest));
    const size = parseFloat(getComputedStyle(this).getPropertyValue(AXIS_FONT)) || 12;
    return {
      size,
      width: this.#box.clientWidth,
      height: this.#box.clientHeight,
      compact: this.hasAttribute("compact") || this.#box.clientHeight < LEAST_WHOLE,
      log: this.#log,
      ...held,
      lines: lines.map((line) => ({ ...line })),
      ink: color("ink"),
    };
  }

  /**
   * Where the horizontal axis ends.
   *
   * @param {number} step that it has to hold
   */
  endOf(step) {
    return endOf(step);
  }

  /**
   * Into how many parts the marks of the horizontal axis divide it, where there is room.
   *
   * @param {number} _end
   */
  marksTo(_end) {
    return 4;
  }

  /**
   * Values that the vertical axis must hold as well.
   *
   * @returns {number[]}
   */
  levels() {
    return [];
  }

  /**
   * Builds beside what is there, which goes when the new one is ready: nothing flickers.
   *
   * @param {Line[]} lines
   * @param {Wanted} wanted
   */
  async #rebuild(lines, wanted) {
    const soon = REBUILD_GAP_MS - (performance.now() - this.#builtAt);
    if (this.#building || (this.#lines && soon > 0)) {
      setTimeout(() => this.schedule(), Math.max(soon, REDRAW_GAP_MS));
      return;
    }
    this.#building = true;
    this.#builtAt = performance.now();
    this.#built = JSON.stringify(wanted);
    const { compact, size, span } = wanted;
    const plot = element("div", { className: "chart-plot" });
    this.#box.prepend(plot);
    const across = {
      min: 0,
      max: wanted.end,
      marks: compact || wanted.width < 260 ? 2 : this.marksTo(wanted.end),
      label: (/** @type {number} */ step) => Math.round(step).toLocaleString("en"),
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

  /**
   * @param {ApexLines} drawing
   * @param {Scale} scale
   * @param {Line[]} lines
   * @param {Path[]} paths
   */
  #fill(drawing, scale, lines, paths) {
    const { log, size, count } = scale;
    if (log !== this.#log || count !== lines.length) return;
    const { plot } = drawing;
    const { places, chart } = placed(scale, this.axis(log), paths, plot);
    places.forEach((line, k) => drawing.draw(k, line));
    this.#notes.begin(plot, size);
    this.#drawMarks(chart);
    this.annotate(this.#notes, chart);
    for (const { at, sign, fill } of signsAlong(lines, places)) this.#notes.sign(at, sign, fill);
    this.#describe(lines);
    this.#tell();
  }

  /** @param {Drawn} chart */
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

  /** @param {Line[]} lines */
  #describe(lines) {
    const [step, ...values] = this.#points.at(-1) ?? [];
    const words = told(lines, values, this.figure).map((text) => ` ${text},`);
    this.#box.setAttribute("aria-label", `Chart:${words.join("")} ${this.across} ${step}`);
  }

  /** @param {PointerEvent} event */
  #point({ clientX }) {
    if (!this.#lines || !this.#scale || this.#points.length === 0) return;
    this.#pointer?.moveTo(clientX, this.#lines.plot, this.#scale.end);
    this.schedule();
    this.#tell();
  }

  #leave() {
    if (this.#pointer?.leave()) this.schedule();
  }

  #tell() {
    if (this.#lines && this.#scale)
      this.#pointer?.tell(this.#notes, this.#lines.plot, this.#scale.end);
  }
}
