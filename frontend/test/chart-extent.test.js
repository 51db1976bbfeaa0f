import assert from "node:assert/strict";
import { test } from "node:test";
import { ChartExtent, placed } from "../src/chart/chart-extent.js";
import { axisOf } from "../src/chart/step-axis.js";

const LINEAR = axisOf(false, 1e-12);
const SCALE = { end: 500, log: false, compact: false, size: 12, count: 1 };

test("axes never hold less than they did, until they are forgotten", () => {
  const extent = new ChartExtent();
  const high = extent.hold(LINEAR, [[[0, 2.9]]], [], 1000);
  assert.equal(high.span.max, 3);
  assert.deepEqual(extent.hold(LINEAR, [[[0, 0.1]]], [], 500), high);
  extent.forgetHeights();
  const low = extent.hold(LINEAR, [[[0, 0.11]]], [], 500);
  assert.ok(low.span.max < 1);
  assert.equal(low.end, 1000);
  extent.forget();
  assert.equal(extent.hold(LINEAR, [[[0, 0.1]]], [], 500).end, 500);
});

test("levels are held beside values, but make no axis by themselves", () => {
  const extent = new ChartExtent();
  assert.equal(extent.hold(LINEAR, [[[0, null]]], [40], 500).span.max, LINEAR.span(0, 1).max);
  assert.ok(extent.hold(LINEAR, [[[0, 1]]], [40], 500).span.max >= 40);
});

test("what has no value has no place, and nothing is further than a path can draw", () => {
  const span = { min: 0, max: 3, marks: 3, label: String };
  const paths = [
    [
      [0, 0],
      [250, null],
      [500, 3],
      [500, -1e300],
    ],
  ];
  const { places, chart } = placed({ ...SCALE, span }, LINEAR, paths, { width: 100, height: 60 });
  assert.deepEqual(places, [[[0, 60], null, [100, 0], [100, 1e6]]]);
  assert.ok(chart.isCrossed(90, 0, 100, 10));
  assert.equal(chart.isCrossed(20, 0, 60, 60), false);
  assert.equal(chart.highest(50), 0);
  assert.equal(chart.highest(101), 60);
});
