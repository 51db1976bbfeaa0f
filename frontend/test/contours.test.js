import assert from "node:assert/strict";
import { test } from "node:test";
import { contour } from "../src/map/contours.js";
import { Grid } from "../src/map/grid.js";

const AXIS = { low: 0, high: 1 };
const gridOf = (rows) => {
  const shape = { x: AXIS, y: AXIS, columns: rows[0].length, rows: rows.length };
  return new Grid(shape, Float32Array.from(rows.flat()));
};

test("a slope is crossed where its loss is the level", () => {
  const segments = contour(gridOf([[0, 4], [0, 4]]), 1); // prettier-ignore
  assert.equal(segments.length, 1);
  const [c1, r1, c2, r2] = segments[0];
  assert.deepEqual([c1, c2], [0.25, 0.25]);
  assert.deepEqual([r1, r2].sort(), [0, 1]);
});

test("a peak is enclosed by a ring of joined segments", () => {
  const segments = contour(gridOf([[0, 0, 0], [0, 1, 0], [0, 0, 0]]), 0.5); // prettier-ignore
  const ends = new Map();
  for (const [c1, r1, c2, r2] of segments) {
    for (const end of [`${c1} ${r1}`, `${c2} ${r2}`]) ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  assert.equal(segments.length, 4);
  assert.deepEqual([...ends.values()], [2, 2, 2, 2]);
});

test("both diagonals of a saddle have two segments", () => {
  assert.equal(contour(gridOf([[1, 0], [0, 1]]), 0.5).length, 2); // prettier-ignore
  assert.equal(contour(gridOf([[0, 1], [1, 0]]), 0.5).length, 2); // prettier-ignore
});

test("every crossing lies on an edge between a corner above and one below", () => {
  for (let bits = 0; bits < 16; bits++) {
    const corner = (k) => (bits >> k) & 1;
    const grid = gridOf([
      [corner(0), corner(1)],
      [corner(3), corner(2)],
    ]);
    for (const [c1, r1, c2, r2] of contour(grid, 0.5)) {
      for (const [column, row] of [
        [c1, r1],
        [c2, r2],
      ]) {
        assert.equal(grid.between(column, row), 0.5, `corners ${bits}`);
      }
    }
  }
});

test("a cell with a corner that is not known has no contour", () => {
  assert.deepEqual(contour(gridOf([[0, 4], [NaN, 4]]), 1), []); // prettier-ignore
});
