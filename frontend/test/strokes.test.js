import assert from "node:assert/strict";
import { test } from "node:test";
import "./browser.js";
import { Path, scattered, Spray } from "../src/draw/brush.js";
import { blank } from "../src/draw/drawing.js";
import { drawnPoint, Erasing, Spraying, Tracing } from "../src/draw/strokes.js";
import { Plane } from "../src/surface/plane.js";

const PLANE = new Plane({ left: 0, top: 0, width: 400, height: 400 }, [-2, 2], [-2, 2]);
const BRUSH = { label: 1, size: 0, rate: 10, most: 500 };

test("a place of the canvas is a point of the plane, and back", () => {
  assert.deepEqual(drawnPoint(PLANE, [0, 0], 3), [-2, 2, 3]);
  assert.deepEqual(drawnPoint(PLANE, [300, 100], 0), [1, 1, 0]);
  assert.deepEqual(drawnPoint(PLANE, [900, -9], 0), [2, 2, 0]);
  assert.deepEqual(PLANE.place(1, 1), [300, 100]);
});

test("a click paints one point where it points, whatever the spread", () => {
  const stroke = new Spraying(blank(false), PLANE, { ...BRUSH, size: 40 }, [300, 100], 0);
  stroke.move([300, 100], 5);
  assert.deepEqual(stroke.drawn.points, [[1, 1, 1]]);
});

test("a brush paints so many points a second, along its way", () => {
  const spray = new Spray([0, 0], 10, 0);
  assert.deepEqual(spray.to([0, 0], 99), []);
  assert.deepEqual(spray.to([30, 0], 300), [
    [10, 0],
    [20, 0],
    [30, 0],
  ]);
  let count = 0;
  for (let now = 301; now <= 2300; now++) count += spray.to([0, 0], now).length;
  assert.equal(count, 20);
});

test("points scatter within the brush, over all of it", () => {
  assert.deepEqual(scattered([5, 5], 0), [5, 5]);
  const far = Array.from({ length: 4000 }, () => Math.hypot(...scattered([0, 0], 10)));
  assert.ok(Math.max(...far) <= 10);
  const inner = far.filter((distance) => distance < 5).length / far.length;
  // A quarter of the disc's area; seven deviations of a binomial with 4000 draws.
  assert.ok(Math.abs(inner - 0.25) < 0.05, `${inner}`);
});

test("a curve has its points at equal distances, however it is dragged", () => {
  const fast = new Path([0, 0], 6).to([20, 0]);
  const slow = new Path([0, 0], 6);
  const steps = [2, 5, 7, 11, 14, 20].flatMap((x) => slow.to([x, 0]));
  assert.deepEqual(fast, [
    [6, 0],
    [12, 0],
    [18, 0],
  ]);
  assert.equal(steps.length, 3);
  const stroke = new Tracing(blank(true), PLANE, 500, [0, 200]);
  stroke.move([60, 200]);
  assert.equal(stroke.drawn.points.length, 11);
  assert.deepEqual(stroke.drawn.points.at(-1), [-1.4, 0, 0]);
});

test("a drag erases all that lies on its way, also between two events", () => {
  const drawn = {
    ...blank(false),
    points: [
      [-1, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
    ],
  };
  const stroke = new Erasing(drawn, PLANE, 10, [100, 200]);
  assert.equal(stroke.drawn.points.length, 3);
  stroke.move([300, 200]);
  assert.deepEqual(stroke.drawn.points, [[0, 1, 0]]);
});

test("a full drawing takes no more", () => {
  const stroke = new Spraying(blank(false), PLANE, { ...BRUSH, most: 3 }, [0, 0], 0);
  for (let k = 1; k < 20; k++) stroke.move([10 * k, 0], 1000 * k);
  assert.equal(stroke.drawn.points.length, 3);
});
