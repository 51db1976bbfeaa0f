import assert from "node:assert/strict";
import { test } from "node:test";
import { Grid } from "../src/map/grid.js";

const shape = { x: { low: -1, high: 1 }, y: { low: 0, high: 10 }, columns: 3, rows: 2 };
const grid = () => new Grid(shape, Float32Array.of(0, 1, 2, 10, 11, 12));

test("rows come from the lowest y, columns from the lowest x", () => {
  assert.equal(grid().at(2, 0), 2);
  assert.equal(grid().at(0, 1), 10);
  assert.equal(grid().xOf(1), 0);
  assert.equal(grid().yOf(1), 10);
});

test("between the points the loss is bilinear", () => {
  assert.equal(grid().between(0.5, 5), 6.5);
  assert.equal(grid().between(1, 10), 12);
});

test("off the grid nothing is known", () => {
  assert.ok(Number.isNaN(grid().between(1.01, 5)));
  assert.ok(Number.isNaN(grid().between(0, -0.01)));
});

test("a row that has become known takes its place", () => {
  const some = grid();
  some.setRow(1, [7, 8, 9]);
  assert.deepEqual([...some.values], [0, 1, 2, 7, 8, 9]);
});
