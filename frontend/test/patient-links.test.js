import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { settled } from "./browser.js";
import "../src/shell/patient-links.js";

const link = () =>
  Object.assign(new HTMLAnchorElement("http://site/compare"), { isConnected: true });
const click = (target, held = {}) => {
  const event = new Event("click", { cancelable: true });
  const keys = { button: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  Object.assign(event, keys, held, { composedPath: () => [target] });
  window.dispatchEvent(event);
  return event;
};
const arrive = async () => {
  delete window.Vaadin.Flow.navigation;
  window.dispatchEvent(new Event("vaadin-navigated"));
  await settled();
};

beforeEach(() => {
  window.Vaadin.Flow.navigation = true;
});

test("during a navigation a link waits, and the last one counts", async () => {
  const [first, last] = [link(), link()];
  assert.ok(click(first).defaultPrevented);
  assert.ok(click(last).defaultPrevented);
  assert.equal(last.clicks, 0);
  await arrive();
  assert.deepEqual([first.clicks, last.clicks], [0, 1]);
});

test("without a navigation it is followed at once", async () => {
  await arrive();
  assert.ok(!click(link()).defaultPrevented);
});

test("what is not followed here is let through", async () => {
  const elsewhere = Object.assign(new HTMLAnchorElement("http://other/"), { isConnected: true });
  const download = link();
  download.setAttribute("download", "");
  assert.ok(!click(elsewhere).defaultPrevented);
  assert.ok(!click(download).defaultPrevented);
  assert.ok(!click(link(), { ctrlKey: true }).defaultPrevented);
  assert.ok(!click(link(), { button: 1 }).defaultPrevented);
});

test("a link that left with its page is forgotten", async () => {
  const gone = link();
  click(gone);
  gone.isConnected = false;
  await arrive();
  assert.equal(gone.clicks, 0);
});

test("a link waits as long as the server is asked, not for ever", async () => {
  const server = { isActive: () => true };
  window.Vaadin.Flow.clients = { server };
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const slow = link();
    click(slow);
    mock.timers.tick(60_000);
    assert.equal(slow.clicks, 0);
    server.isActive = () => false;
    mock.timers.tick(3_000);
    assert.equal(slow.clicks, 1);
  } finally {
    mock.timers.reset();
    delete window.Vaadin.Flow.clients;
  }
});
