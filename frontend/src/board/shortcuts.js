/** Id of the button by key; a page has some of them. */
const BUTTON_OF = {
  " ": "play",
  ArrowRight: "step",
  ArrowLeft: "step-back",
  r: "reset",
  Enter: "run",
  n: "next",
  p: "previous",
  1: "answer-1",
  2: "answer-2",
  3: "answer-3",
  0: "answer-0",
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
 * Space plays and pauses, the arrows step, r resets; in the guide digits predict, Enter runs, n and p turn
 * the page. Returns the function that ends it.
 */
export function listenForShortcuts() {
  // One of its own for each board: the page may put a new board in before the old one is gone.
  const listener = (event) => press(event);
  document.addEventListener("keydown", listener);
  return () => document.removeEventListener("keydown", listener);
}

function press(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
    return;
  }
  const button = document.getElementById(BUTTON_OF[event.key]);
  const focused = event.composedPath().filter((node) => node instanceof Element);
  const within = (selector) => focused.some((element) => element.matches(selector));
  if (!button || within(TAKES_KEYS) || (PRESSES.has(event.key) && within(TAKES_PRESSES))) return;
  event.preventDefault();
  // A key held down goes on stepping, but does not flutter between play and pause.
  if (!event.repeat || event.key.startsWith("Arrow")) button.click();
}
