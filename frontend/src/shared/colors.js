const known = new Map();

/** A colour of styles/tokens.css as the page shows it now, light or dark. Asked for hundreds of times a frame. */
export function color(name) {
  if (!known.has(name)) {
    const value = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    // The style sheet may not be there yet.
    if (!value) return value;
    known.set(name, value);
  }
  return known.get(name);
}

/** The page may have turned dark or light (shared/scheme.js). */
export function forgetColors() {
  known.clear();
}
