import { element } from "../shared/elements.js";

/** How often each class was taken for which: a table for each split, cells shaded by their share of the row. */
class ConfusionMatrix extends HTMLElement {
  #shape = "";
  /** @type {SplitTable[]} */
  #tables = [];

  /** @param {Wire.ConfusionTable} table */
  show({ classes, splits }) {
    const shape = JSON.stringify([classes, splits.map(({ name }) => name)]);
    if (shape !== this.#shape) {
      this.#shape = shape;
      this.#tables = splits.map(({ name }) => new SplitTable(name, classes));
      this.style.setProperty("--classes", String(classes.length));
      this.toggleAttribute(
        "data-named",
        classes.some((name) => name.length > 2),
      );
      this.replaceChildren(...this.#tables.map((table) => table.element));
    }
    splits.forEach(({ counts }, k) => this.#tables[k].show(counts));
    const last = splits.at(-1)?.counts.flat() ?? [];
    this.toggleAttribute("data-large", Math.max(...last) > 99);
  }
}

class SplitTable {
  #classes;
  #cells;

  /**
   * @param {string} name
   * @param {string[]} classes
   */
  constructor(name, classes) {
    this.#classes = classes;
    this.#cells = classes.map((_, truth) =>
      classes.map((_, answer) => element("td", { className: truth === answer ? "is-right" : "" })),
    );
    /**
     * @param {string} scope
     * @param {string} text
     */
    const heading = (scope, text) => element("th", { scope }, text);
    const head = classes.map((answer) => heading("col", answer));
    const rows = this.#cells.map((cells, truth) =>
      element("tr", {}, heading("row", classes[truth]), ...cells),
    );
    this.element = element(
      "table",
      {},
      element("caption", {}, name),
      element("thead", {}, element("tr", {}, element("td"), ...head)),
      element("tbody", {}, ...rows),
    );
  }

  /** @param {number[][]} counts a row for each true class */
  show(counts) {
    counts.forEach((row, truth) => {
      const total = row.reduce((sum, count) => sum + count, 0);
      row.forEach((count, answer) => {
        const cell = this.#cells[truth][answer];
        cell.textContent = String(count);
        cell.toggleAttribute("data-none", count === 0);
        cell.style.setProperty("--share", String(total ? count / total : 0));
        const [is, taken] = [this.#classes[truth], this.#classes[answer]];
        cell.title = `${is} taken for ${taken}: ${count} of ${total}`;
      });
    });
  }
}

customElements.define("confusion-matrix", ConfusionMatrix);
