import assert from "node:assert/strict";
import { test } from "node:test";
import "./browser.js";

const { LossScale } = await import("../src/map/loss-scale.js");

const losses = Float32Array.from({ length: 1000 }, (_, k) => 1e-4 * 1.01 ** k);

test("the lowest loss lies at 0, the highest at 1, and heights never fall", () => {
  const scale = new LossScale(losses);
  assert.equal(scale.height(scale.low), 0);
  assert.equal(scale.height(scale.high), 1);
  const heights = [...losses].map((loss) => scale.height(loss));
  assert.deepEqual(
    heights,
    heights.toSorted((a, b) => a - b),
  );
});

test("loss is the inverse of height", () => {
  const scale = new LossScale(losses);
  for (const height of [0, 0.2, 0.5, 0.9, 1]) {
    assert.ok(Math.abs(scale.height(scale.loss(height)) - height) < 1e-12);
  }
});

test("levels are different, rising and within the losses", () => {
  const levels = new LossScale(losses).levels();
  assert.equal(levels.length, 14);
  assert.deepEqual(
    levels,
    [...new Set(levels)].sort((a, b) => a - b),
  );
  assert.ok(levels[0] >= losses[0] && levels.at(-1) <= losses.at(-1));
});

test("where nothing is known or all is level there are no contours", () => {
  assert.ok(new LossScale([NaN, Infinity]).empty);
  assert.deepEqual(new LossScale([]).levels(), []);
  assert.deepEqual(new LossScale([2, 2, 2]).levels(), []);
});

test("what is no finite number is as high as can be", () => {
  assert.equal(new LossScale(losses).height(Infinity), 1);
});
