import { color } from "../shared/colors.js";
import { contextOf } from "../shared/sharp-canvas.js";

/** @type {Record<string, string>} */
const OUTLINES = {
  circle: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
  square: "M-3.5-3.5h7v7h-7z",
  triangle: "M0-4.5l4.5 8h-9z",
  diamond: "M0-5l5 5l-5 5l-5-5z",
};
const NAMESPACE = "http://www.w3.org/2000/svg";
const DIAMOND = 4.5;
const measuring = contextOf(new OffscreenCanvas(1, 1));

/**
 * What is written upon a chart's lines: level lines, marks of events, names at the ends of lines, the
 * present point. Everything is drawn anew each time; it is a handful of shapes.
 */
export class ChartNotes {
  #svg = document.createElementNS(NAMESPACE, "svg");
  /** @type {Box} */
  #plot = { left: 0, top: 0, width: 0, height: 0 };
  #size = 12;

  constructor() {
    this.#svg.classList.add("chart-notes");
    this.#svg.setAttribute("aria-hidden", "true");
  }

  get element() {
    return this.#svg;
  }

  /**
   * @param {Box} plot within the box
   * @param {number} size of type, in pixels
   */
  begin(plot, size) {
    this.#plot = plot;
    this.#size = size;
    this.#svg.replaceChildren();
  }

  /**
   * Room that a text takes.
   *
   * @param {string} text
   */
  widthOf(text, bold = false) {
    const { fontFamily } = getComputedStyle(document.body);
    measuring.font = `${bold ? 600 : 400} ${this.#size}px ${fontFamily}`;
    return measuring.measureText(text).width;
  }

  /**
   * A dashed line from end to end; its name is at the right, or at the left if it is crowded there.
   *
   * @param {number} y
   * @param {string} label
   * @param {string} title
   * @param {string} stroke
   * @param {boolean} crowded
   */
  level(y, label, title, stroke, crowded) {
    const { left, top, width, height } = this.#plot;
    const at = top + y;
    this.#add("path", {
      d: `M${left} ${at}h${width}`,
      stroke,
      "stroke-width": 2,
      "stroke-dasharray": "7 5",
    });
    const below = y + this.#size + 6 <= height;
    const text = this.#text(label, {
      x: crowded ? left + 6 : left + width,
      y: below ? at + this.#size + 3 : at - 6,
      anchor: crowded ? "start" : "end",
      fill: stroke,
      bold: true,
    });
    const told = document.createElementNS(NAMESPACE, "title");
    told.textContent = title;
    text.append(told);
  }

  /**
   * An event: a line with a diamond at its top, and its name beside where no other stands.
   *
   * @param {number} x
   * @param {string} label
   * @param {string} stroke
   */
  event(x, label, stroke) {
    const { left, top, width, height } = this.#plot;
    const at = left + x;
    const peak = top - DIAMOND - 2;
    this.#add("path", {
      d: `M${at} ${peak + DIAMOND}V${top + height}`,
      stroke,
      "stroke-width": 1.5,
    });
    this.#add("path", {
      d: `M${at} ${peak - DIAMOND - 1}l${DIAMOND + 1} ${DIAMOND + 1}l${-DIAMOND - 1} ${DIAMOND + 1}l${-DIAMOND - 1} ${-DIAMOND - 1}z`,
      stroke,
      "stroke-width": 2,
      fill: color("paper"),
    });
    if (!label) return;
    const turned = at + 12 + this.widthOf(label, true) > left + width + 12;
    this.#text(label, {
      x: turned ? at - 11 : at + 11,
      y: peak + this.#size * 0.36,
      anchor: turned ? "end" : "start",
      fill: stroke,
      bold: true,
    });
  }

  /**
   * A line's name: beside its end where there is room, else above all lines at the right.
   *
   * @param {string} label
   * @param {Point} end
   * @param {(x: number) => number} clear the highest that lines reach from there on
   * @param {string} fill
   */
  name(label, end, clear, fill) {
    const { left, top, width } = this.#plot;
    const room = this.widthOf(label);
    const beside = end[0] + 8 + room <= width;
    const x = beside ? left + end[0] + 8 : left + width;
    const from = width - room - 4;
    const y =
      beside || from > end[0]
        ? top + end[1] + this.#size * 0.36
        : top + Math.max(this.#size, clear(from) - 7);
    this.#text(label, { x, y, anchor: beside ? "start" : "end", fill });
  }

  /**
   * The present point, or a cross where the run could not go on.
   *
   * @param {Point} at
   * @param {string} fill
   * @param {boolean} isCross
   */
  present([x, y], fill, isCross) {
    const { left, top } = this.#plot;
    const [cx, cy] = [left + x, top + y];
    if (isCross) {
      this.#add("path", {
        d: `M${cx - 5} ${cy - 5}l10 10m0 -10l-10 10`,
        stroke: fill,
        "stroke-width": 2.5,
        "stroke-linecap": "round",
      });
    } else {
      this.#add("circle", { cx, cy, r: 4.5, fill, stroke: color("paper"), "stroke-width": 1.5 });
    }
  }

  /**
   * A sign upon a line: circle, square, triangle or diamond.
   *
   * @param {Point} at
   * @param {string} sign
   * @param {string} fill
   */
  sign([x, y], sign, fill) {
    const { left, top } = this.#plot;
    this.#add("path", {
      d: OUTLINES[sign],
      transform: `translate(${left + x} ${top + y})`,
      fill,
      stroke: color("paper"),
      "stroke-width": 1,
    });
  }

  /**
   * The step under the pointer.
   *
   * @param {number} x
   */
  cross(x) {
    const { left, top, height } = this.#plot;
    this.#add("path", { d: `M${left + x} ${top}v${height}`, stroke: color("edge") });
  }

  /**
   * @param {string} content
   * @param {{ x: number, y: number, anchor: string, fill: string, bold?: boolean }} how
   */
  #text(content, { x, y, anchor, fill, bold }) {
    const text = this.#add("text", {
      x,
      y,
      fill,
      "text-anchor": anchor,
      "font-size": this.#size,
      "font-weight": bold ? 600 : 400,
    });
    text.textContent = content;
    return text;
  }

  /**
   * @param {string} tag
   * @param {Record<string, string | number>} attributes
   */
  #add(tag, attributes) {
    const made = document.createElementNS(NAMESPACE, tag);
    if (tag === "path") made.setAttribute("fill", "none");
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    this.#svg.append(made);
    return made;
  }
}
