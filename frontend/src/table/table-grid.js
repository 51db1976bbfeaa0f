/** @import { Cells } from "./cells.js" */

import { element } from "../shared/elements.js";
import { History } from "../shared/history.js";
import {
  blank,
  cut,
  isBlank,
  isSame,
  put,
  roomy,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
  written,
} from "./cells.js";
import { GridTools } from "./grid-tools.js";
import { move } from "./grid-keys.js";

const ROWS = 5;
const COLUMNS = 3;
/** What stands in a blank one, so that one sees what a table is. */
const EXAMPLE = [
  ["height", "weight", "kind"],
  ["1.2", "3.4", "cat"],
  ["0.8", "2.9", "dog"],
];
const HELP =
  "Tab, Enter and arrow keys move from cell to cell, Escape leaves them. A table that is copied elsewhere can be pasted.";

/**
 * A small table to type into or to paste over, of at most `rows` by `columns`. Its `value` is the table as a text with
 * tabs, told of by "input" events; a text of more than one cell that is pasted into a blank one goes to
 * `$server.pasted(text)`, which knows all ways to write a table.
 */
class TableGrid extends HTMLElement {
  #history = new History(blank(ROWS, COLUMNS), isSame, isBlank);
  #at = { row: 0, column: 0 };
  #input = element("input", {
    className: "cell-input",
    size: 1,
    autocomplete: "off",
    spellcheck: false,
  });
  #table = element("table", { className: "grid-cells" });
  #tools = new GridTools({
    addRow: () => this.#reshape(withRow(this.#present, this.#at.row + 1), 1, 0),
    removeRow: () => this.#reshape(withoutRow(this.#present, this.#at.row), 0, 0),
    addColumn: () => this.#reshape(withColumn(this.#present, this.#at.column + 1), 0, 1),
    removeColumn: () => this.#reshape(withoutColumn(this.#present, this.#at.column), 0, 0),
    undo: () => this.#return(this.#history.undo()),
    redo: () => this.#return(this.#history.redo()),
  });

  connectedCallback() {
    if (this.firstElementChild) return;
    this.#input.setAttribute("enterkeyhint", "next");
    this.#input.setAttribute("autocapitalize", "off");
    this.#input.setAttribute("aria-description", HELP);
    this.#table.setAttribute("aria-label", "The table");
    const frame = element("div", { className: "grid-frame" }, this.#table);
    this.replaceChildren(frame, this.#tools.element);
    this.#table.addEventListener("click", (event) => this.#point(event));
    this.#input.addEventListener("input", () => this.#told());
    this.#input.addEventListener("change", () => this.#commit());
    this.#input.addEventListener("paste", (event) => this.#paste(event));
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#build();
  }

  get value() {
    return written(this.#present);
  }

  /** @param {string} text */
  set value(text) {
    if (text === this.value) return;
    this.#at = { row: 0, column: 0 };
    this.#history.arrive(text === "" ? blank(ROWS, COLUMNS) : roomy(cut(text), this.#bounds));
    this.#build();
  }

  get #bounds() {
    return {
      rows: Number(this.getAttribute("rows")),
      columns: Number(this.getAttribute("columns")),
    };
  }

  /** With what is being typed. */
  get #present() {
    const cells = this.#history.present;
    const { row, column } = this.#at;
    const typed = this.#input.value;
    if (!this.#input.isConnected || typed === cells[row][column]) return cells;
    return cells.with(row, cells[row].with(column, typed));
  }

  #told() {
    this.dispatchEvent(new Event("input"));
  }

  /** What was typed is a change of its own. */
  #commit() {
    const typed = this.#present;
    const cells = roomy(typed, this.#bounds);
    if (!this.#history.add(cells)) return;
    if (cells === typed) this.#tell();
    else this.#build();
  }

  /**
   * @param {Cells} cells
   * @param {number} down so many rows further is what one types into
   * @param {number} right
   */
  #reshape(cells, down, right) {
    const { rows, columns } = this.#bounds;
    if (cells.length > rows || cells[0].length > columns) return;
    this.#at = { row: this.#at.row + down, column: this.#at.column + right };
    this.#history.add(cells);
    this.#return(true);
  }

  /** @param {boolean} isOther whether the present is another one than before */
  #return(isOther) {
    if (!isOther) return;
    this.#build();
    this.#told();
  }

  #build() {
    const cells = this.#history.present;
    const isFocused = this.#input === document.activeElement;
    this.#at.row = Math.min(this.#at.row, cells.length - 1);
    this.#at.column = Math.min(this.#at.column, cells[0].length - 1);
    // Whatever browsers say of a field that leaves the page, nothing of it is new.
    this.#input.value = cells[this.#at.row][this.#at.column];
    const head = cells[0].map((_, c) => heading(c + 1, "col"));
    this.#table.replaceChildren(
      element("thead", {}, element("tr", {}, element("td"), ...head)),
      element("tbody", {}, ...cells.map((row, r) => this.#row(row, r))),
    );
    this.#enter(isFocused);
  }

  /** Says what can be done now. */
  #tell() {
    const cells = this.#history.present;
    this.#table.classList.toggle("is-blank", isBlank(cells));
    this.#tools.show(this.#at, cells, this.#history, this.#bounds);
  }

  /**
   * @param {string[]} row
   * @param {number} r
   */
  #row(row, r) {
    const cells = row.map((text, c) => {
      const cell = element("td", {}, text);
      const example = EXAMPLE[r]?.[c];
      if (example) cell.dataset.example = example;
      return cell;
    });
    return element("tr", {}, heading(r + 1, "row"), ...cells);
  }

  /**
   * @param {number} row
   * @param {number} column
   */
  #cell(row, column) {
    return this.#table.tBodies[0].rows[row].cells[column + 1];
  }

  /**
   * What one types into is in this cell from now on.
   *
   * @param {number} row
   * @param {number} column
   */
  #go(row, column) {
    this.#commit();
    const { row: before, column: beside } = this.#at;
    this.#cell(before, beside).textContent = this.#history.present[before][beside];
    this.#at = { row, column };
    this.#enter(true);
  }

  /** @param {boolean} isFocused */
  #enter(isFocused) {
    const { row, column } = this.#at;
    const cells = this.#history.present;
    this.#input.value = cells[row][column];
    this.#input.placeholder = isBlank(cells) ? (EXAMPLE[row]?.[column] ?? "") : "";
    this.#input.setAttribute("aria-label", `Row ${row + 1}, column ${column + 1}`);
    this.#cell(row, column).replaceChildren(this.#input);
    this.#tell();
    if (!isFocused) return;
    this.#input.focus();
    this.#input.select();
  }

  /** @param {MouseEvent} event */
  #point({ target }) {
    const cell = target instanceof Element && target.closest("td, th");
    if (!(cell instanceof HTMLTableCellElement) || cell.contains(this.#input)) return;
    const row = /** @type {HTMLTableRowElement} */ (cell.parentElement).rowIndex - 1;
    if (row >= 0 && cell.cellIndex > 0) this.#go(row, cell.cellIndex - 1);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (isCommand && event.key.toLowerCase() === "z") {
      // What is being typed is taken back by the browser.
      if (this.#present !== this.#history.present && !event.shiftKey) return;
      event.preventDefault();
      this.#return(event.shiftKey ? this.#history.redo() : this.#history.undo());
      return;
    }
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.#commit();
      this.#tools.focus();
      return;
    }
    const cells = this.#history.present;
    const next = move(event, this.#at, {
      rows: cells.length,
      columns: cells[0].length,
      isBefore: this.#input.selectionStart === 0,
      isBehind: this.#input.selectionEnd === this.#input.value.length,
    });
    if (!next) return;
    event.preventDefault();
    this.#go(next.row, next.column);
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\t\n\r]/.test(text.trimEnd())) return;
    event.preventDefault();
    if (isBlank(this.#present)) {
      this.#server.pasted(text);
      return;
    }
    const { row, column } = this.#at;
    const block = cut(text);
    const cells = put(this.#present, row, column, block, this.#bounds);
    if (cells) this.#reshape(roomy(cells, this.#bounds), 0, 0);
    else this.#tools.refuse(block, this.#bounds);
  }

  /** @returns {Server.TableGrid} */
  get #server() {
    return this.$server;
  }
}

/**
 * @param {number} number
 * @param {string} scope
 */
function heading(number, scope) {
  return element("th", { scope }, String(number));
}

customElements.define("table-grid", TableGrid);
