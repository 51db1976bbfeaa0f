import { element } from "../shared/elements.js";

/** How often each class was taken for which: a table, its cells shaded by their share of the row. */
class ConfusionMatrix extends HTMLElement {
  #classes = "";
  #cells = [];

  /** Draws symmetry.ui.health.ConfusionTable. */
  show({ split, classes, counts }) {
    if (this.#classes !== classes.join("\n")) this.#build(classes);
    this.querySelector("caption").textContent = `Rows: true class. Columns: answer. ${split}.`;
    counts.forEach((row, truth) => {
      const total = row.reduce((sum, count) => sum + count, 0);
      row.forEach((count, answer) => {
        const cell = this.#cells[truth][answer];
        const share = total ? count / total : 0;
        cell.textContent = count;
        cell.style.setProperty("--share", share);
        cell.title = `${classes[truth]} answered as ${classes[answer]}: ${count} of ${total}`;
      });
    });
  }

  #build(classes) {
    this.#classes = classes.join("\n");
    const heading = (name, scope) => element("th", { scope }, name);
    this.#cells = classes.map((_, truth) =>
      classes.map((_, answer) => element("td", { className: truth === answer ? "is-right" : "" })),
    );
    const head = element("tr", {}, element("td"), ...classes.map((name) => heading(name, "col")));
    const rows = this.#cells.map((cells, truth) =>
      element("tr", {}, heading(classes[truth], "row"), ...cells),
    );
    this.replaceChildren(
      element(
        "table",
        {},
        element("caption"),
        element("thead", {}, head),
        element("tbody", {}, ...rows),
      ),
    );
  }
}

customElements.define("confusion-matrix", ConfusionMatrix);
