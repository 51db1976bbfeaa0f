// The end of a session, by a restart of the server or a long pause, ends the page that Vaadin's client holds.
// It comes back by itself: as soon as the server answers it is loaded anew, at the step last drawn.

import { element } from "../shared/elements.js";
import { keepInTab, recallInTab } from "../shared/tab.js";
import { settleAddress } from "../shell/page-address.js";
import { attempts, pauseBefore, wordsOf } from "./return.js";

/** Vaadin's last word on a page, and where it waits for a click. */
const LAST_WORD = "v-system-error";
const NOTE = "symmetry.return";
/** The first probe has so long, each one after it twice that: a busy server may need long for a page. */
const PROBE_MS = 8_000;
const LONGEST_PROBE_MS = 64_000;
/** From when somebody is there to read it: pages come back in hidden tabs, and on laptops that nobody sits at. */
const SAID_MS = 30_000;
/** For a run that is there to stand where it is wanted. */
const REPLAY_MS = 30_000;

let returning = false;

/** @returns {import("./return.js").Return | undefined} */
const read = () => recallInTab(NOTE);

/** @param {import("./return.js").Return} note */
const write = (note) => keepInTab(NOTE, note);

const server = () => document.documentElement.dataset.server ?? "";
const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Whether the server answers. It begins a session where there is none: one for all tabs, if they ask in turn.
 *
 * @param {number} before probes that failed
 */
async function answers(before) {
  const signal = AbortSignal.timeout(Math.min(PROBE_MS * 2 ** before, LONGEST_PROBE_MS));
  const ask = () => fetch(location.href, { cache: "no-store", signal });
  try {
    // Only browsers on a secure way have locks.
    const answer = navigator.locks
      ? await navigator.locks.request(NOTE, ask)
      : await wait(Math.random() * 2_000).then(ask);
    return answer.ok;
  } catch {
    return false;
  }
}

async function comeBack() {
  if (returning) return;
  returning = true;
  const times = attempts(read()?.times ?? [], Date.now());
  const pause = pauseBefore(times.length);
  if (pause === undefined) return;
  settleAddress();
  // Without a memory of attempts a page might load for ever.
  if (!write({ server: server(), times: [...times, Date.now()], due: true })) return;
  document.documentElement.dataset.returning = "";
  await wait(pause);
  for (let k = 0; !(await answers(k)); k++) await wait(pauseBetweenProbes(k));
  location.reload();
}

const pauseBetweenProbes = (/** @type {number} */ k) =>
  Math.min(500 * 2 ** k, 8_000) * (0.75 + Math.random() / 2);

/** Where the page came back, once something is drawn. */
function say() {
  const note = read();
  if (!note?.due) return;
  write({ ...note, due: false });
  const words = element("span", {});
  const close = element("button", {
    className: "button plain icon icon-close",
    ariaLabel: "Close",
  });
  const box = element("div", { className: "message return-note", role: "status" }, words, close);
  close.addEventListener("click", () => box.remove());
  const isRestart = note.server !== server();
  const wanted = new URLSearchParams(location.search).get("step") ?? "0";
  /** @type {number | undefined} */
  let patience;
  const show = () => {
    const board = document.querySelector("play-board");
    if (!board && !document.querySelector(".app-page")) return false;
    const step = board instanceof HTMLElement ? Number(board.dataset.step) : undefined;
    // A run is replayed to its step, and may show the first one on the way; one that diverged stands before it.
    patience ??= Date.now() + REPLAY_MS;
    const isThere = step === undefined || step === Number(wanted) || Date.now() > patience;
    if (!isThere || Number.isNaN(step)) return false;
    words.textContent = wordsOf(isRestart, step);
    document.body.append(box);
    const leave = () => setTimeout(() => box.remove(), SAID_MS);
    for (const deed of ["pointerdown", "pointermove", "keydown"])
      window.addEventListener(deed, leave, { capture: true, once: true });
    return true;
  };
  const look = setInterval(() => show() && clearInterval(look), 200);
}

new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (node instanceof Element && node.classList.contains(LAST_WORD)) comeBack();
}).observe(document.body ?? document.documentElement, { childList: true, subtree: !document.body });

say();
