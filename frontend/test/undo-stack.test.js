import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import "./browser.js";
import { nextUndo, record, take, withoutLastEvent } from "../src/shell/undo-stack.js";

beforeEach(() => sessionStorage.clear());

test("what is undone can be redone", () => {
  record("?a=1", "SETUP");
  assert.equal(take("undo", "?a=2"), "?a=1");
  assert.equal(take("redo", "?a=1"), "?a=2");
  assert.equal(take("redo", "?a=2"), undefined);
});

test("a new change forgets what was to be redone", () => {
  record("?a=1", "SETUP");
  take("undo", "?a=2");
  record("?a=1", "SETUP");
  assert.equal(take("redo", "?a=3"), undefined);
});

test("an edit is taken from the run at its present step", () => {
  record("?a=1&step=10", "EDIT");
  assert.equal(nextUndo("?a=1&events=10*n&step=25"), "EDIT");
  assert.equal(take("undo", "?a=1&events=10*n&step=25"), "?a=1&step=25");
});

test("a place where the page stands already is passed over", () => {
  record("?a=1", "SETUP");
  record("?a=2", "SETUP");
  assert.equal(take("undo", "?a=2&step=7"), "?a=1");
});

test("pages have stacks of their own, and no more than fifty entries", () => {
  for (let k = 0; k < 60; k++) record(`compare?a=${k}`, "SETUP");
  assert.equal(take("undo", "?a=60"), undefined);
  let taken = 0;
  while (take("undo", "compare?now") !== undefined) taken++;
  assert.equal(taken, 50);
});

test("storage that fails forgets and throws nothing", (t) => {
  t.mock.method(sessionStorage, "setItem", () => {
    throw new Error("full");
  });
  record("?a=1", "SETUP");
  assert.equal(take("undo", "?a=2"), undefined);
});

test("the last of the events is left out, wherever they stand", () => {
  const without = [
    ["?v=1&events=5-n*9-n&step=12", "?v=1&events=5-n&step=12"],
    ["?v=1&events=5-n&step=12", "?v=1&step=12"],
    ["?v=1&events=5-n", "?v=1"],
    ["?events=5-n&step=12", "?step=12"],
    ["?events=5-n", ""],
    ["?v=1", "?v=1"],
  ];
  for (const [address, expected] of without) assert.equal(withoutLastEvent(address), expected);
});
