import assert from "node:assert/strict";
import { test } from "node:test";
import { cursorMove, snapped, turn } from "../src/map/cursor.js";
import { linkAt, thickness } from "../src/network/draw-links.js";
import { path } from "../src/signal/plot-frame.js";
import { Plane } from "../src/surface/plane.js";

const AXIS = { low: -1, high: 1 };

test("y of a plane points up", () => {
  const plane = new Plane({ left: 10, top: 20, width: 100, height: 50 }, [0, 1], [0, 1]);
  assert.deepEqual([plane.x(0), plane.y(0), plane.x(1), plane.y(1)], [10, 70, 110, 20]);
});

test("a path breaks where a value is missing", () => {
  assert.equal(path([[0, 1], [2, 3], null, [4, 5]]), "M0.0 1.0L2.0 3.0M4.0 5.0"); // prettier-ignore
});

test("near the diagonal of a mirrored map a point is on it", () => {
  const map = { grid: { x: AXIS, y: AXIS }, mirrored: true };
  assert.deepEqual(snapped([0.5, 0.51], map), [0.5, 0.5]);
  assert.deepEqual(snapped([0.5, 0.6], map), [0.5, 0.6]);
  assert.deepEqual(snapped([0.5, 0.51], { ...map, mirrored: false }), [0.5, 0.51]);
});

test("arrows move the cursor from the middle, and not off the map", () => {
  const grid = { x: AXIS, y: AXIS };
  assert.deepEqual(cursorMove(undefined, { key: "ArrowRight" }, grid), [0.02, 0]);
  assert.deepEqual(cursorMove([0.95, 0], { key: "ArrowRight", shiftKey: true }, grid), [1, 0]);
  assert.equal(cursorMove([0, 0], { key: "a" }, grid), undefined);
});

test("the relief is turned within its bounds", () => {
  assert.equal(turn({ yaw: 0, pitch: 3 }).pitch, 1.45);
  assert.ok(turn({ yaw: 0, pitch: 1 }, "ArrowLeft").yaw < 0);
});

test("a link is found near its curve only", () => {
  const link = { ends: { x1: 0, y1: 0, x2: 100, y2: 100 } };
  assert.equal(linkAt([link], 50, 52), link);
  assert.equal(linkAt([link], 50, 80), undefined);
});

test("larger weights have thicker links, all within bounds", () => {
  assert.ok(thickness(0) < thickness(-1) && thickness(1) < thickness(5));
  assert.ok(thickness(1e6) <= 9);
});
