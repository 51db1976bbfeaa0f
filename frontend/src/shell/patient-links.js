// Vaadin's router asks the server twice, and then fails, when a link is followed before the last
// navigation has been drawn (vaadin/flow#20404). Such a click waits here; of several, the last counts.

import { navigating, onceArrived } from "./navigation.js";

/** @type {HTMLAnchorElement | undefined} */
let waiting;

/** @param {MouseEvent} event */
function hold(event) {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!navigating() || !link || !followedHere(link, event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!waiting) onceArrived(followWaiting);
  waiting = link;
}

/**
 * @param {HTMLAnchorElement} link
 * @param {MouseEvent} event
 */
function followedHere(link, event) {
  return (
    link.origin === location.origin &&
    !["target", "download", "router-ignore"].some((name) => link.hasAttribute(name)) &&
    event.button === 0 &&
    !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
  );
}

/** A link that left with its page is forgotten: followed from nowhere it would load the whole page. */
function followWaiting() {
  const link = waiting;
  waiting = undefined;
  if (link?.isConnected) link.click();
}

window.addEventListener("click", hold, { capture: true });
