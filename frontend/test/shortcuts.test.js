import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { keyEvent } from "./browser.js";
import { combination, listenForShortcuts } from "../src/board/shortcuts.js";

const buttons = {};
document.getElementById = (id) => buttons[id] ?? null;
const button = (id, disabled = false) =>
  (buttons[id] = { disabled, pressed: 0, click: () => buttons[id].pressed++ });
const matching = (selector) =>
  Object.assign(new Element(), { matches: (all) => all.includes(selector) });
const forget = listenForShortcuts();
const press = (...event) => {
  const made = keyEvent(...event);
  document.dispatchEvent(made);
  return made;
};

afterEach(() => Object.keys(buttons).forEach((id) => delete buttons[id]));

test("a combination names what is held, and Shift only where it makes no other sign", () => {
  const named = [
    ["ArrowRight", { shiftKey: true }, "Shift+ArrowRight"],
    ["ArrowRight", { altKey: true }, "Alt+ArrowRight"],
    ["?", { shiftKey: true }, "?"],
    ["N", { shiftKey: true }, "n"],
    ["Z", { ctrlKey: true, shiftKey: true }, "Ctrl+Shift+z"],
    ["z", { metaKey: true }, "Ctrl+z"],
    [" ", {}, " "],
  ];
  for (const [key, held, name] of named) assert.equal(combination(keyEvent(key, held)), name);
});

test("a key presses the first of its buttons that the page has and that can be pressed", () => {
  button("answer-1", true);
  const speed = button("speed-1");
  assert.ok(press("1").defaultPrevented);
  assert.equal(speed.pressed, 1);
});

test("a key held down steps on but does not play and pause", () => {
  const [play, step] = [button("play"), button("step")];
  press(" ", { repeat: true });
  press("ArrowRight", { repeat: true });
  assert.deepEqual([play.pressed, step.pressed], [0, 1]);
});

test("where keys are typed they mean nothing else", () => {
  const play = button("play");
  assert.ok(!press(" ", {}, [matching("input")]).defaultPrevented);
  press(" ", {}, [matching("button")]);
  assert.equal(play.pressed, 0);
});

test("Escape first closes what is open", () => {
  const close = button("drawer-close");
  document.querySelector = () => ({});
  press("Escape");
  document.querySelector = () => null;
  assert.equal(close.pressed, 0);
  press("Escape");
  assert.equal(close.pressed, 1);
});

test("what is forgotten listens no more", () => {
  const step = button("step");
  forget();
  press("ArrowRight");
  assert.equal(step.pressed, 0);
});
