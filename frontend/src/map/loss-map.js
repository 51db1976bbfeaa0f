import { DrawnElement } from "../shared/drawn-element.js";
import { element } from "../shared/elements.js";
import { fourDigits, tickLabel } from "../shared/numbers.js";
import { onceAFrame } from "../shared/once-a-frame.js";
import { contextOf, sharpContext } from "../shared/sharp-canvas.js";
import { cursorMove, drawCursor, snapped, turn } from "./cursor.js";
import { drawMarks } from "./draw-marks.js";
import { FlatView } from "./flat-view.js";
import { Grid } from "./grid.js";
import { drawLegend } from "./legend.js";
import { LossScale } from "./loss-scale.js";
import { floats } from "./numbers.js";
import { ReliefView } from "./relief-view.js";
import { Walkers } from "./walkers.js";

/** A click is a drag from here on, in pixels. */
const DRAG = 4;

/**
 * The loss over a plane, as a contour map or in relief, with what walks on it. The server says what
 * there is; a place that a person chooses goes to `$server.choose(x, y)`.
 */
class LossMap extends DrawnElement {
  #canvas = document.createElement("canvas");
  #legend = element("canvas", { className: "map-legend", ariaHidden: "true" });
  #readout = element("output", { className: "map-readout" });
  #plot = element("div", { className: "map-plot", tabIndex: 0 }, this.#canvas);
  /** @type {(Wire.Ground & { grid: Grid }) | undefined} */
  #map;
  /** @type {LossScale | undefined} */
  #scale;
  /** @type {MapView | undefined} */
  #view;
  /** @type {OffscreenCanvas | undefined} */
  #ground;
  /** @type {Wire.Mark[]} */
  #marks = [];
  /** @type {Float32Array | undefined} */
  #arrows;
  #walkers = new Walkers();
  /** @type {Point | undefined} */
  #cursor;
  #angle = { yaw: 0.6, pitch: 0.75 };
  #drawSoon = onceAFrame(() => this.#draw());
  #playing = false;
  #groundIsOld = true;

  /**
   * Another map.
   *
   * @param {Wire.Ground} map
   */
  setMap(map) {
    this.#map = { ...map, grid: new Grid(map, floats(map.values)) };
    this.#cursor = undefined;
    this.#plot.setAttribute("role", "application");
    this.#plot.setAttribute("aria-label", map.description);
    this.#measured();
  }

  /**
   * Rows that have become known.
   *
   * @param {Wire.GroundRow[]} rows
   */
  setRows(rows) {
    for (const { row, values } of rows) this.#map?.grid.setRow(row, floats(values));
    this.#measured();
  }

  /** @param {Wire.Mark[]} marks */
  setMarks(marks) {
    this.#marks = marks;
    this.#ask();
  }

  /**
   * `x, y, way down along x, along y` of each arrow; none if empty.
   *
   * @param {Base64} base64
   */
  setArrows(base64) {
    this.#arrows = floats(base64);
    this.#ask(true);
  }

  /** @param {Wire.Steps} update */
  setWalkers(update) {
    this.#walkers.update(update);
    this.#ask();
  }

  /** @param {boolean} on */
  set relief(on) {
    this.toggleAttribute("data-relief", on);
    this.#ask(true);
  }

  /** @param {boolean} on */
  set images(on) {
    this.toggleAttribute("data-images", on);
    this.#ask();
  }

  /**
   * Asks for the next steps as soon as the last are drawn, until told to stop.
   *
   * @param {boolean} on
   */
  set playing(on) {
    const begins = on && !this.#playing;
    this.#playing = on;
    if (begins) this.#play();
  }

  attached() {
    this.replaceChildren(this.#plot, this.#legend, this.#readout);
    this.#plot.onkeydown = (event) => this.#key(event);
    this.#plot.onpointermove = (event) => this.#hover(event);
    this.#plot.onpointerleave = () => this.#point(undefined, "off");
    this.#plot.onpointerdown = (event) => this.#press(event);
  }

  redraw() {
    this.#ask(true);
  }

  /** @returns {Server.LossMap} */
  get #server() {
    return this.$server;
  }

