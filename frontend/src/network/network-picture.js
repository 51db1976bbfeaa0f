import { DrawnElement } from "../shared/drawn-element.js";
import { fourDigits } from "../shared/numbers.js";
import { sharpContext } from "../shared/sharp-canvas.js";
import { drawClones } from "./draw-clones.js";
import { drawLinks } from "./draw-links.js";
import { drawTiles } from "./draw-tiles.js";
import { layerHeads } from "./layer-heads.js";
import { corner, layOut, linkAt, unitAt } from "./layout.js";
import { BIAS, isSame, Names } from "./names.js";
import { unpack } from "./state.js";
import { ValueEditor } from "./value-editor.js";

const FRAME = `
  <div class="net-scroll"><div class="net-stage">
    <canvas aria-hidden="true"></canvas>
    <div class="net-heads"></div>
    <button type="button" class="net-cursor"></button>
    <div class="heat-tip net-tip" hidden></div>
  </div></div>
  <p class="net-note help"></p>
  <p class="net-spoken" role="status"></p>`;

const MOVES = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const EDITOR_WIDTH = 264;

/**
 * A network as it is: what every unit computes, and the weights between them. Pointer and keys work on
 * one cursor, a button over the chosen unit: arrows move it, Enter opens the unit's numbers.
 */
class NetworkPicture extends DrawnElement {
  #shape;
  #names;
  #layout;
  #context;
  #state;
  #cursor = { layer: 1, unit: 0 };
  #hovered;
  #editor = new ValueEditor(() => this.$server);

  /** Another network (symmetry.ui.network.NetworkShape); its state comes with the next frame. */
  setShape(shape) {
    this.#editor.close();
    this.#shape = shape;
    this.#names = new Names(shape);
    this.#state = undefined;
    this.#hovered = undefined;
    this.#cursor = { layer: 1, unit: 0 };
    this.redraw();
  }

