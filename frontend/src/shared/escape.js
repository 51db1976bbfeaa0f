/** Notes that Escape does not close: what is pointed at, and Vaadin's own while it waits for the server. */
const STAYS = ".tip, vaadin-connection-indicator";

/** What Escape closes by itself and first, one thing at a time: whoever else listens for it leaves it alone. */
const CLOSES =
  `:popover-open:not(${STAYS}), dialog[open],` +
  "vaadin-dialog[opened], vaadin-popover[opened], vaadin-select[opened]";

/** Whether Escape has something to close before anybody else may take it. */
export function closesByItself() {
  return document.querySelector(CLOSES) !== null;
}
