import { element, find } from "../shared/elements.js";
import { fourDigits } from "../shared/numbers.js";

/**
 * The name and the present value of each line that is named, as short texts.
 *
 * @param {Line[]} lines
 * @param {(number | null)[]} values
 * @param {(value: number) => string} words
 * @returns {string[]}
 */
export function told(lines, values, words = figure) {
  return lines.flatMap(({ name, unnamed }, k) => {
    const value = values[k];
    return unnamed || value == null ? [] : [`${name} ${words(value)}`];
  });
}

/**
 * Writes each line's name and present value into a bar; built anew only where the lines are others.
 *
 * @param {HTMLElement} bar
 * @param {Line[]} lines
 * @param {(number | null)[]} values
 * @param {(value: number) => string} words
 */
export function writeKeys(bar, lines, values, words = figure) {
  const named = lines.map((line, k) => ({ ...line, k })).filter(({ unnamed }) => !unnamed);
  const names = named.map(({ name }) => name).join("\n");
  if (bar.dataset.names !== names) {
    bar.dataset.names = names;
    bar.replaceChildren(...named.map(keyOf));
  }
  named.forEach((line, i) => {
    const key = /** @type {HTMLElement} */ (bar.children[i]);
    key.style.setProperty("--line-color", line.color);
    const value = values[line.k];
    /** @type {HTMLOutputElement} */ (find(key, "output")).value =
      value == null ? "" : words(value);
  });
}

/** @param {Line} line */
function keyOf({ name, dash, sign }) {
  const key = element("span", { className: "chart-key" }, name, " ", element("output"));
  if (sign) key.dataset.sign = sign;
  if (dash > 0) key.dataset.dash = dash <= 3 ? "dotted" : "dashed";
  return key;
}

/**
 * A count as it is, anything else with four digits.
 *
 * @param {number} value
 */
export function figure(value) {
  return Number.isInteger(value) ? String(value) : fourDigits(value);
}
