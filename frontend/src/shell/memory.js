// What a browser remembers for its owner: preferences, never experiments. Where storage is forbidden
// nothing is remembered and nothing fails. first-paint.js reads "theme" without this module.

const PREFIX = "symmetry.";

/**
 * The text kept under a name in this browser, or null.
 *
 * @param {string} name
 */
export function recall(name) {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/**
 * Keeps a text under a name in this browser.
 *
 * @param {string} name
 * @param {string} text
 */
export function remember(name, text) {
  try {
    localStorage.setItem(PREFIX + name, text);
  } catch {
    // Forbidden, or full.
  }
}

/** The server's way to it (symmetry.ui.page.Memory). */
class PageMemory extends HTMLElement {
  /** Everything remembered, by name. */
  all() {
    try {
      const names = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
      return Object.fromEntries(
        names.map((key) => [key.slice(PREFIX.length), localStorage.getItem(key)]),
      );
    } catch {
      return {};
    }
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  keep(name, text) {
    remember(name, text);
  }
}

customElements.define("page-memory", PageMemory);
