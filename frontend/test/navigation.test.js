import assert from "node:assert/strict";
import { test } from "node:test";
import { settled } from "./browser.js";
import { navigating, onceArrived } from "../src/shell/navigation.js";

/** As Vaadin's router does: told first, then no longer flagged. */
const tellEnd = async () => {
  setTimeout(() => {
    window.dispatchEvent(new Event("vaadin-navigated"));
    delete window.Vaadin.Flow.navigation;
  });
  await new Promise((done) => setTimeout(done, 5));
  await settled();
};

test("that the page is open, told late, is not the end of a navigation", async () => {
  let arrived = 0;
  window.Vaadin.Flow.navigation = true;
  onceArrived(() => arrived++);
  await tellEnd();
  assert.deepEqual([arrived, navigating()], [0, true]);
  await tellEnd();
  assert.deepEqual([arrived, navigating()], [1, false]);
});
