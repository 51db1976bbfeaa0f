// What this browser keeps for the tab, a reload long.

/**
 * The value kept under a name; nothing where there is none, or storage is forbidden.
 *
 * @param {string} name
 */
export function recallInTab(name) {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the value is kept now: storage may be forbidden, or full.
 *
 * @param {string} name
 * @param {unknown} value
 */
export function keepInTab(name, value) {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
