import assert from "node:assert/strict";
import { test } from "node:test";
import { ticks } from "../src/shared/ticks.js";

const close = (actual, expected) => {
  assert.equal(actual.length, expected.length, `${actual}`);
  actual.forEach((tick, k) => assert.ok(Math.abs(tick - expected[k]) < 1e-9, `${actual}`));
};

test("ticks are round and span the range", () => {
  close(ticks(0, 1, 4), [0, 0.5, 1]);
  close(ticks(-3, 7, 5), [-4, -2, 0, 2, 4, 6, 8]);
  close(ticks(0.11, 0.19, 4), [0.1, 0.12, 0.14, 0.16, 0.18, 0.2]);
});

test("they are apart by the least gap", () => {
  close(ticks(0, 2, 4, 1), [0, 1, 2]);
});

test("a range without extent is widened", () => {
  const around = ticks(5, 5, 4);
  assert.ok(around[0] < 5 && around.at(-1) > 5);
  assert.ok(ticks(0, 0, 4).length > 1);
});
