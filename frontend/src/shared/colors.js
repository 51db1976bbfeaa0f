/** @type {Map<string, string>} */
const known = new Map();

/**
 * A colour of styles/tokens.css as the page shows it now, light or dark. Asked for hundreds of times a frame.
 *
 * @param {string} name
 */
export function color(name) {
  let value = known.get(name);
  if (value === undefined) {
    value = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    // The style sheet may not be there yet.
    if (value) known.set(name, value);
  }
  return value;
}

/** The page may have turned dark or light (shared/scheme.js). */
export function forgetColors() {
  known.clear();
}
