// Back pressed again while the router is on its way sends it astray: it returns to the entry that is
// being left to ask the server, and takes a further step of a person for its own, or loses the query.
// Such steps are kept from it and made up for when it has arrived. Runs before Vaadin's client, since
// only the first to listen can keep an event from the others.

import { navigating, onceArrived } from "./navigation.js";

/**
 * A step of ours that was not taken in so many turns of the page will not be: another has taken its place. Long, since
 * one that was only slow is taken twice otherwise, and Back goes back by two: seen where a machine was busy and this was
 * 400 ms. Turns, since a page that got none for a while hears of its step only in the next.
 */
const LOST_TURNS = 30;
const TURN_MS = 100;

const go = history.go.bind(history);
const pushState = history.pushState.bind(history);
/** Where the browser stands, and where the router takes it to stand. */
let at = entryNumber();
let home = at;
/** Whether the router waits to hear that the browser has come home. */
let awaited = false;
/** Our step that is under way; 0 if none is. */
let underWay = 0;
/** @type {number | undefined} */
let lost;
/** What a person's steps that were kept from the router come to. */
let wish = 0;

/**
 * The place of the present entry, counted by Vaadin's router.
 *
 * @returns {number}
 */
export function entryNumber() {
  return history.state?.idx ?? 0;
}

/** The router's own steps. */
history.go = (delta = 0) => {
  if (delta === 0) {
    go();
    return;
  }
  home += delta;
  awaited = true;
  goHome();
};

/** The router's new entries. */
history.pushState = (...entry) => {
  pushState(...entry);
  at = home = entryNumber();
};

function goHome() {
  if (underWay !== 0 || at === home) return;
  underWay = home - at;
  let turns = LOST_TURNS;
  clearInterval(lost);
  lost = setInterval(() => {
    if (--turns > 0) return;
    clearInterval(lost);
    underWay = 0;
    goHome();
  }, TURN_MS);
  go(underWay);
}

/** @param {PopStateEvent} event */
function hear(event) {
  const moved = entryNumber() - at;
  if (moved === 0) return;
  at += moved;
  const isPersons = moved !== underWay;
  if (isPersons && underWay === 0 && !awaited && !navigating()) {
    home = at;
    return;
  }
  if (isPersons) {
    wish += moved;
  } else {
    clearInterval(lost);
    underWay = 0;
  }
  if (at === home && awaited) awaited = false;
  else event.stopImmediatePropagation();
  if (at === home && wish !== 0) onceArrived(makeUp);
  goHome();
}

/** Only from home: a step taken while ours is under way would undo that one and be lost with it. */
function makeUp() {
  if (at !== home) return;
  const missing = wish;
  wish = 0;
  if (missing !== 0) go(missing);
}

window.addEventListener("popstate", hear);
