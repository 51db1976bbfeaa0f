import { color } from "../shared/colors.js";
import { DrawnElement } from "../shared/drawn-element.js";
import { fourDigits } from "../shared/numbers.js";
import { sharpContext } from "../shared/sharp-canvas.js";
import { hideTip, showTip } from "../shared/tip.js";
import { drawCapsules, drawCounts } from "./draw-clones.js";
import { drawLinks, linkAt } from "./draw-links.js";
import { drawNames } from "./draw-names.js";
import { drawTiles } from "./draw-tiles.js";
import { groupsOf } from "./groups.js";
import { cornerOf, itemOf, layOut, unitAt } from "./layout.js";
import { BIAS, isSame, Names } from "./names.js";
import { unpack } from "./state.js";
import { ValueEditor } from "./value-editor.js";

const FRAME = `
  <div class="net-stage">
    <canvas class="net-canvas" aria-hidden="true"></canvas>
    <canvas class="net-fixed" aria-hidden="true" hidden></canvas>
    <button type="button" class="net-cursor"></button>
    <ul class="net-key" aria-label="Links">
      <li class="is-positive">weight &gt; 0</li>
      <li class="is-negative">weight &lt; 0</li>
      <li class="net-note">thicker: larger</li>
    </ul>
  </div>
  <p class="net-spoken" role="status"></p>`;

const MOVES = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const LAYER_ROOM = 52;
const END_ROOM = 64;
const NARROW = 480;
const SCROLLED = 4;
/** What the key to the links needs below the inputs. */
const KEY_WIDTH = 110;
const KEY_HEIGHT = 62;

/**
 * A network as it is: what every unit computes, and the weights between them, in the box that it is given.
 * Pointer and keys work on one cursor, a button over the chosen unit: arrows move it, Enter opens the
 * unit's numbers.
 */
class NetworkPicture extends DrawnElement {
  #shape;
  #names;
  #layout;
  #groups = [];
  #context;
  #type = 13;
  #state;
  #stacked;
  #cursor = { layer: 1, unit: 0 };
  #hovered;
  #scroller;
  #editor = new ValueEditor(() => this.$server);

  /** Another network (symmetry.ui.network.NetworkShape); its state comes with the next frame. */
  setShape(shape) {
    this.#editor.close();
    this.#shape = shape;
    this.#names = new Names(shape);
    this.#state = undefined;
    this.#hovered = undefined;
    hideTip(this);
    this.#cursor = { layer: 1, unit: 0 };
    this.redraw();
  }

