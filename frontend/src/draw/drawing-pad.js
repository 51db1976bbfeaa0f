import { cursorMove, drawCursor } from "../map/cursor.js";
import { DrawnElement } from "../shared/drawn-element.js";
import { element } from "../shared/elements.js";
import { History } from "../shared/history.js";
import { tickLabel } from "../shared/numbers.js";
import { onceAFrame } from "../shared/once-a-frame.js";
import { sharpContext } from "../shared/sharp-canvas.js";
import { Plane } from "../surface/plane.js";
import { blank, inWords, isBlank, isSame, withOneClassLess, withOneMoreClass } from "./drawing.js";
import { drawDrawing, drawReach } from "./marks.js";
import { ERASER, PadTools } from "./pad-tools.js";
import { Erasing, Spraying, Tracing } from "./strokes.js";

const LEAST_ERASED = 8;
/** A brush that is held still sprays on. */
const TICK_MS = 30;
/** Of a pen: the end that erases. */
const PEN_ERASER = 5;
const HELP =
  "Arrow keys move the cursor, Space draws a point, Delete erases, a digit chooses a class.";

/**
 * A plane to draw data on, by mouse, finger, pen or keys: points of two to six classes, or a curve. Every
 * finished stroke goes to `$server.drawn(curve, classes, numbers)`, three numbers a point.
 */
