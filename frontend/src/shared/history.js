const MOST = 100;

/**
 * What was made, change by change: one state is present, others can be returned to. A state is never changed.
 *
 * @template T
 */
export class History {
  /** @type {T[]} */
  #states;
  #at = 0;
  #isSame;
  #isBlank;

  /**
   * @param {T} first
   * @param {(one: T, other: T) => boolean} isSame
   * @param {(state: T) => boolean} isBlank nothing is in it
   */
  constructor(first, isSame, isBlank) {
    this.#states = [first];
    this.#isSame = isSame;
    this.#isBlank = isBlank;
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
   * A change was finished; what was undone before it is forgotten. Whether it changed anything.
   *
   * @param {T} state
   */
  add(state) {
    if (this.#isSame(state, this.present)) return false;
    this.#states.splice(this.#at + 1, Infinity, state);
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
   * The page came to this state by other ways: Back, a link, data taken over. What is known beside the present
   * is returned to, so that both ways back agree; anything else is a state more, or the first where nothing was
   * made: what a page has not been told of is nothing to go back to.
   *
   * @param {T} state
   */
  arrive(state) {
    for (const at of [this.#at, this.#at - 1, this.#at + 1]) {
      if (this.#states[at] && this.#isSame(state, this.#states[at])) {
        this.#at = at;
        return;
      }
    }
    if (this.#isBlank(this.present)) this.#states.splice(this.#at, Infinity, state);
    else this.add(state);
  }
}
