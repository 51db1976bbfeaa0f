/**
 * @import { Thing, Unit } from "./scene.js"
 * @import { State } from "./state.js"
 */

import { color } from "../shared/colors.js";
import { DrawnElement } from "../shared/drawn-element.js";
import { find } from "../shared/elements.js";
import { sharpContext } from "../shared/sharp-canvas.js";
import { hideTip, showTip } from "../shared/tip.js";
import { drawCapsules, drawCounts } from "./draw-clones.js";
import { drawLinks } from "./draw-links.js";
import { drawNames, fontOfNames } from "./draw-names.js";
import { drawTiles } from "./draw-tiles.js";
import { FixedEnds } from "./fixed-ends.js";
import { cornerOf, itemOf, layOut, STACKED_FROM } from "./layout.js";
import { BIAS, Names } from "./names.js";
import { isLink, Scene } from "./scene.js";
import { hasBiases, unpack } from "./state.js";
import { ValueEditor } from "./value-editor.js";

const FRAME = `
  <div class="net-stage">
    <canvas class="net-canvas" aria-hidden="true"></canvas>
    <canvas class="net-fixed" aria-hidden="true" hidden></canvas>
    <canvas class="net-fixed is-output" aria-hidden="true" hidden></canvas>
    <button type="button" class="net-cursor"></button>
    <ul class="net-key" aria-label="Links">
      <li class="is-positive">weight &gt; 0</li>
      <li class="is-negative">weight &lt; 0</li>
      <li class="net-note">thicker: larger</li>
    </ul>
  </div>
  <p class="net-spoken" role="status"></p>`;

/** @type {Record<string, [layers: number, units: number]>} */
const MOVES = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const LAYER_ROOM = 52;
const END_ROOM = 64;
const NARROW = 480;
/** What the key to the links needs below the inputs. */
const KEY_WIDTH = 110;
const KEY_HEIGHT = 62;

/**
 * A network as it is: what every unit computes, and the weights between them, in the box that it is given.
 * Pointer and keys work on one cursor, a button over the chosen unit: arrows move it, Enter opens the
 * unit's numbers.
 */
class NetworkPicture extends DrawnElement {
  /** @type {Wire.NetworkShape | undefined} */
  #shape;
  /** @type {ReturnType<typeof layOut> | undefined} */
  #layout;
  /** @type {CanvasRenderingContext2D | undefined} */
  #context;
  #type = 13;
  /** @type {State | undefined} */
  #state;
  /** @type {Scene | undefined} */
  #scene;
  #stacked = "";
  /** @type {Unit} */
  #cursor = { layer: 1, unit: 0 };
  /** @type {Thing | undefined} */
  #hovered;
  #ends = new FixedEnds(this, () => this.#drawEnds());
  #editor = new ValueEditor(() => this.$server);

  /**
   * Another network; its state comes with the next frame.
   *
   * @param {Wire.NetworkShape} shape
   */
  setShape(shape) {
    this.#editor.close();
    this.#shape = shape;
    this.#state = undefined;
    this.#scene = undefined;
    this.#hovered = undefined;
    hideTip(this);
    this.#cursor = { layer: 1, unit: 0 };
    this.redraw();
  }

