import { closesByItself } from "../shared/escape.js";

/**
 * Ids of the buttons by key; a page has some of them, and the first that it has is pressed.
 *
 * @type {Record<string, string[]>}
 */
const BUTTONS_OF = {
  " ": ["play"],
  ArrowRight: ["step"],
  ArrowLeft: ["step-back"],
  "Shift+ArrowRight": ["step-10"],
  "Shift+ArrowLeft": ["back-10"],
  "Alt+ArrowRight": ["epoch"],
  r: ["reset"],
  Enter: ["run"],
  n: ["next", "nudge"],
  p: ["previous"],
  s: ["share"],
  b: ["drawer-toggle"],
  "?": ["keys-key"],
  Escape: ["drawer-close"],
  1: ["answer-1", "speed-1"],
  2: ["answer-2", "speed-2"],
  3: ["answer-3", "speed-3"],
  4: ["speed-4"],
  5: ["speed-5"],
  0: ["answer-0"],
};

/** Where keys already mean something: typing, choosing, moving a slider or along tabs. */
const TAKES_KEYS =
  "input, textarea, select, [contenteditable]:not([contenteditable=false])," +
  "[role=slider], [role=listbox], [role=option], [role=combobox], [role=radio], [role=tab], [role=menuitem]," +
  "[role=dialog], [role=alertdialog]," +
  "vaadin-select, vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-radio-group, vaadin-slider," +
  "vaadin-tabs, vaadin-menu-bar, vaadin-grid";
/** What presses a button that has the focus. */
const PRESSES = new Set([" ", "Enter"]);
const TAKES_PRESSES =
  "button, a[href], summary, label, [role=button], vaadin-button, vaadin-details-summary";

/**
 * Keys that press the page's buttons, such as Space for play, the arrows for a step, n for the nudge; in
 * the guide digits predict, Enter runs, n and p turn the page. Returns the function that ends it.
 */
export function listenForShortcuts() {
  // One of its own for each board: the page may put a new board in before the old one is gone.
  /** @param {KeyboardEvent} event */
  const listener = (event) => press(event);
  document.addEventListener("keydown", listener);
  return () => document.removeEventListener("keydown", listener);
}

/** @param {KeyboardEvent} event */
function press(event) {
  if (event.defaultPrevented) return;
  const button = BUTTONS_OF[combination(event)]
    ?.map((id) => /** @type {HTMLButtonElement | null} */ (document.getElementById(id)))
    .find((found) => found && !found.disabled);
  const isPressed = PRESSES.has(event.key) && isWithin(event, TAKES_PRESSES);
  if (!button || isPressed || isTaken(event)) return;
  if (event.key === "Escape" && closesByItself()) return;
  event.preventDefault();
  // A key held down goes on stepping, but does not flutter between play and pause.
  if (!event.repeat || event.key.startsWith("Arrow")) button.click();
}

/**
 * Whether the key means something where it was pressed.
 *
 * @param {KeyboardEvent} event
 */
export function isTaken(event) {
  return isWithin(event, TAKES_KEYS);
}

/**
 * @param {KeyboardEvent} event
 * @param {string} selector
 */
function isWithin(event, selector) {
  return event.composedPath().some((node) => node instanceof Element && node.matches(selector));
}

/**
 * The key with what is held down, such as Ctrl+Shift+z; Shift is left out where it makes another sign.
 *
 * @param {KeyboardEvent} event
 */
export function combination({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  const single = key.length === 1;
  const held = ctrlKey || metaKey;
  return [
    held && "Ctrl",
    altKey && "Alt",
    shiftKey && (held || !single) && "Shift",
    single && (held || /[a-z]/i.test(key)) ? key.toLowerCase() : key,
  ]
    .filter(Boolean)
    .join("+");
}