  /** The network at one step (symmetry.ui.network.NetworkState). */
  show(state) {
    if (!this.#shape || !this.#isOfThisShape(state.units)) return;
    this.#state = unpack(state);
    if (this.#hovered?.input >= 0) this.#hovered = this.#sameLink(this.#hovered);
    this.#draw();
    this.#writeNote();
    this.#writeTip();
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

  redraw() {
    if (!this.#shape || !this.isConnected || this.clientWidth === 0) return;
    const staged = this.hasAttribute("staged");
    const room = staged ? this.closest("network-stage").clientWidth : this.clientWidth;
    this.#layout = layOut(this.#shape, room, staged ? this.#stageRoom() : {});
    if (staged) this.style.minInlineSize = `${this.#layout.width}px`;
    const { layers, width, height } = this.#layout;
    Object.assign(this.#part("stage").style, { width: `${width}px`, height: `${height}px` });
    this.#context = sharpContext(this.#canvas);
    this.#part("heads").replaceChildren(
      ...(staged ? [] : layerHeads(this.#shape, layers, this.#names, () => this.$server)),
    );
    if (staged) this.#tellStage(layers);
    this.#placeCursor();
    this.#draw();
  }

  /** On a stage (bench/network-stage.js) heads and heatmaps stand around it: it fills what is left. */
  #stageRoom() {
    const style = getComputedStyle(this);
    const px = (name) => parseFloat(style.getPropertyValue(name));
    return {
      head: 0,
      height: this.clientHeight,
      rooms: { layer: px("--layer-room"), end: px("--end-room") },
    };
  }

  /** Where the columns of tiles stand, from the inputs to the outputs. */
  #tellStage(layers) {
    const columns = layers.map(({ left, width }) => ({ left, width }));
    const detail = { width: this.#layout.width, columns };
    this.dispatchEvent(new CustomEvent("laid-out", { bubbles: true, detail }));
  }

  #isOfThisShape(units) {
    const { inputs, hidden, outputs } = this.#shape;
    const mine = [inputs.length, ...hidden.map((layer) => layer.units), outputs.length];
    return String(units) === String(mine);
  }

  #draw() {
    if (!this.#state || !this.#layout) return;
    const { layers, width, height } = this.#layout;
    const context = this.#context;
    context.clearRect(0, 0, width, height);
    const marked =
      this.#editor.place?.input >= 0 ? this.#sameLink(this.#editor.place) : this.#hovered;
    drawLinks(context, layers, this.#state.links, marked);
    layers.forEach((block, l) => drawTiles(context, block, this.#state.tiles[l]));
    this.#state.clones.forEach((index, l) => drawClones(context, layers[l + 1], index));
  }

  #sameLink(place) {
    return this.#state.links.find((link) => isSame(link, place));
  }

  #writeNote() {
    const { links, totalLinks } = this.#state;
    const count = (number) => number.toLocaleString("en");
    this.#part("note").textContent =
      links.length < totalLinks
        ? `The strongest links of each layer: ${count(links.length)} of ${count(totalLinks)}.`
        : `All ${count(totalLinks)} links.`;
  }

  #listen() {
    const stage = this.#part("stage");
    stage.addEventListener("pointermove", (event) => this.#hover(this.#under(event)));
    stage.addEventListener("pointerleave", () => this.#hover(undefined));
    this.#canvas.addEventListener("click", (event) => this.#open(this.#under(event)));
    const cursor = this.#part("cursor");
    cursor.addEventListener("click", () => this.#open(this.#cursor));
    cursor.addEventListener("keydown", (event) => this.#move(event));
  }

  /** What is at the pointer: {layer, unit} counted from the inputs, or a link of the state. */
  #under({ clientX, clientY }) {
    if (!this.#state || !this.#layout) return;
    const { left, top } = this.#canvas.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    const { layers } = this.#layout;
    return unitAt(layers, x, y) ?? linkAt(layers, this.#state.links, x, y);
  }

  #hover(thing) {
    this.#canvas.style.cursor = thing && !this.#isInput(thing) ? "pointer" : "";
    const changed = thing !== this.#hovered;
    this.#hovered = thing;
    this.#writeTip();
    if (changed) this.#draw();
  }

  #isInput({ layer, input }) {
    return input === undefined && layer === 0;
  }

  #writeTip() {
    const tip = this.#part("tip");
    tip.hidden = !this.#hovered;
    if (!this.#hovered) return;
    tip.textContent = this.#words(this.#hovered);
    const { layer, unit, input } = this.#hovered;
    const isLink = input !== undefined;
    const block = this.#layout.layers[isLink ? layer + 1 : layer];
    const { x, y } = corner(block, unit);
    const center = x + (isLink ? 0 : block.size / 2);
    const half = tip.offsetWidth / 2;
    tip.style.left = `${Math.min(Math.max(center, half), this.#layout.width - half)}px`;
    tip.style.top = `${y}px`;
  }

  #words(thing) {
    const { layer, unit, input } = thing;
    if (input !== undefined) {
      return `${this.#names.place(thing)}: ${fourDigits(thing.weight)}`;
    }
    const name = this.#names.unit(layer, unit);
    if (layer === 0) return name;
    return `${name}: bias ${fourDigits(this.#state.biases[layer - 1][unit])}${this.#clonesOf(layer, unit)}`;
  }

  #clonesOf(layer, unit) {
    const index = this.#state.clones[layer - 1];
    const group = index?.[unit] ?? -1;
    if (group < 0) return "";
    return `, one of ${index.filter((other) => other === group).length} identical`;
  }

  #open(thing) {
    if (!thing || this.#isInput(thing)) return;
    const isLink = thing.input !== undefined;
    const place = isLink ? thing : { layer: thing.layer - 1, unit: thing.unit, input: BIAS };
    this.#cursor = { layer: place.layer + 1, unit: place.unit };
    this.#placeCursor();
    const { x, y } = corner(this.#layout.layers[place.layer + 1], place.unit);
    const left = x - this.#part("scroll").scrollLeft - EDITOR_WIDTH - 12;
    Object.assign(this.#editor.element.style, {
      left: `${Math.max(0, Math.min(left, this.clientWidth - EDITOR_WIDTH))}px`,
      top: `${Math.max(0, y - 40)}px`,
    });
    const fanIn = this.#layout.layers[place.layer].units;
    this.#editor.open(place, this.#names, fanIn, this.#part("cursor"));
    this.#draw();
  }

  #move(event) {
    const move = MOVES[event.key];
    if (!move || !this.#layout) return;
    event.preventDefault();
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
    const { x, y } = corner(block, unit);
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
    this.#part("cursor").setAttribute("aria-label", name);
  }

  get #canvas() {
    return this.querySelector("canvas");
  }

  #part(name) {
    return this.querySelector(`.net-${name}`);
  }
}

customElements.define("network-picture", NetworkPicture);
