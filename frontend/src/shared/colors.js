/** A colour of styles/tokens.css as the page shows it now, light or dark. */
export function color(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
