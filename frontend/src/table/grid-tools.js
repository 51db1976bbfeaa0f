/** @import { Bounds, Cells } from "./cells.js" */

import { iconButton } from "../shared/buttons.js";
import { element } from "../shared/elements.js";

/**
 * What a person asks for below the cells.
 *
 * @typedef {object} Deeds
 * @property {() => void} addRow below the one that is typed into
 * @property {() => void} removeRow
 * @property {() => void} addColumn to the right of it
 * @property {() => void} removeColumn
 * @property {() => void} undo
 * @property {() => void} redo
 */

/** Rows and columns that come and go, and the way back. */
export class GridTools {
  #addRow;
  #removeRow;
  #addColumn;
  #removeColumn;
  #undo;
  #redo;
  #words = element("p", { className: "grid-words" });

  /** @param {Deeds} deeds */
  constructor({ addRow, removeRow, addColumn, removeColumn, undo, redo }) {
    this.#addRow = iconButton("plus", "Add row", addRow);
    this.#removeRow = iconButton("minus", "Remove row", removeRow);
    this.#addColumn = iconButton("plus", "Add column", addColumn);
    this.#removeColumn = iconButton("minus", "Remove column", removeColumn);
    this.#undo = iconButton("undo", "Undo", undo);
    this.#redo = iconButton("redo", "Redo", redo);
    this.#words.setAttribute("role", "status");
    this.element = element(
      "div",
      { className: "grid-tools" },
      lines("Row", this.#removeRow, this.#addRow),
      lines("Column", this.#removeColumn, this.#addColumn),
      this.#undo,
      this.#redo,
      this.#words,
    );
  }

  focus() {
    (this.#addRow.disabled ? this.#removeRow : this.#addRow).focus();
  }

  /**
   * @param {{ row: number, column: number }} at what is typed into
   * @param {Cells} cells
   * @param {{ canUndo: boolean, canRedo: boolean }} history
   * @param {Bounds} bounds
   */
  show({ row, column }, cells, { canUndo, canRedo }, { rows, columns }) {
    this.#addRow.disabled = cells.length >= rows;
    this.#addColumn.disabled = cells[0].length >= columns;
    this.#addRow.title = `A row below row ${row + 1}`;
    this.#removeRow.title = `Row ${row + 1} goes`;
    this.#addColumn.title = `A column beside column ${column + 1}`;
    this.#removeColumn.title = `Column ${column + 1} goes`;
    this.#undo.disabled = !canUndo;
    this.#redo.disabled = !canRedo;
    this.#words.textContent = "";
  }

  /**
   * A block that was to be pasted does not fit.
   *
   * @param {Cells} block
   * @param {Bounds} bounds
   */
  refuse(block, { rows, columns }) {
    this.#words.textContent =
      `Not pasted: ${block.length} by ${block[0].length} cells from here on do not fit ` +
      `${rows} rows and ${columns} columns. Bring a larger table as a file.`;
  }
}

/**
 * @param {string} what
 * @param {...HTMLElement} buttons
 */
function lines(what, ...buttons) {
  return element(
    "div",
    { className: "grid-lines" },
    element("span", {}, what),
    element("div", { className: "segments" }, ...buttons),
  );
}
