import { color, forgetColors } from "./colors.js";

const changes = new EventTarget();
let ink = color("ink");

function announce() {
  forgetColors();
  if (ink === (ink = color("ink"))) return;
  changes.dispatchEvent(new Event("change"));
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", announce);
new MutationObserver(announce).observe(document.documentElement, {
  attributeFilter: ["style", "class", "theme"],
});

/**
 * Calls back when the page turns dark or light; returns the function that ends it.
 *
 * @param {() => void} callback
 */
export function onSchemeChange(callback) {
  changes.addEventListener("change", callback);
  return () => changes.removeEventListener("change", callback);
}
