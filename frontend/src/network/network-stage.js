/**
 * A network's picture between two rows of what belongs to its layers. Elements with `data-column` are put
 * in the middle of that column of the picture, those with `data-between` between the two they are named
 * after; the picture says where its columns are.
 */
class NetworkStage extends HTMLElement {
  /** @type {{ left: number, width: number }[]} */
  #columns = [];
  #width = 0;
  // Controls that come or grow later are put where they belong, too.
  #rows = new ResizeObserver(() => this.#arrange());

  connectedCallback() {
    this.addEventListener("laid-out", this.#place);
    this.#watch();
    this.#children.observe(this, { childList: true, subtree: true });
  }

  disconnectedCallback() {
    this.removeEventListener("laid-out", this.#place);
    this.#rows.disconnect();
    this.#children.disconnect();
  }

  #children = new MutationObserver((changes) => {
    const rows = changes.map(({ target }) => /** @type {Element} */ (target));
    if (!rows.some((row) => row.matches?.(".stage-above, .stage-below"))) return;
    this.#watch();
    this.#arrange();
  });

  /** The rows and what is in them: a head may change its width while its row does not. */
  #watch() {
    const all = ":is(.stage-above, .stage-below), :is(.stage-above, .stage-below) > *";
    for (const element of this.querySelectorAll(all)) this.#rows.observe(element);
  }

  /** @param {Event} event */
  #place = (event) => {
    const { detail } = /** @type {CustomEvent} */ (event);
    this.#columns = detail.columns;
    this.#width = detail.width;
    this.#arrange();
  };

  #arrange() {
    for (const element of this.#all("[data-column]")) {
      const column = this.#columns[Number(element.dataset.column)];
      if (column) this.#center(element, column.left + column.width / 2);
    }
    for (const element of this.#all("[data-between]")) {
      const before = Number(element.dataset.between);
      const [left, right] = [this.#head(before), this.#head(before + 1)];
      if (!left || !right) continue;
      const middle = (left.offsetLeft + left.offsetWidth + right.offsetLeft) / 2;
      this.#center(element, middle);
      // Also known while it is hidden.
      const needed = parseFloat(getComputedStyle(element).inlineSize);
      element.hidden = right.offsetLeft - left.offsetLeft - left.offsetWidth < needed;
    }
  }

  /**
   * @param {string} selector
   * @returns {NodeListOf<HTMLElement>}
   */
  #all(selector) {
    return this.querySelectorAll(selector);
  }

  /**
   * @param {number} column
   * @returns {HTMLElement | null}
   */
  #head(column) {
    return this.querySelector(`.stage-above > [data-column="${column}"]`);
  }

  /**
   * As near to x as the picture's edges allow.
   *
   * @param {HTMLElement} element
   * @param {number} x
   */
  #center(element, x) {
    const most = Math.max(0, this.#width - element.offsetWidth);
    const left = Math.min(most, Math.max(0, x - element.offsetWidth / 2));
    element.style.left = `${Math.round(left)}px`;
  }
}

customElements.define("network-stage", NetworkStage);
