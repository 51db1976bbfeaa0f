import assert from "node:assert/strict";
import { test } from "node:test";
import { move } from "../src/table/grid-keys.js";

/** Three rows of two columns; the whole text of the cell is selected. */
const WHERE = { rows: 3, columns: 2, isBefore: true, isBehind: true };
const key = (name, more = {}) => ({ key: name, shiftKey: false, ...more });
const from = (row, column) => ({ row, column });

test("Tab goes on to the next row and leaves at the ends", () => {
  assert.deepEqual(move(key("Tab"), from(0, 0), WHERE), from(0, 1));
  assert.deepEqual(move(key("Tab"), from(0, 1), WHERE), from(1, 0));
  assert.equal(move(key("Tab"), from(2, 1), WHERE), undefined);
  assert.deepEqual(move(key("Tab", { shiftKey: true }), from(1, 0), WHERE), from(0, 1));
  assert.equal(move(key("Tab", { shiftKey: true }), from(0, 0), WHERE), undefined);
});

test("Enter and the arrows stay in their column", () => {
  assert.deepEqual(move(key("Enter"), from(0, 1), WHERE), from(1, 1));
  assert.deepEqual(move(key("Enter", { shiftKey: true }), from(1, 1), WHERE), from(0, 1));
  assert.equal(move(key("Enter"), from(2, 1), WHERE), undefined);
  assert.deepEqual(move(key("ArrowDown"), from(0, 1), WHERE), from(1, 1));
  assert.equal(move(key("ArrowUp"), from(0, 1), WHERE), undefined);
});

test("arrows move within a text first, and do not leave the row", () => {
  assert.deepEqual(move(key("ArrowRight"), from(1, 0), WHERE), from(1, 1));
  assert.equal(move(key("ArrowRight"), from(1, 1), WHERE), undefined);
  assert.equal(move(key("ArrowRight"), from(1, 0), { ...WHERE, isBehind: false }), undefined);
  assert.equal(move(key("ArrowLeft"), from(1, 1), { ...WHERE, isBefore: false }), undefined);
  assert.equal(move(key("ArrowRight", { shiftKey: true }), from(1, 0), WHERE), undefined);
});

test("what belongs to the browser or to a way of writing stays theirs", () => {
  assert.equal(move(key("Enter", { isComposing: true }), from(0, 0), WHERE), undefined);
  assert.equal(move(key("ArrowDown", { altKey: true }), from(0, 0), WHERE), undefined);
  assert.equal(move(key("a"), from(0, 0), WHERE), undefined);
  assert.equal(move(key("toString"), from(0, 0), WHERE), undefined);
});
