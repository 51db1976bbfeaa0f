import { element } from "../shared/elements.js";

/**
 * A section of the Share dialog under a title.
 *
 * @param {string} name for styles
 * @param {string} title
 * @param {...(Node | string)} content
 */
export function section(name, title, ...content) {
  return element(
    "section",
    { className: `share-section share-${name}`, ariaLabel: title },
    element("h3", { textContent: title }),
    ...content,
  );
}

/**
 * A text to be copied: its name, a field that shows it, and a button.
 *
 * @param {string} id of the button
 * @param {string} title
 * @param {Copy} copy
 */
export function copied(id, title, copy) {
  const name = element("b", { textContent: title });
  const field = element("input", { readOnly: true, type: "text", ariaLabel: title });
  const button = element("button", {
    id,
    type: "button",
    className: "button",
    textContent: "Copy",
    ariaLabel: `Copy: ${title.toLowerCase()}`,
  });
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", () => copy(field.value, name.textContent.toLowerCase()));
  return {
    box: element("div", { className: "share-row" }, name, field, button),
    /**
     * @param {string} text
     * @param {string} [as] another title
     */
    show(text, as = title) {
      field.value = text;
      name.textContent = as;
    },
  };
}

/** @param {string} text */
export const help = (text) => element("p", { className: "help", textContent: text });
