import assert from "node:assert/strict";
import { test } from "node:test";
import "./browser.js";
import { History } from "../src/shared/history.js";
import {
  blank,
  decimals,
  erased,
  inWords,
  isBlank,
  isSame,
  painted,
  quantised,
  withOneClassLess,
  withOneMoreClass,
} from "../src/draw/drawing.js";

const BOUNDS = { least: 4, most: 500 };
const NONE = blank(false);

/** So many points of one class, each at a place of its own. */
const many = (count, label = 0) =>
  painted(
    NONE,
    Array.from({ length: count }, (_, k) => [k, 0, label]),
    Infinity,
  );

test("a coordinate is kept as finely as the pad has places, and on the pad", () => {
  assert.equal(decimals([-2, 2]), 2);
  assert.equal(decimals([-1, 1]), 3);
  assert.equal(decimals([-500, 500]), 0);
  assert.equal(quantised(0.123456, [-2, 2]), 0.12);
  assert.equal(quantised(7, [-2, 2]), 2);
  assert.equal(quantised(-7, [-2, 2]), -2);
  assert.ok(Object.is(quantised(-0.001, [-2, 2]), 0));
});

test("points are added up to the most, a place once in each class", () => {
  const two = painted(
    NONE,
    [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 1],
    ],
    500,
  );
  assert.deepEqual(two.points, [
    [0, 0, 0],
    [0, 0, 1],
  ]);
  assert.equal(painted(two, [[0, 0, 0]], 500), two);
  assert.equal(painted(two, many(9).points, 5).points.length, 5);
  assert.equal(NONE.points.length, 0);
});

test("what is near enough is erased, by an ellipse where axes differ", () => {
  const drawn = painted(
    NONE,
    [
      [0, 0, 0],
      [1, 0, 1],
      [0, 1, 0],
    ],
    500,
  );
  assert.deepEqual(erased(drawn, [0, 0], [0.5, 0.5]).points, [
    [1, 0, 1],
    [0, 1, 0],
  ]);
  assert.deepEqual(erased(drawn, [0, 0], [0.5, 2]).points, [[1, 0, 1]]);
  assert.equal(erased(drawn, [9, 9], [1, 1]), drawn);
});

test("there are two to six classes; the last goes with its points", () => {
  let drawn = NONE;
  for (let k = 0; k < 9; k++) drawn = withOneMoreClass(drawn);
  assert.equal(drawn.classes, 6);
  const three = {
    ...NONE,
    classes: 3,
    points: [
      [0, 0, 0],
      [1, 1, 2],
    ],
  };
  assert.deepEqual(withOneClassLess(three), { ...NONE, classes: 2, points: [[0, 0, 0]] });
  assert.equal(withOneClassLess(NONE), NONE);
});

test("how many points there are, are missing, and still fit, is said", () => {
  assert.equal(inWords(NONE, BOUNDS), "0 points. Training starts with 4.");
  assert.equal(inWords(many(1), BOUNDS), "1 point. Training starts with 4.");
  assert.equal(inWords(many(12), BOUNDS), "12 points: A 12, B 0");
  assert.equal(inWords(many(399), BOUNDS), "399 points: A 399, B 0");
  assert.equal(inWords(many(480), BOUNDS), "480 points: A 480, B 0; 20 more fit");
  assert.equal(inWords(many(500), BOUNDS), "500 points: no more fit. Erase some to draw on.");
  assert.equal(inWords({ ...many(12), curve: true }, BOUNDS), "12 points");
});

test("strokes are undone and redone; a new one forgets what was undone", () => {
  const history = new History(NONE, isSame, isBlank);
  assert.equal(history.undo(), false);
  assert.equal(history.add(NONE), false);
  history.add(many(4));
  history.add(many(5));
  assert.equal(history.undo(), true);
  assert.equal(history.present.points.length, 4);
  assert.equal(history.redo(), true);
  assert.equal(history.redo(), false);
  history.undo();
  history.add(many(7));
  assert.equal(history.canRedo, false);
  history.undo();
  assert.equal(history.present.points.length, 4);
});

test("clearing can be undone", () => {
  const history = new History(NONE, isSame, isBlank);
  history.add(many(4));
  history.add({ ...history.present, points: [] });
  history.undo();
  assert.equal(history.present.points.length, 4);
});

test("history has an end", () => {
  const history = new History(NONE, isSame, isBlank);
  for (let k = 1; k < 300; k++) history.add(many(k));
  let undone = 0;
  while (history.undo()) undone++;
  assert.equal(undone, 99);
});

test("Back of the page is undo, Forward is redo, another drawing is one more", () => {
  const history = new History(NONE, isSame, isBlank);
  history.add(many(4));
  history.add(many(5));
  history.arrive(many(4));
  assert.equal(history.canRedo, true);
  history.arrive(many(5));
  assert.equal(history.canRedo, false);
  history.arrive(many(5));
  history.arrive(many(9));
  history.undo();
  assert.ok(isSame(history.present, many(5)));
});

test("data taken over are the first state: there is no empty pad to go back to", () => {
  const history = new History(NONE, isSame, isBlank);
  history.arrive(many(3));
  assert.equal(history.present.points.length, 3);
  assert.equal(history.undo(), false);
  history.add(many(4));
  assert.equal(history.undo(), true);
  assert.equal(history.present.points.length, 3);
  assert.equal(history.undo(), false);
});