  /** The network at one step (symmetry.ui.network.NetworkState). */
  show(state) {
    if (!this.#shape || !this.#isOfThisShape(state.units)) return;
    this.#state = unpack(state);
    if (this.#isStackedOtherwise()) this.#layOut();
    this.#arrange();
    if (this.#hovered?.input >= 0) this.#hovered = this.#sameLink(this.#hovered);
    this.#draw();
    this.#writeNote();
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
    this.#scroller?.removeEventListener("scroll", this.#scrolled);
    this.#scroller = undefined;
  }

  redraw() {
    if (!this.#shape || !this.isConnected || this.clientWidth === 0) return;
    this.#layOut();
    this.#arrange();
    this.#draw();
  }

  /** Fits the network to the box, and tells whoever puts something above or below its columns. */
  #layOut() {
    const style = getComputedStyle(this);
    const px = (name, otherwise) => parseFloat(style.getPropertyValue(name)) || otherwise;
    const layerRoom = px("--layer-room", LAYER_ROOM);
    const endRoom = px("--end-room", END_ROOM);
    this.#type = px("--small", 13);
    const depth = this.#shape.hidden.length;
    this.style.minInlineSize = `${2 * endRoom + depth * layerRoom}px`;
    this.#layout = layOut(this.#shape, this.#state?.clones, {
      width: this.clientWidth,
      height: this.clientHeight,
      layerRoom,
      endRoom,
    });
    this.#stacked = this.#stackKey();
    const { layers, width, height } = this.#layout;
    for (const layer of layers) layer.bottom = height;
    this.#context = sharpContext(this.#part("canvas"));
    this.#fixInputs(endRoom);
    const below = (height - layers[0].height) / 2;
    this.toggleAttribute("data-key", endRoom >= KEY_WIDTH && below >= KEY_HEIGHT);
    this.#placeCursor();
    const columns = layers.map(({ left, width: w }) => ({ left, width: w }));
    const detail = { width, columns };
    this.dispatchEvent(new CustomEvent("laid-out", { bubbles: true, detail }));
  }

  /** Where it is wider than what is seen of it, the inputs stay at its left edge as it scrolls. */
  #fixInputs(endRoom) {
    const stage = this.closest("network-stage");
    if (stage !== this.#scroller) {
      this.#scroller?.removeEventListener("scroll", this.#scrolled);
      this.#scroller = stage;
      stage?.addEventListener("scroll", this.#scrolled, { passive: true });
    }
    this.#part("fixed").style.inlineSize = `${endRoom}px`;
    this.#part("fixed").hidden = !this.#isScrolled();
  }

  #isScrolled() {
    return (this.#scroller?.scrollLeft ?? 0) > SCROLLED;
  }

  #scrolled = () => {
    const fixed = this.#part("fixed");
    if (fixed.hidden !== this.#isScrolled()) return;
    fixed.hidden = !this.#isScrolled();
    if (this.#state) this.#drawFixed();
  };

  /** Groups of clones, and where each link begins and ends. */
  #arrange() {
    if (!this.#state || !this.#layout) return;
    const { layers } = this.#layout;
    const { clones, whole, links } = this.#state;
    this.#groups = layers.map((block, l) => groupsOf(block, clones[l - 1], whole[l - 1]));
    const of = this.#groups.map(
      (groups) => new Map(groups.flatMap((group) => group.units.map((unit) => [unit, group]))),
    );
    for (const link of links) {
      link.ends = {
        ...this.#start(link, of[link.layer].get(link.input)),
        ...this.#end(link, of[link.layer + 1].get(link.unit)),
      };
    }
  }

  #start({ layer, input }, group) {
    const block = this.#layout.layers[layer];
    if (group?.whole) return { x1: group.right, y1: group.y };
    if (layer === 0 && this.#shape.pixels) {
      const side = Math.sqrt(this.#shape.inputs.length);
      const row = Math.floor(input / side);
      return { x1: block.left + block.size, y1: block.top + ((row + 0.5) / side) * block.size };
    }
    const { x, y } = cornerOf(block, itemOf(block, input));
    return { x1: x + block.size, y1: y + block.size / 2 };
  }

  #end({ layer, unit }, group) {
    const block = this.#layout.layers[layer + 1];
    if (group) return { x2: group.left, y2: group.y };
    const { x, y } = cornerOf(block, itemOf(block, unit));
    return { x2: x, y2: y + block.size / 2 };
  }

  /** In large layers clones share a tile: then what is a clone of what decides where tiles stand. */
  #stackKey() {
    if (!this.#state) return "";
    return this.#layout.layers.some(({ units }) => units > 32)
      ? String(this.#state.clones)
      : "none";
  }

  #isStackedOtherwise() {
    return Boolean(this.#layout) && this.#stacked !== this.#stackKey();
  }

  #isOfThisShape(units) {
    const { inputs, hidden, outputs } = this.#shape;
    const mine = [inputs.length, ...hidden.map((layer) => layer.units), outputs.length];
    return String(units) === String(mine);
  }

