// Vaadin's router asks the server twice, and then fails, when a link is followed before the last
// navigation has been drawn (vaadin/flow#20404). Such a click waits here; of several, the last counts.

/** A navigation that has not ended by then, its connection lost, holds no link any longer. */
const LONGEST_WAIT_MS = 3000;

let waiting;

function hold(event) {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!navigating() || !link || !followedHere(link, event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!waiting) afterNavigation(followWaiting);
  waiting = link;
}

/** Set by Vaadin when a navigation starts, deleted when its end has been told. */
function navigating() {
  return window.Vaadin?.Flow?.navigation === true;
}

function followedHere(link, event) {
  return (
    link.origin === location.origin &&
    !["target", "download", "router-ignore"].some((name) => link.hasAttribute(name)) &&
    event.button === 0 &&
    !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
  );
}

function afterNavigation(act) {
  const go = () => {
    clearTimeout(timer);
    window.removeEventListener("vaadin-navigated", told);
    delete window.Vaadin.Flow.navigation;
    act();
  };
  const told = () => setTimeout(go);
  const timer = setTimeout(go, LONGEST_WAIT_MS);
  window.addEventListener("vaadin-navigated", told);
}

/** A link that left with its page is forgotten: followed from nowhere it would load the whole page. */
function followWaiting() {
  const link = waiting;
  waiting = undefined;
  if (link.isConnected) link.click();
}

window.addEventListener("click", hold, { capture: true });
