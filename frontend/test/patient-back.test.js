import assert from "node:assert/strict";
import { test } from "node:test";
import { settled } from "./browser.js";

const { entryNumber } = await import("../src/shell/patient-back.js");
// The page has been opened.
window.dispatchEvent(new Event("vaadin-navigated"));

/** What the router hears of. */
const heard = [];
window.addEventListener("popstate", () => heard.push(entryNumber()));
for (const idx of [1, 2, 3]) history.pushState({ idx }, "", `/${idx}`);

test("a step back is told to the router when nothing else is under way", async () => {
  goAsPerson(-1);
  await settled();
  assert.deepEqual(heard.splice(0), [2]);
});

test("one that comes during a navigation is kept and made up for at its end", async () => {
  window.Vaadin.Flow.navigation = true;
  goAsPerson(-1);
  await settled();
  assert.deepEqual(heard, []);
  assert.equal(entryNumber(), 2, "the browser is brought back to where the router stands");
  delete window.Vaadin.Flow.navigation;
  window.dispatchEvent(new Event("vaadin-navigated"));
  await settled();
  assert.deepEqual(heard.splice(0), [1]);
  assert.equal(entryNumber(), 1);
});

/** A person's step, which goes past `history.go`. */
function goAsPerson(delta) {
  Object.getPrototypeOf(history).go.call(history, delta);
}