  #draw() {
    if (!this.#state || !this.#layout || this.clientHeight === 0) return;
    const { layers, width, height } = this.#layout;
    const { tiles, links, diverged } = this.#state;
    const context = this.#context;
    context.clearRect(0, 0, width, height);
    const place = this.#editor.place;
    const marked = place?.input >= 0 ? this.#sameLink(place) : this.#hovered;
    layers.forEach((block, l) => drawCapsules(context, block, this.#groups[l]));
    drawLinks(context, links, marked);
    layers.forEach((block, l) => drawTiles(context, block, tiles[l], diverged));
    const large = this.#type * (width < NARROW ? 1.85 : 2.15);
    layers.forEach((block, l) =>
      drawCounts(context, block, this.#groups[l], { large, type: this.#type }),
    );
    drawNames(context, layers, this.#shape, this.#type);
    this.#drawFixed();
  }

  #drawFixed() {
    const fixed = this.#part("fixed");
    if (fixed.hidden) return;
    const context = sharpContext(fixed);
    context.fillStyle = color("paper");
    context.fillRect(0, 0, fixed.clientWidth, fixed.clientHeight);
    drawTiles(context, this.#layout.layers[0], this.#state.tiles[0], this.#state.diverged);
    drawNames(context, this.#layout.layers, { ...this.#shape, outputs: [] }, this.#type);
  }

  #sameLink(place) {
    return this.#state.links.find((link) => isSame(link, place));
  }

  /** Says that not all links are drawn, where that is so. */
  #writeNote() {
    const { links, totalLinks } = this.#state;
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

  /** What is at the pointer: {layer, unit} counted from the inputs, or a link of the state. */
  #under({ clientX, clientY }) {
    if (!this.#state || !this.#layout) return;
    const { left, top } = this.#part("canvas").getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    return unitAt(this.#layout.layers, x, y) ?? linkAt(this.#state.links, x, y);
  }

  #hover(thing) {
    const same = (a, b) => a === b || (a && b && a.input === undefined && isSame(a, b));
    const opens = thing && !this.#isInput(thing) && !this.hasAttribute("read-only");
    this.#part("stage").style.cursor = opens ? "pointer" : "";
    if (same(thing, this.#hovered)) return;
    const drawn = thing?.input >= 0 || this.#hovered?.input >= 0;
    this.#hovered = thing;
    this.#tell();
    if (drawn) this.#draw();
  }

  #isInput({ layer, input }) {
    return input === undefined && layer === 0;
  }

  #tell() {
    if (!this.#hovered || this.#editor.place) return hideTip(this);
    const { layer, unit, input } = this.#hovered;
    const { left, top } = this.#part("canvas").getBoundingClientRect();
    const words = [this.#words(this.#hovered)];
    if (input !== undefined) {
      const { x1, y1, x2, y2 } = this.#hovered.ends;
      showTip(this, words, left + (x1 + x2) / 2, top + (y1 + y2) / 2);
      return;
    }
    const block = this.#layout.layers[layer];
    const { x, y } = cornerOf(block, itemOf(block, unit));
    showTip(this, words, left + x + block.size / 2, top + y);
  }

  #words(thing) {
    const { layer, unit, input } = thing;
    if (input !== undefined) {
      return `${this.#names.place(thing)}: ${fourDigits(thing.weight)}${this.#linksOf(thing)}`;
    }
    if (layer === 0) return this.#shape.pixels ? "the picture shown" : this.#names.unit(0, unit);
    const name = this.#names.unit(layer, unit);
    return `${name}: bias ${fourDigits(this.#state.biases[layer - 1][unit])}${this.#clonesOf(layer, unit)}`;
  }

  #clonesOf(layer, unit) {
    const group = this.#groups[layer]?.find(({ units }) => units.includes(unit));
    return group ? `, one of ${group.units.length} identical` : "";
  }

  /** How many links a drawn one stands for. */
  #linksOf({ layer, unit, input }) {
    const to =
      this.#groups[layer + 1]?.find(({ units }) => units.includes(unit))?.units.length ?? 1;
    const from = this.#groups[layer]?.find(({ units, whole }) => whole && units.includes(input));
    const count = to * (from?.units.length ?? 1);
    return count > 1 ? `, one of ${count} identical` : "";
  }

  #open(thing) {
    if (!thing || this.#isInput(thing) || this.hasAttribute("read-only")) return;
    const isLink = thing.input !== undefined;
    const place = isLink ? thing : { layer: thing.layer - 1, unit: thing.unit, input: BIAS };
    this.#cursor = { layer: place.layer + 1, unit: place.unit };
    this.#placeCursor();
    hideTip(this);
    const fanIn = this.#shape.hidden[place.layer - 1]?.units ?? this.#shape.inputs.length;
    const box = this.#part("cursor").getBoundingClientRect();
    this.#editor.open(place, this.#names, fanIn, this.#part("cursor"), box);
    this.#draw();
  }

  #move(event) {
    const move = MOVES[event.key];
    if (!move || !this.#layout) return;
    event.preventDefault();
    event.stopPropagation();
    const { layers } = this.#layout;
    const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
    const layer = clamp(this.#cursor.layer + move[0], 1, layers.length - 1);
    const unit = clamp(this.#cursor.unit + move[1], 0, layers[layer].units - 1);
    this.#cursor = { layer, unit };
    this.#placeCursor();
    this.#part("spoken").textContent = this.#part("cursor").getAttribute("aria-label");
  }

  #placeCursor() {
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
    const { layer, unit } = this.#cursor;
    const name = this.#state ? this.#words(this.#cursor) : this.#names.unit(layer, unit);
    const cursor = this.#part("cursor");
    if (cursor.getAttribute("aria-label") !== name) cursor.setAttribute("aria-label", name);
  }

  #part(name) {
    return this.querySelector(`.net-${name}`);
  }
}

customElements.define("network-picture", NetworkPicture);
