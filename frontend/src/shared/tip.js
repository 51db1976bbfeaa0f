import { element } from "./elements.js";

const tip = element("div", { className: "tip", popover: "manual", ariaHidden: "true" });
const GAP = 8;
const EDGE = 4;
/** @type {HTMLElement | undefined} */
let shownBy;

/**
 * The page's one tip: lines above a point of the window, over everything and never cut. `owner` is whose
 * it is now; nobody else hides it.
 *
 * @param {HTMLElement} owner
 * @param {(string | Node)[]} lines
 * @param {number} x
 * @param {number} y
 */
export function showTip(owner, lines, x, y) {
  shownBy = owner;
  if (!tip.isConnected) document.body.append(tip);
  tip.replaceChildren(
    ...lines.map((line) => (typeof line === "string" ? element("div", {}, line) : line)),
  );
  if (!tip.matches(":popover-open")) tip.showPopover();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const left = Math.max(EDGE, Math.min(x - width / 2, window.innerWidth - width - EDGE));
  const above = y - height - GAP;
  tip.style.left = `${left}px`;
  tip.style.top = `${above < EDGE ? y + 2 * GAP : above}px`;
}

/** @param {HTMLElement} owner */
export function hideTip(owner) {
  if (shownBy !== owner) return;
  shownBy = undefined;
  if (tip.matches(":popover-open")) tip.hidePopover();
}
