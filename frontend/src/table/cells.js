/**
 * Cells of a small table, row by row, all rows of one width. Functions return new cells and leave theirs alone.
 *
 * @typedef {string[][]} Cells
 * @typedef {{ rows: number, columns: number }} Bounds at most so many
 */

/**
 * @param {number} rows
 * @param {number} columns
 * @returns {Cells}
 */
export function blank(rows, columns) {
  return Array.from({ length: rows }, () => Array(columns).fill(""));
}

/** @param {Cells} cells */
export function isBlank(cells) {
  return cells.every((row) => row.every((cell) => cell === ""));
}

/**
 * @param {Cells} one
 * @param {Cells} other
 */
export function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Cells of a text with a tab between them and each row on its line, as spreadsheets copy; a cell that holds either
 * stands in quotation marks, and is put on one line.
 *
 * @param {string} text
 * @returns {Cells}
 */
export function cut(text) {
  /** @type {Cells} */
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n\r]*))(\t|\r\n|\n|\r|$)/gy;
  for (let at = 0; at <= text.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    // What goes on behind a closing mark is no quoted cell.
    const [, quoted, plain, end] = cell.exec(text) ?? plainly(cell, text, at);
    const written = quoted?.replaceAll('""', '"') ?? plain;
    /** @type {string[]} */ (rows.at(-1)).push(written.replace(/\s+/g, " ").trim());
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === "") rows.pop();
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array(width - row.length).fill("")]);
}

/**
 * @param {RegExp} cell
 * @param {string} text
 * @param {number} at
 * @returns {[string, undefined, string, string]}
 */
function plainly(cell, text, at) {
  const length = text.slice(at).search(/[\t\n\r]|$/);
  const end = /^(?:\t|\r\n|\n|\r|)/.exec(text.slice(at + length))?.[0] ?? "";
  cell.lastIndex = at + length + end.length;
  return ["", undefined, text.slice(at, at + length), end];
}

/**
 * The same as a text that `cut` takes apart, without what is blank below and to the right.
 *
 * @param {Cells} cells
 */
export function written(cells) {
  const height = cells.findLastIndex((row) => row.some((cell) => cell !== "")) + 1;
  const width = Math.max(0, ...cells.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
  return cells
    .slice(0, height)
    .map((row) => `${row.slice(0, width).map(quoted).join("\t")}\n`)
    .join("");
}

/** @param {string} cell */
function quoted(cell) {
  return cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A block over the cells from a place on, which grow with it; nothing if it would not fit the bounds.
 *
 * @param {Cells} cells
 * @param {number} row
 * @param {number} column
 * @param {Cells} block
 * @param {Bounds} bounds
 */
export function put(cells, row, column, block, bounds) {
  const height = Math.max(cells.length, row + block.length);
  const width = Math.max(cells[0].length, column + block[0].length);
  if (height > bounds.rows || width > bounds.columns) return undefined;
  const grown = blank(height, width);
  cells.forEach((values, r) => values.forEach((value, c) => (grown[r][c] = value)));
  block.forEach((values, r) => values.forEach((value, c) => (grown[row + r][column + c] = value)));
  return grown;
}

/**
 * With a blank row at the end to type into, as long as one fits.
 *
 * @param {Cells} cells
 * @param {Bounds} bounds
 */
export function roomy(cells, { rows }) {
  const isFull = cells.at(-1)?.every((cell) => cell === "") || cells.length >= rows;
  return isFull ? cells : [...cells, ...blank(1, cells[0].length)];
}

/**
 * With a blank row there.
 *
 * @param {Cells} cells
 * @param {number} at
 */
export function withRow(cells, at) {
  return cells.toSpliced(at, 0, ...blank(1, cells[0].length));
}

/**
 * Of the last row that there is, the cells are emptied.
 *
 * @param {Cells} cells
 * @param {number} at
 */
export function withoutRow(cells, at) {
  return cells.length === 1 ? blank(1, cells[0].length) : cells.toSpliced(at, 1);
}

/**
 * With a blank column there.
 *
 * @param {Cells} cells
 * @param {number} at
 */
export function withColumn(cells, at) {
  return cells.map((row) => row.toSpliced(at, 0, ""));
}

/**
 * Of the last column that there is, the cells are emptied.
 *
 * @param {Cells} cells
 * @param {number} at
 */
export function withoutColumn(cells, at) {
  return cells[0].length === 1 ? blank(cells.length, 1) : cells.map((row) => row.toSpliced(at, 1));
}
