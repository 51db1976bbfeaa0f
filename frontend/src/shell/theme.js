import { onSchemeChange } from "../shared/scheme.js";
import { remember } from "./memory.js";

const root = document.documentElement;

function isDark() {
  const chosen = root.style.colorScheme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/**
 * The buttons turn the page dark or light, and say what they would do.
 *
 * @param {NodeListOf<HTMLElement>} buttons
 */
export function listenForTheme(buttons) {
  const say = () => {
    const name = isDark() ? "Light theme" : "Dark theme";
    for (const button of buttons) {
      // In the menu its name is to be read.
      if (button.textContent) button.textContent = name;
      else Object.assign(button, { ariaLabel: name, title: name });
    }
  };
  const turn = () => {
    const theme = isDark() ? "light" : "dark";
    root.style.colorScheme = theme;
    remember("theme", theme);
    say();
  };
  for (const button of buttons) button.addEventListener("click", turn);
  say();
  return onSchemeChange(say);
}
