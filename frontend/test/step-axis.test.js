import assert from "node:assert/strict";
import { test } from "node:test";
import { axisOf, COUNTS, endOf, percent, SHARES } from "../src/chart/step-axis.js";

test("the axis of steps doubles before the last step reaches its end", () => {
  assert.equal(endOf(0), 500);
  assert.equal(endOf(490), 500);
  assert.equal(endOf(495), 1000);
  assert.equal(endOf(1_000_000), 500 * 2 ** 11);
});

test("a linear axis begins at zero, holds the values and never shrinks", () => {
  const axis = axisOf(false);
  const first = axis.span(0.1, 0.7);
  assert.deepEqual([first.min, first.max, first.marks], [0, 0.75, 3]);
  assert.equal(axis.span(0.1, 0.2, first).max, 0.75);
});

test("a logarithmic axis has whole decades, and zero on its lowest line", () => {
  const axis = axisOf(true, 1e-10);
  const span = axis.span(axis.place(0), axis.place(1));
  assert.deepEqual([span.min, span.max], [-10, 0]);
  assert.equal(span.label(span.min), "0");
  assert.equal(span.label(0), "1");
});

test("values that lie close together get finer marks", () => {
  const axis = axisOf(true, 1e-12);
  const span = axis.span(axis.place(0.4), axis.place(0.5));
  assert.ok(span.max - span.min < 1 && span.marks >= 2);
});

test("what is counted has whole marks, however few there are", () => {
  for (const most of [1, 2, 4, 8, 10, 33, 256]) {
    const { max, marks, label } = COUNTS.span(0, most);
    assert.ok(max >= most && max % marks === 0, `${most}: ${max} in ${marks}`);
    assert.equal(label(max / marks), String(max / marks));
  }
});

test("shares go from none to all, in percent", () => {
  const { min, max, marks, label } = SHARES.span(0, 0.04);
  const told = Array.from({ length: marks + 1 }, (_, k) => label(min + (k * (max - min)) / marks));
  assert.deepEqual(told, ["0 %", "25 %", "50 %", "75 %", "100 %"]);
  assert.equal(percent(0.0433), "4.33 %");
});
