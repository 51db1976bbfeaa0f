import { element } from "./elements.js";

/** Some browsers read the file only some time after the click. */
const READ_MS = 60_000;

/**
 * Saves a file where a person's downloads go.
 *
 * @param {Blob} file
 * @param {string} name
 */
export function save(file, name) {
  const href = URL.createObjectURL(file);
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), READ_MS);
}
