import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { create, keyEvent, links, settled } from "./browser.js";

await import("../src/shell/page-address.js");
// The page has been opened.
window.dispatchEvent(new Event("vaadin-navigated"));

let page;
/** Where the page asked the router to go: the router makes the entry. */
const asked = [];
window.addEventListener("vaadin-navigate", ({ detail }) => {
  asked.push(detail);
  const idx = history.state.idx + 1;
  history.pushState({ idx }, "", new URL(detail.url, document.baseURI).href);
});

beforeEach(() => {
  page?.disconnectedCallback();
  sessionStorage.clear();
  asked.length = 0;
  history.pushState({ idx: history.state.idx + 1 }, "", "/");
  page = create("page-address");
  page.isConnected = true;
  page.connectedCallback();
  page.arrive("?a=1");
});

test("the address says where the page was led", () => {
  assert.equal(location.search, "?a=1");
});

test("the navigation leads back to where a page was left", () => {
  const signal = create("page-address");
  for (const href of ["", "learn", "signal"]) {
    const link = create("page-address");
    link.setAttribute("href", href);
    links.push(link);
  }
  const hrefs = () => links.map((link) => link.getAttribute("href"));

  page.isConnected = false;
  page.disconnectedCallback();
  assert.deepEqual(hrefs(), ["?a=1", "learn", "signal"]);
  // It has not been told yet where it is.
  signal.connectedCallback();
  signal.disconnectedCallback();
  assert.deepEqual(hrefs(), ["?a=1", "learn", "signal"]);
  signal.connectedCallback();
  signal.arrive("signal?width=9");
  signal.disconnectedCallback();
  assert.deepEqual(hrefs(), ["?a=1", "learn", "signal?width=9"]);
  // Who is there and asks for the page once more wants it as it is for somebody new.
  page.isConnected = true;
  page.connectedCallback();
  page.arrive("?a=1");
  assert.deepEqual(hrefs(), ["", "learn", "signal?width=9"]);
  links.length = 0;
});

test("a frame's address is written when it is drawn, in the same entry", async () => {
  const entries = history.entries.length;
  page.replace("?a=1&step=5");
  page.replace("?a=1&step=6");
  await settled();
  page.write();
  assert.equal(location.search, "?a=1&step=6");
  assert.equal(history.entries.length, entries);
});

test("a change makes an entry, and changes of one kind that follow at once share it", () => {
  page.enter("?a=2", "SETUP");
  page.enter("?a=3", "SETUP");
  assert.equal(asked.length, 1);
  assert.equal(location.search, "?a=3");
});

test("undo and redo go through the router, which asks the server", () => {
  page.enter("?a=2", "SETUP");
  page.undo();
  assert.deepEqual(asked.at(-1), { url: "?a=1", callback: true });
  page.arrive("?a=1");
  page.redo();
  assert.deepEqual(asked.at(-1), { url: "?a=2", callback: true });
});

test("Ctrl+Z undoes, except where text is typed", () => {
  page.enter("?a=2", "SETUP");
  const field = Object.assign(new Element(), { matches: () => true });
  document.dispatchEvent(keyEvent("z", { ctrlKey: true }, [field]));
  assert.equal(asked.length, 1);
  document.dispatchEvent(keyEvent("z", { ctrlKey: true }));
  assert.equal(asked.at(-1).url, "?a=1");
});

test("taking back takes the last event, even after a change of set-up", () => {
  page.arrive("?a=1&events=5-n");
  page.takeBack();
  assert.equal(asked.at(-1).url, "?a=1");
});

test("how the page is looked at stays in the address", () => {
  history.replaceState(history.state, "", "/?a=1&embed=1");
  page.enter("?a=2", "SETUP");
  assert.equal(location.search, "?a=2&embed=1");
});

test("an entry that is another page's is not written to", async () => {
  history.pushState({ idx: history.state.idx + 1 }, "", "/compare?b=1");
  page.replace("?a=9");
  await settled();
  page.write();
  assert.equal(location.search, "?b=1");
});
