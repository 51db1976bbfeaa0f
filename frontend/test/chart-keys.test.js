import assert from "node:assert/strict";
import { test } from "node:test";
import { told } from "../src/chart/chart-keys.js";

const line = (name, unnamed = false) => ({ name, color: "", dash: 0, unnamed });

test("named lines are told with their own values, counts as they are", () => {
  const lines = [line("train"), line("predicted", true), line("test")];
  assert.deepEqual(told(lines, [3, 0.5, 0.25]), ["train 3", "test 0.2500"]);
});

test("a line that has no value is not told", () => {
  assert.deepEqual(told([line("train"), line("test")], [0.5, null]), ["train 0.5000"]);
  assert.deepEqual(told([line("train")], []), []);
});
