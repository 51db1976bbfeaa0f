// Where each page was left in this tab: the navigation leads back there, as Back would.

import { keepInTab, recallInTab } from "../shared/tab.js";

const KEY = "symmetry.places";

/** @returns {Record<string, string>} addresses by path */
const read = () => recallInTab(KEY) ?? {};

/** @param {Record<string, string>} places */
function write(places) {
  keepInTab(KEY, places);
  lead(places);
}

/**
 * Of which page an address is.
 *
 * @param {string} address
 */
export const pathOf = (address) => address.split("?", 1)[0];

/**
 * A page has been left.
 *
 * @param {string} address
 */
export function leaveAt(address) {
  write({ ...read(), [pathOf(address)]: address });
}

/**
 * A page has been reached: who asks for it once more, asks for it as it is for somebody new.
 *
 * @param {string} address
 */
export function forget(address) {
  const places = read();
  delete places[pathOf(address)];
  write(places);
}

/** Has the links of the navigation lead to where their pages were left. */
export function lead(places = read()) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(".app-nav > a");
  for (const link of links) {
    const path = pathOf(link.getAttribute("href") ?? "");
    link.setAttribute("href", places[path] ?? path);
  }
}
