import assert from "node:assert/strict";
import { test } from "node:test";
import { settled } from "./browser.js";
import { navigating, onceArrived } from "../src/shell/navigation.js";

test("opening the page is a navigation that ends when it is told", async () => {
  let arrived = 0;
  onceArrived(() => arrived++);
  await settled();
  assert.deepEqual([arrived, navigating()], [0, true]);
  window.dispatchEvent(new Event("vaadin-navigated"));
  await settled();
  assert.deepEqual([arrived, navigating()], [1, false]);
});