class DrawingPad extends DrawnElement {
  #canvas = element("canvas", { className: "pad-plane", tabIndex: 0 });
  #count = element("p", { className: "pad-count" });
  #place = element("p", { className: "only-heard" });
  #history = new History(blank(false), isSame, isBlank);
  #tools = new PadTools({
    start: (curve) => this.#finish(blank(curve)),
    moreClasses: () => this.#finish(withOneMoreClass(this.#history.present)),
    fewerClasses: () => this.#finish(withOneClassLess(this.#history.present)),
    undo: () => this.#undo(),
    redo: () => this.#redo(),
    clear: () => this.#finish({ ...this.#history.present, points: [] }),
  });
  /** @type {{ x: Wire.AxisRange, y: Wire.AxisRange }} */
  #ranges = { x: [-1, 1], y: [-1, 1] };
  /** @type {Spraying | Tracing | Erasing | undefined} */
  #stroke;
  /** @type {Plane | undefined} */
  #plane;
  /** Where the mouse is, on the canvas. */
  /** @type {Point | undefined} */
  #pointer;
  /** Where the keyboard is, in the plane. */
  /** @type {Point | undefined} */
  #cursor;
  #ask = onceAFrame(() => this.#draw());

  /**
   * What the page's data are now.
   *
   * @param {Wire.DrawnData} drawing
   */
  show({ x, y, curve, classes, points }) {
    this.#ranges = { x, y };
    this.#history.arrive({ curve, classes, points });
    this.#present();
  }

  attached() {
    this.#count.setAttribute("role", "status");
    this.#place.setAttribute("role", "status");
    this.#canvas.setAttribute("role", "application");
    this.#canvas.setAttribute("aria-description", HELP);
    this.replaceChildren(this.#tools.element, this.#canvas, this.#count, this.#place);
    this.#canvas.onpointerdown = (event) => this.#press(event);
    this.#canvas.onpointermove = (event) => this.#hover(event);
    this.#canvas.onpointerleave = () => this.#hover(undefined);
    this.#canvas.onblur = () => this.#moveCursor(undefined);
    this.#canvas.onkeydown = (event) => this.#key(event);
    this.onkeydown = (event) => this.#command(event);
    this.#present();
  }

  redraw() {
    this.#ask();
  }

  /** @returns {Server.DrawingPad} */
  get #server() {
    return this.$server;
  }

  get #bounds() {
    return { least: Number(this.getAttribute("least")), most: Number(this.getAttribute("most")) };
  }

  #undo() {
    if (this.#history.undo()) this.#tell();
  }

  #redo() {
    if (this.#history.redo()) this.#tell();
  }

  /** @param {import("./drawing.js").Drawn} drawn */
  #finish(drawn) {
    if (this.#history.add(drawn)) this.#tell();
    else this.#ask();
  }

  #tell() {
    const { curve, classes, points } = this.#history.present;
    this.#present();
    if (points.length >= this.#bounds.least) this.#server.drawn(curve, classes, points.flat());
  }

  #present() {
    const drawn = this.#history.present;
    const words = inWords(drawn, this.#bounds);
    this.#tools.show(drawn, this.#history);
    this.#count.textContent = words;
    this.#canvas.setAttribute("aria-label", `Drawing pad, ${words}`);
    this.dataset.points = String(drawn.points.length);
    this.#ask();
  }

  #draw() {
    if (!this.isConnected || this.#canvas.clientWidth === 0) return;
    const context = sharpContext(this.#canvas);
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    this.#plane = new Plane({ left: 0, top: 0, width, height }, this.#ranges.x, this.#ranges.y);
    drawDrawing(context, this.#plane, this.#stroke?.drawn ?? this.#history.present);
    if (this.#pointer) drawReach(context, this.#pointer, this.#reach);
    if (this.#cursor) drawCursor(context, this.#plane, this.#cursor);
  }

  /** Of the brush, in pixels. */
  get #reach() {
    const { label, size } = this.#tools;
    if (label === ERASER) return Math.max(size, LEAST_ERASED);
    return this.#history.present.curve ? 0 : size;
  }

  /**
   * @param {Point} start on the canvas
   * @param {boolean} erases
   * @param {number} now
   */
  #begin(start, erases, now) {
    if (!this.#plane) return undefined;
    const drawn = this.#history.present;
    const { label, size, rate } = this.#tools;
    const { most } = this.#bounds;
    if (erases) return new Erasing(drawn, this.#plane, Math.max(size, LEAST_ERASED), start);
    return drawn.curve
      ? new Tracing(drawn, this.#plane, most, start)
      : new Spraying(drawn, this.#plane, { label, size, rate, most }, start, now);
  }

  /** @param {PointerEvent} down */
  #press(down) {
    const isPenEraser = down.button === PEN_ERASER;
    if (!down.isPrimary || (down.button !== 0 && !isPenEraser) || this.#stroke) return;
    let last = placeOf(down);
    const erases = isPenEraser || this.#tools.label === ERASER;
    const stroke = this.#begin(last, erases, down.timeStamp);
    if (!stroke) return;
    this.#stroke = stroke;
    this.#canvas.setPointerCapture(down.pointerId);
    this.#moveCursor(undefined);
    /** @param {number} now */
    const go = (now) => {
      stroke.move(last, now);
      this.#ask();
    };
    const ticking = setInterval(() => go(performance.now()), TICK_MS);
    const ends = new AbortController();
    const { signal } = ends;
    this.#canvas.addEventListener(
      "pointermove",
      (moved) => {
        for (const each of moved.getCoalescedEvents()) {
          last = placeOf(each);
          go(each.timeStamp);
        }
      },
      { signal },
    );
    /** @param {PointerEvent} up */
    const end = (up) => {
      ends.abort();
      clearInterval(ticking);
      this.#stroke = undefined;
      if (up.type === "pointerup") this.#finish(stroke.drawn);
      else this.#ask();
    };
    this.#canvas.addEventListener("pointerup", end, { signal });
    this.#canvas.addEventListener("pointercancel", end, { signal });
    this.#ask();
  }

  /** @param {PointerEvent | undefined} event */
  #hover(event) {
    // A finger covers what is under it, and is gone afterwards.
    this.#pointer = event && event.pointerType !== "touch" ? placeOf(event) : undefined;
    this.#ask();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || !this.#plane) return;
    const { xLow, xHigh, yLow, yHigh } = this.#plane;
    const moved = cursorMove(this.#cursor, event, {
      x: { low: xLow, high: xHigh },
      y: { low: yLow, high: yHigh },
    });
    if (moved) this.#moveCursor(moved);
    else if (event.key === " " || event.key === "Enter") this.#strike(false);
    else if (event.key === "Delete" || event.key === "Backspace") this.#strike(true);
    else if (!this.#tools.choose(Number.parseInt(event.key) - 1)) return;
    event.preventDefault();
  }

  /**
   * A stroke that goes nowhere, at the cursor.
   *
   * @param {boolean} erases
   */
  #strike(erases) {
    const { x, y } = this.#ranges;
    this.#cursor ??= [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
    const place = this.#plane?.place(...this.#cursor);
    const stroke =
      place && this.#begin(place, erases || this.#tools.label === ERASER, performance.now());
    if (stroke) this.#finish(stroke.drawn);
  }

  /** @param {Point | undefined} cursor */
  #moveCursor(cursor) {
    this.#cursor = cursor;
    this.#place.textContent = cursor ? cursor.map(tickLabel).join(", ") : "";
    this.#ask();
  }

  /**
   * Before the page takes its own last change back.
   *
   * @param {KeyboardEvent} event
   */
  #command(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z")
      return;
    event.preventDefault();
    if (event.shiftKey) this.#redo();
    else this.#undo();
  }
}

/**
 * @param {PointerEvent} event
 * @returns {Point}
 */
function placeOf({ offsetX, offsetY }) {
  return [offsetX, offsetY];
}

customElements.define("drawing-pad", DrawingPad);
