const BUTTON_OF = { " ": "play", ArrowRight: "step", ArrowLeft: "step-back", r: "reset" };

/** Where keys already mean something: typing, choosing, moving a slider or along tabs. */
const TAKES_KEYS =
  "input, textarea, select, [contenteditable]:not([contenteditable=false])," +
  "[role=slider], [role=listbox], [role=option], [role=combobox], [role=radio], [role=tab], [role=menuitem]," +
  "[role=dialog], [role=alertdialog]," +
  "vaadin-select, vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-radio-group, vaadin-slider," +
  "vaadin-tabs, vaadin-menu-bar, vaadin-grid";
const TAKES_SPACE =
  "button, a[href], summary, label, [role=button], vaadin-button, vaadin-details-summary";

/** Space plays and pauses, the arrows step, r resets. Returns the function that ends it. */
export function listenForShortcuts() {
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}

function press(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
    return;
  }
  const button = document.getElementById(BUTTON_OF[event.key]);
  const focused = event.composedPath().filter((node) => node instanceof Element);
  const within = (selector) => focused.some((element) => element.matches(selector));
  if (!button || within(TAKES_KEYS) || (event.key === " " && within(TAKES_SPACE))) return;
  event.preventDefault();
  // A key held down goes on stepping, but does not flutter between play and pause.
  if (!event.repeat || event.key.startsWith("Arrow")) button.click();
}
