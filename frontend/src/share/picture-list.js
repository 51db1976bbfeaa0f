import { picturesHere, savePicture, schemeNow, titleOf } from "../picture/pictures.js";
import { element } from "../shared/elements.js";
import { section } from "./parts.js";

/**
 * The pictures of this page, each as a file.
 *
 * @returns {ShareSection}
 */
export function pictureList() {
  /** @type {Element[]} */
  let pictures = [];
  const which = element("select", { id: "saved-picture", ariaLabel: "Which picture" });
  const scheme = element(
    "select",
    { id: "picture-theme", ariaLabel: "Theme of the picture" },
    element("option", { value: "light", textContent: "light" }),
    element("option", { value: "dark", textContent: "dark" }),
  );
  const keys = /** @type {const} */ (["svg", "png"]).map((format) => {
    const button = element("button", {
      id: `save-${format}`,
      type: "button",
      className: "button",
      textContent: format.toUpperCase(),
      ariaLabel: `Save as ${format.toUpperCase()}`,
    });
    button.addEventListener("click", () => {
      const theme = scheme.value === "dark" ? "dark" : "light";
      savePicture(pictures[which.selectedIndex], format, theme);
    });
    return button;
  });
  const box = section("pictures", "Picture", element("div", {}, which, scheme, ...keys));
  return {
    box,
    show() {
      pictures = picturesHere();
      which.replaceChildren(
        ...pictures.map((picture) => element("option", { textContent: titleOf(picture) })),
      );
      scheme.value = schemeNow();
      box.hidden = pictures.length === 0;
    },
  };
}