  /**
   * The network at one step.
   *
   * @param {Wire.NetworkState} state
   */
  show(state) {
    if (!this.#shape || String(state.units) !== String(unitsOf(this.#shape))) return;
    this.#state = unpack(state);
    if (this.#layout && this.#stacked !== this.#stackKey()) this.#layOut(this.#shape);
    this.#arrange();
    if (this.#hovered && isLink(this.#hovered)) this.#hovered = this.#scene?.linkOf(this.#hovered);
    this.#draw();
    this.#writeNote(this.#state);
    this.#tell();
    this.#nameCursor();
    if (state.watched) this.#editor.show(state.watched);
  }

  attached() {
    if (!this.firstElementChild) {
      this.innerHTML = FRAME;
      this.append(this.#editor.element);
      this.#listen();
    }
  }

  detached() {
    hideTip(this);
    this.#editor.close();
    this.#ends.forget();
  }

  redraw() {
    if (!this.#shape || !this.isConnected || this.clientWidth === 0) return;
    this.#layOut(this.#shape);
    this.#arrange();
    this.#draw();
  }

  /**
   * Fits the network to the box, and tells whoever puts something above or below its columns.
   *
   * @param {Wire.NetworkShape} shape
   */
  #layOut(shape) {
    const style = getComputedStyle(this);
    /**
     * @param {string} name
     * @param {number} otherwise
     */
    const px = (name, otherwise) => parseFloat(style.getPropertyValue(name)) || otherwise;
    const layerRoom = px("--layer-room", LAYER_ROOM);
    const endRoom = px("--end-room", END_ROOM);
    this.#type = px("--small", 13);
    const depth = shape.hidden.length;
    this.style.minInlineSize = `${2 * endRoom + depth * layerRoom}px`;
    this.#layout = layOut(shape, this.#state?.clones, {
      width: this.clientWidth,
      height: this.clientHeight,
      layerRoom,
      endRoom,
      words: this.#wordsOf(shape),
    });
    this.#stacked = this.#stackKey();
    const { layers, width, height } = this.#layout;
    this.#context = sharpContext(this.#canvas("canvas"));
    this.#ends.fit(layers[0].room, layers[layers.length - 1].room);
    const below = (height - layers[0].height) / 2;
    this.toggleAttribute("data-key", endRoom >= KEY_WIDTH && below >= KEY_HEIGHT);
    this.#placeCursor();
    // Heads of inputs and outputs stay where their column is, also where words push the tiles inwards.
    const ends = [0, width - endRoom];
    const columns = layers.map(({ left, width: w, isEnd }, l) =>
      isEnd ? { left: ends[Math.sign(l)], width: endRoom } : { left, width: w },
    );
    const detail = { width, columns };
    this.dispatchEvent(new CustomEvent("laid-out", { bubbles: true, detail }));
  }

  /**
   * How wide the longest name of the inputs is, and of the outputs.
   *
   * @param {Wire.NetworkShape} shape
   */
  #wordsOf(shape) {
    const context = this.#context ?? sharpContext(this.#canvas("canvas"));
    return [shape.inputs, shape.outputs].map((names, end) => {
      context.font = fontOfNames(end === 0, this.#type);
      return Math.max(0, ...names.map((name) => context.measureText(name).width));
    });
  }

  #arrange() {
    if (!this.#state || !this.#layout || !this.#shape) return;
    this.#scene = new Scene(this.#shape, this.#layout.layers, this.#state);
  }

  /** In large layers clones share a tile: then what is a clone of what decides where tiles stand. */
  #stackKey() {
    if (!this.#state) return "";
    const isLarge = this.#layout?.layers.some(({ units }) => units >= STACKED_FROM);
    return isLarge ? String(this.#state.clones) : "none";
  }

  #draw() {
    const [layout, scene, state, context] = [this.#layout, this.#scene, this.#state, this.#context];
    if (!layout || !scene || !state || !context || !this.#shape || this.clientHeight === 0) return;
    const { layers, width, height } = layout;
    context.clearRect(0, 0, width, height);
    layers.forEach((block, l) => drawCapsules(context, block, scene.groups[l]));
    drawLinks(context, scene.links, this.#marked());
    layers.forEach((block, l) => drawTiles(context, block, state.tiles[l], state.diverged));
    const large = this.#type * (width < NARROW ? 1.85 : 2.15);
    const sizes = { large, type: this.#type, bottom: height };
    layers.forEach((block, l) => drawCounts(context, block, scene.groups[l], sizes));
    drawNames(context, layers, this.#shape, this.#type, width);
    this.#drawEnds();
  }

  /** The link that is edited or pointed at. */
  #marked() {
    const { place } = this.#editor;
    if (place && place.input !== BIAS) return this.#scene?.linkOf(place);
    return this.#hovered && isLink(this.#hovered) ? this.#hovered : undefined;
  }

  #drawEnds() {
    const [layout, state, shape] = [this.#layout, this.#state, this.#shape];
    if (!layout || !state || !shape) return;
    const { layers, width } = layout;
    for (const [end, canvas] of this.#ends.shown()) {
      const l = end * (layers.length - 1);
      const context = sharpContext(canvas);
      context.fillStyle = color("paper");
      context.fillRect(0, 0, canvas.clientWidth, canvas.clientHeight);
      context.translate(-end * (width - canvas.clientWidth), 0);
      drawTiles(context, layers[l], state.tiles[l], state.diverged);
      drawNames(context, layers, shape, this.#type, width);
    }
  }

  /**
   * Says that not all links are drawn, where that is so.
   *
   * @param {State} state
   */
  #writeNote({ links, totalLinks }) {
    /** @param {number} number */
    const count = (number) => number.toLocaleString("en");
    const note = this.#part("note");
    const words =
      links.length < totalLinks
        ? `strongest ${count(links.length)} of ${count(totalLinks)}`
        : "thicker: larger";
    if (note.textContent !== words) note.textContent = words;
  }

  #listen() {
    const stage = this.#part("stage");
    stage.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "touch") this.#hover(this.#under(event));
    });
    stage.addEventListener("pointerleave", () => this.#hover(undefined));
    stage.addEventListener("click", (event) => {
      if (event.target !== this.#part("cursor")) this.#open(this.#under(event));
    });
    const cursor = this.#part("cursor");
    cursor.addEventListener("click", () => this.#open(this.#cursor));
    cursor.addEventListener("keydown", (event) => this.#move(event));
  }

  /**
   * What is at the pointer.
   *
   * @param {MouseEvent} event
   */
  #under({ clientX, clientY }) {
    const { left, top } = this.#part("canvas").getBoundingClientRect();
    return this.#scene?.at(clientX - left, clientY - top);
  }

  /** @param {Thing | undefined} thing */
  #hover(thing) {
    const opens = thing && !isInput(thing) && !this.hasAttribute("read-only");
    this.#part("stage").style.cursor = opens ? "pointer" : "";
    const before = this.#hovered;
    if (isSameThing(thing, before)) return;
    this.#hovered = thing;
    this.#tell();
    if ([thing, before].some((one) => one && isLink(one))) this.#draw();
  }

  #tell() {
    if (!this.#hovered || !this.#scene || this.#editor.place) {
      hideTip(this);
      return;
    }
    const { left, top } = this.#part("canvas").getBoundingClientRect();
    const [x, y] = this.#scene.topOf(this.#hovered);
    showTip(this, [this.#scene.words(this.#hovered)], left + x, top + y);
  }

  /** @param {Thing | undefined} thing */
  #open(thing) {
    if (!thing || !this.#shape || !this.#state) return;
    if (isInput(thing) || this.hasAttribute("read-only")) return;
    const layer = isLink(thing) ? thing.layer : thing.layer - 1;
    const fanIn = this.#shape.hidden[layer - 1]?.units ?? this.#shape.inputs.length;
    const weights = [...Array(fanIn).keys()];
    const inputs = hasBiases(this.#state, layer) ? [BIAS, ...weights] : weights;
    const place = isLink(thing) ? thing : { layer, unit: thing.unit, input: inputs[0] };
    this.#cursor = { layer: place.layer + 1, unit: place.unit };
    this.#placeCursor();
    hideTip(this);
    const box = this.#part("cursor").getBoundingClientRect();
    this.#editor.open(place, new Names(this.#shape), inputs, this.#part("cursor"), box);
    this.#draw();
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const move = MOVES[event.key];
    if (!move || !this.#layout) return;
    event.preventDefault();
    event.stopPropagation();
    const { layers } = this.#layout;
    /**
     * @param {number} value
     * @param {number} low
     * @param {number} high
     */
    const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
    const layer = clamp(this.#cursor.layer + move[0], 1, layers.length - 1);
    const unit = clamp(this.#cursor.unit + move[1], 0, layers[layer].units - 1);
    this.#cursor = { layer, unit };
    this.#placeCursor();
    this.#part("spoken").textContent = this.#part("cursor").getAttribute("aria-label");
  }

  #placeCursor() {
    if (!this.#layout) return;
    const { layer, unit } = this.#cursor;
    const block = this.#layout.layers[layer];
    const { x, y } = cornerOf(block, itemOf(block, unit));
    Object.assign(this.#part("cursor").style, {
      left: `${x}px`,
      top: `${y}px`,
      width: `${block.size}px`,
      height: `${block.size}px`,
    });
    this.#nameCursor();
  }

  #nameCursor() {
    if (!this.#shape) return;
    const { layer, unit } = this.#cursor;
    const name = this.#scene?.words(this.#cursor) ?? new Names(this.#shape).unit(layer, unit);
    const cursor = this.#part("cursor");
    if (cursor.getAttribute("aria-label") !== name) cursor.setAttribute("aria-label", name);
  }

  /** @param {string} name */
  #part(name) {
    return find(this, `.net-${name}`);
  }

  /** @param {string} name */
  #canvas(name) {
    return /** @type {HTMLCanvasElement} */ (this.#part(name));
  }
}

/** @param {Wire.NetworkShape} shape */
function unitsOf({ inputs, hidden, outputs }) {
  return [inputs.length, ...hidden.map(({ units }) => units), outputs.length];
}

/** @param {Thing} thing */
const isInput = (thing) => !isLink(thing) && thing.layer === 0;

/**
 * @param {Thing | undefined} one
 * @param {Thing | undefined} other
 */
function isSameThing(one, other) {
  if (!one || !other || isLink(one) || isLink(other)) return one === other;
  return one.layer === other.layer && one.unit === other.unit;
}

customElements.define("network-picture", NetworkPicture);