  get #isRelief() {
    return this.hasAttribute("data-relief");
  }

  async #play() {
    while (this.#playing && this.isConnected) {
      await new Promise(requestAnimationFrame);
      await this.#server.next();
    }
  }

  #measured() {
    if (!this.#map) return;
    this.#scale = new LossScale(this.#map.grid.values);
    this.#ask(true);
  }

  #ask(ground = false) {
    this.#groundIsOld ||= ground;
    this.#drawSoon();
  }

  #draw() {
    if (!this.#map || !this.isConnected || this.clientWidth === 0) return;
    if (this.#groundIsOld) this.#drawGround(this.#map);
    if (!this.#view || !this.#ground) return;
    const context = sharpContext(this.#canvas);
    context.drawImage(this.#ground, 0, 0, this.#canvas.clientWidth, this.#canvas.clientHeight);
    this.#walkers.draw(context, this.#view, this.hasAttribute("data-images"));
    drawMarks(context, this.#view, this.#marks);
    if (this.#cursor && !this.#isRelief) drawCursor(context, this.#view, this.#cursor);
  }

  /** @param {Wire.Ground & { grid: Grid }} map */
  #drawGround({ grid, mirrored }) {
    if (!this.#scale) return;
    this.#groundIsOld = false;
    const context = sharpContext(this.#canvas);
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    this.#view = this.#isRelief
      ? new ReliefView(width, height, grid, this.#scale, this.#angle)
      : new FlatView(width, height, grid);
    this.#ground = new OffscreenCanvas(this.#canvas.width, this.#canvas.height);
    const ground = contextOf(this.#ground);
    ground.setTransform(context.getTransform());
    this.#view.drawGround(ground, { grid, scale: this.#scale, mirrored, arrows: this.#arrows });
    drawLegend(this.#legend, this.#scale);
    this.dataset.drawn = "";
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!this.#map || event.ctrlKey || event.altKey || event.metaKey) return;
    if (this.#isRelief) {
      const turned = turn(this.#angle, event.key);
      if (!turned) return;
      event.preventDefault();
      this.#turnTo(turned);
      return;
    }
    const moved = cursorMove(this.#cursor, event, this.#map.grid);
    if (moved) {
      event.preventDefault();
      this.#point(moved, "polite");
    } else if (event.key === "Enter" && this.#cursor) {
      event.preventDefault();
      this.#choose(this.#cursor);
    }
  }

  /** @param {PointerEvent} event */
  #hover(event) {
    if (event.buttons !== 0 || this.#isRelief || !this.#map) return;
    this.#point(this.#pointOf(event), "off");
  }

  /** @param {PointerEvent} down */
  #press(down) {
    if (down.button !== 0 || !this.#map) return;
    const from = { x: down.clientX, y: down.clientY, ...this.#angle };
    let dragged = false;
    this.#plot.setPointerCapture(down.pointerId);
    const ends = new AbortController();
    const { signal } = ends;
    this.#plot.addEventListener(
      "pointermove",
      ({ clientX, clientY }) => {
        dragged ||= Math.hypot(clientX - from.x, clientY - from.y) > DRAG;
        if (!dragged || !this.#isRelief) return;
        const yaw = from.yaw - (clientX - from.x) / 150;
        const turned = turn({ yaw, pitch: from.pitch + (clientY - from.y) / 200 });
        if (turned) this.#turnTo(turned);
      },
      { signal },
    );
    /** @param {PointerEvent} up */
    const end = (up) => {
      ends.abort();
      if (up.type === "pointerup" && !dragged && !this.#isRelief) this.#choose(this.#pointOf(up));
    };
    this.#plot.addEventListener("pointerup", end, { signal });
    this.#plot.addEventListener("pointercancel", end, { signal });
  }

  /** @param {{ yaw: number, pitch: number }} angle */
  #turnTo(angle) {
    this.#angle = angle;
    this.#ask(true);
  }

  /** @param {PointerEvent} event */
  #pointOf(event) {
    const { left, top, width } = this.#canvas.getBoundingClientRect();
    // The projector view shows the page larger than it counts.
    const zoom = width / this.#canvas.clientWidth;
    const point = this.#view?.pointAt((event.clientX - left) / zoom, (event.clientY - top) / zoom);
    return point && this.#map && snapped(point, this.#map);
  }

  /** @param {Point | undefined} point */
  #choose(point) {
    if (point && this.#map?.choosable) this.#server.choose(...point);
  }

  /**
   * @param {Point | undefined} point
   * @param {"off" | "polite"} live
   */
  #point(point, live) {
    this.#cursor = point;
    const { grid } = this.#map ?? {};
    this.#readout.setAttribute("aria-live", live);
    this.#readout.value =
      point && grid
        ? `${grid.x.name} ${tickLabel(point[0])}, ${grid.y.name} ${tickLabel(point[1])}: ` +
          `loss ≈ ${fourDigits(grid.between(...point))}`
        : "";
    this.#ask();
  }
}

customElements.define("loss-map", LossMap);
