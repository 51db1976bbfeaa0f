/** @import { State } from "./state.js" */

import { fourDigits } from "../shared/numbers.js";
import { linkAt } from "./draw-links.js";
import { groupsOf } from "./groups.js";
import { cornerOf, itemOf, unitAt } from "./layout.js";
import { isSame, Names } from "./names.js";
import { hasBiases } from "./state.js";

/**
 * @typedef {{ layer: number, unit: number }} Unit counted from the inputs
 * @typedef {Unit | PlacedLink} Thing that can be pointed at
 */

/**
 * @param {Thing} thing
 * @returns {thing is PlacedLink}
 */
export const isLink = (thing) => "input" in thing;

/** A network at one step in its layout: where its parts stand and what is said of them. */
export class Scene {
  #shape;
  #layers;
  #state;
  #names;
  /** @type {Group[][]} */
  groups;
  /** @type {PlacedLink[]} */
  links;

  /**
   * @param {Wire.NetworkShape} shape
   * @param {Block[]} layers
   * @param {State} state
   */
  constructor(shape, layers, state) {
    this.#shape = shape;
    this.#layers = layers;
    this.#state = state;
    this.#names = new Names(shape);
    const { clones, whole } = state;
    this.groups = layers.map((block, l) => groupsOf(block, clones[l - 1], whole[l - 1]));
    const of = this.groups.map(
      (groups) => new Map(groups.flatMap((group) => group.units.map((unit) => [unit, group]))),
    );
    this.links = state.links.map((link) => ({
      ...link,
      ends: {
        ...this.#start(link, of[link.layer].get(link.input)),
        ...this.#end(link, of[link.layer + 1].get(link.unit)),
      },
    }));
  }

  /**
   * @param {Link} link
   * @param {Group | undefined} group of the unit it comes from
   */
  #start({ layer, input }, group) {
    const block = this.#layers[layer];
    if (group?.whole) return { x1: group.right, y1: group.y };
    if (layer === 0 && this.#shape.pixels) {
      const side = Math.sqrt(this.#shape.inputs.length);
      const row = Math.floor(input / side);
      return { x1: block.left + block.size, y1: block.top + ((row + 0.5) / side) * block.size };
    }
    const { x, y } = cornerOf(block, itemOf(block, input));
    return { x1: x + block.size, y1: y + block.size / 2 };
  }

  /**
   * @param {Link} link
   * @param {Group | undefined} group of the unit it leads to
   */
  #end({ layer, unit }, group) {
    const block = this.#layers[layer + 1];
    if (group) return { x2: group.left, y2: group.y };
    const { x, y } = cornerOf(block, itemOf(block, unit));
    return { x2: x, y2: y + block.size / 2 };
  }

  /**
   * The weight that is drawn for a place.
   *
   * @param {Place} place
   */
  linkOf(place) {
    return this.links.find((link) => isSame(link, place));
  }

  /**
   * What is at a point.
   *
   * @param {number} x
   * @param {number} y
   * @returns {Thing | undefined}
   */
  at(x, y) {
    return unitAt(this.#layers, x, y) ?? linkAt(this.links, x, y);
  }

  /**
   * Where what is said of it belongs: above a unit's tile, or half way along a link.
   *
   * @param {Thing} thing
   * @returns {Point}
   */
  topOf(thing) {
    if (isLink(thing)) {
      const { x1, y1, x2, y2 } = thing.ends;
      return [(x1 + x2) / 2, (y1 + y2) / 2];
    }
    const block = this.#layers[thing.layer];
    const { x, y } = cornerOf(block, itemOf(block, thing.unit));
    return [x + block.size / 2, y];
  }

  /** @param {Thing} thing */
  words(thing) {
    if (isLink(thing)) {
      return `${this.#names.place(thing)}: ${fourDigits(thing.weight)}${this.#linksOf(thing)}`;
    }
    const { layer, unit } = thing;
    if (layer === 0) return this.#shape.pixels ? "the picture shown" : this.#names.unit(0, unit);
    const bias = this.#state.biases[layer - 1][unit];
    const said = hasBiases(this.#state, layer - 1) ? `bias ${fourDigits(bias)}` : "no bias";
    return `${this.#names.unit(layer, unit)}: ${said}${this.#clonesOf(layer, unit)}`;
  }

  /**
   * @param {number} layer
   * @param {number} unit
   */
  #clonesOf(layer, unit) {
    const group = this.groups[layer].find(({ units }) => units.includes(unit));
    return group ? `, one of ${group.units.length} identical` : "";
  }

  /**
   * How many links a drawn one stands for.
   *
   * @param {Link} link
   */
  #linksOf({ layer, unit, input }) {
    const to = this.groups[layer + 1].find(({ units }) => units.includes(unit));
    const from = this.groups[layer].find(({ units, whole }) => whole && units.includes(input));
    const count = (to?.units.length ?? 1) * (from?.units.length ?? 1);
    return count > 1 ? `, one of ${count} identical` : "";
  }
}
