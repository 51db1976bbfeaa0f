import { color } from "../shared/colors.js";

const NAMESPACE = "http://www.w3.org/2000/svg";
const DIAMOND = 4.5;
const measuring = new OffscreenCanvas(1, 1).getContext("2d");

/**
 * What is written upon a chart's lines: level lines, marks of events, names at the ends of lines, the
 * present point. Everything is drawn anew each time; it is a handful of shapes.
 */
export class ChartNotes {
  #svg = document.createElementNS(NAMESPACE, "svg");
  #plot;
  #size;

  constructor() {
    this.#svg.classList.add("chart-notes");
    this.#svg.setAttribute("aria-hidden", "true");
  }

  get element() {
    return this.#svg;
  }

  /**
   * @param plot {left, top, width, height} within the box, in pixels
   * @param size of type, in pixels
   */
  begin(plot, size) {
    this.#plot = plot;
    this.#size = size;
    this.#svg.replaceChildren();
  }

  /** Room that a text takes. */
  widthOf(text, bold = false) {
    const { fontFamily } = getComputedStyle(document.body);
    measuring.font = `${bold ? 600 : 400} ${this.#size}px ${fontFamily}`;
    return measuring.measureText(text).width;
  }

  /** A dashed line from end to end; its name is at the right, or at the left if it is crowded there. */
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

  /** An event: a line with a diamond at its top, and its name beside where no other stands. */
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

  /** A line's name: beside its end where there is room, else above all lines at the right. */
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

  /** The present point, or a cross where the run could not go on. */
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

  /** A sign upon a line: circle, square, triangle or diamond. */
  sign([x, y], sign, fill) {
    const { left, top } = this.#plot;
    const outlines = {
      circle: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
      square: "M-3.5-3.5h7v7h-7z",
      triangle: "M0-4.5l4.5 8h-9z",
      diamond: "M0-5l5 5l-5 5l-5-5z",
    };
    this.#add("path", {
      d: outlines[sign],
      transform: `translate(${left + x} ${top + y})`,
      fill,
      stroke: color("paper"),
      "stroke-width": 1,
    });
  }

  /** The step under the pointer. */
  cross(x) {
    const { left, top, height } = this.#plot;
    this.#add("path", { d: `M${left + x} ${top}v${height}`, stroke: color("edge") });
  }

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

  #add(tag, attributes) {
    const made = document.createElementNS(NAMESPACE, tag);
    if (tag === "path") made.setAttribute("fill", "none");
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    this.#svg.append(made);
    return made;
  }
}
