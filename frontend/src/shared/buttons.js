import { element } from "./elements.js";

/**
 * @param {string} text
 * @param {() => void} act
 */
export function button(text, act) {
  const made = element("button", { type: "button", className: "button" }, text);
  made.addEventListener("click", act);
  return made;
}

/**
 * @param {string} icon
 * @param {string} text others hear it
 * @param {() => void} act
 */
export function iconButton(icon, text, act) {
  const made = button("", act);
  made.classList.add("icon", `icon-${icon}`);
  made.setAttribute("aria-label", text);
  made.title = text;
  return made;
}
