import assert from "node:assert/strict";
import { test } from "node:test";
import { passes } from "../src/chart/passes.js";

const FALLING = [
  [0, 10],
  [100, 20],
  [110, 90],
  [200, 95],
];

test("a line passes a box that one of its points or pieces is in", () => {
  assert.ok(passes(FALLING, 90, 40, 160, 60), "the steep piece");
  assert.ok(passes(FALLING, 150, 80, 200, 100), "the flat end");
});

test("a line passes no box above, below or beside it", () => {
  assert.equal(passes(FALLING, 150, 40, 200, 60), false, "below it has fallen");
  assert.equal(passes(FALLING, 0, 40, 90, 60), false, "above it has not yet");
  assert.equal(passes(FALLING, 210, 0, 300, 100), false, "beyond its end");
  assert.equal(passes([null, [5, 5], null], 10, 0, 20, 10), false);
});
