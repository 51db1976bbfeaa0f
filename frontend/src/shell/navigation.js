// Whether Vaadin's router is on its way from one entry of the history to another, and what waits until
// it has arrived.

/** A navigation that has not ended by then, and for which no answer is awaited, holds nothing any longer. */
const LONGEST_WAIT_MS = 3000;

/** @type {(() => void)[]} */
const waiting = [];
/** @type {number | undefined} */
let timer;

/**
 * Opening the page is a navigation, too, which Vaadin does not flag: links are there before its end is told, and two that
 * are under way take each other's answers.
 */
let opening = true;

/** Flagged by Vaadin when a navigation starts, until its end has been told. */
export function navigating() {
  return opening || window.Vaadin?.Flow?.navigation === true;
}

/**
 * Does this now or, during a navigation, at its end; after what waits already.
 *
 * @param {() => void} act
 */
export function onceArrived(act) {
  if (!navigating() && waiting.length === 0) {
    act();
    return;
  }
  waiting.push(act);
  if (waiting.length === 1) watch();
}

function watch() {
  timer = setTimeout(() => {
    if (isAnswerAwaited()) {
      watch();
      return;
    }
    opening = false;
    delete window.Vaadin.Flow.navigation;
    release();
  }, LONGEST_WAIT_MS);
}

/** Of a slow server; the router that is led elsewhere meanwhile fails. */
function isAnswerAwaited() {
  return Object.values(window.Vaadin.Flow.clients ?? {}).some((client) => client.isActive?.());
}

function release() {
  clearTimeout(timer);
  while (waiting.length > 0 && !navigating()) waiting.shift()?.();
  if (waiting.length > 0) watch();
}

// Vaadin deletes its flag after it has told.
window.addEventListener("vaadin-navigated", () => {
  opening = false;
  setTimeout(release);
});
