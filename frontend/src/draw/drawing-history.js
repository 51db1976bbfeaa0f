/** @import { Drawn } from "./drawing.js" */

import { isSame } from "./drawing.js";

const MOST = 100;

/** What was drawn, stroke by stroke: one state is present, others can be returned to. */
export class DrawingHistory {
  /** @type {Drawn[]} */
  #states;
  #at = 0;

  /** @param {Drawn} first */
  constructor(first) {
    this.#states = [first];
  }

  get present() {
    return this.#states[this.#at];
  }

  get canUndo() {
    return this.#at > 0;
  }

  get canRedo() {
    return this.#at < this.#states.length - 1;
  }

  /**
   * A stroke was finished; what was undone before it is forgotten. Whether it changed anything.
   *
   * @param {Drawn} drawn
   */
  add(drawn) {
    if (isSame(drawn, this.present)) return false;
    this.#states.splice(this.#at + 1, Infinity, drawn);
    if (this.#states.length > MOST) this.#states.shift();
    this.#at = this.#states.length - 1;
    return true;
  }

  undo() {
    if (!this.canUndo) return false;
    this.#at--;
    return true;
  }

  redo() {
    if (!this.canRedo) return false;
    this.#at++;
    return true;
  }

  /**
   * The page came to this drawing by other ways: Back, a link, data taken over. What is known beside the present
   * is returned to, so that both ways back agree; anything else is a state more, or the first where nothing was drawn:
   * what a page has not been told of is nothing to go back to.
   *
   * @param {Drawn} drawn
   */
  arrive(drawn) {
    for (const at of [this.#at, this.#at - 1, this.#at + 1]) {
      if (this.#states[at] && isSame(drawn, this.#states[at])) {
        this.#at = at;
        return;
      }
    }
    if (this.present.points.length === 0) this.#states.splice(this.#at, Infinity, drawn);
    else this.add(drawn);
  }
}
