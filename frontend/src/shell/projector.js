import { closesByItself } from "../shared/escape.js";

const TAKES_KEYS = "input, textarea, select, [contenteditable]:not([contenteditable=false])";
const FIELD = "projector";

let chosen = new URLSearchParams(location.search).get(FIELD) === "1";

/** The class `projector` of the body: larger type and lines, nothing around them. It lasts while the document does. */
function show() {
  document.body.classList.toggle(FIELD, chosen);
}

/** @param {boolean} on */
function turn(on) {
  if (on === chosen) return;
  // It may stand in what is hidden now.
  /** @type {HTMLElement | null} */
  const open = document.querySelector("[popover=auto]:popover-open");
  open?.hidePopover();
  chosen = on;
  show();
  const next = document.getElementById(on ? "leave-projector" : "projector");
  if (next?.checkVisibility()) {
    // Known to browsers, not yet to TypeScript.
    next.focus(/** @type {FocusOptions} */ ({ focusVisible: false }));
  }
}

/** @param {KeyboardEvent} event */
function press(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event
    .composedPath()
    .some((node) => node instanceof Element && node.matches(TAKES_KEYS));
  if (event.key === "f" && !event.shiftKey && !typing && !document.querySelector("dialog[open]")) {
    turn(!chosen);
  } else if (event.key === "Escape" && chosen && !typing && !closesByItself()) {
    turn(false);
  }
}

/**
 * `f` and the buttons turn the projector view on and off, Escape leaves it.
 *
 * @param {NodeListOf<HTMLElement>} buttons
 */
export function listenForProjector(buttons) {
  for (const button of buttons) button.addEventListener("click", () => turn(!chosen));
  // Before the browser itself closes what Escape closes.
  document.addEventListener("keydown", press, { capture: true });
  show();
  return () => document.removeEventListener("keydown", press, { capture: true });
}
