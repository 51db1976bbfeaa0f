import { element } from "../shared/elements.js";
import { canFilm, film } from "./film.js";
import { pictureAt, savePicture } from "./pictures.js";

/**
 * The menu of every picture: a key in its corner while the pointer or the focus is there, and the menu that
 * browsers open by Shift+F10 or the right button. One for the page, since one picture is looked at at a time.
 */
class PictureKey extends HTMLElement {
  /** @type {Element | null} */
  #picture = null;
  /** @type {(() => void) | undefined} */
  #stop;
  #button = element("button", {
    type: "button",
    className: "button icon icon-download",
    ariaLabel: "Save this picture",
    title: "Save this picture",
  });
  #film = element("button", { type: "button" });
  #menu = element(
    "div",
    {
      className: "popover picture-menu",
      popover: "auto",
      role: "menu",
      ariaLabel: "Save this picture",
    },
    this.#item("SVG, light", "svg", "light"),
    this.#item("SVG, dark", "svg", "dark"),
    this.#item("PNG, light", "png", "light"),
    this.#item("PNG, dark", "png", "dark"),
    this.#film,
  );

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.popover = "manual";
    this.#button.addEventListener("click", () => this.#open());
    this.#film.role = "menuitem";
    this.#film.addEventListener("click", () => this.#record());
    this.append(this.#button);
    document.body.append(this.#menu);
    document.addEventListener("pointerover", this.#look);
    // It went when the page was scrolled below a pointer that stayed.
    document.addEventListener("pointermove", this.#look, { passive: true });
    document.addEventListener("focusin", this.#look);
    document.addEventListener("contextmenu", this.#context);
    document.addEventListener("scroll", this.#hide, { capture: true, passive: true });
    window.addEventListener("resize", this.#hide);
  }

  /**
   * @param {string} name
   * @param {"svg" | "png"} format
   * @param {"light" | "dark"} scheme
   */
  #item(name, format, scheme) {
    const item = element("button", { type: "button", role: "menuitem", textContent: name });
    item.addEventListener("click", () => {
      this.#menu.hidePopover();
      if (this.#picture) savePicture(this.#picture, format, scheme);
    });
    return item;
  }

  /** @param {Event} event */
  #look = ({ target }) => {
    if (target instanceof Node && (this.contains(target) || this.#menu.contains(target))) return;
    if (this.#menu.matches(":popover-open")) return;
    const picture = pictureAt(target);
    if (picture === this.#picture && (!picture || this.matches(":popover-open"))) return;
    this.#picture = picture;
    if (!picture) {
      this.#hide();
      return;
    }
    if (!this.matches(":popover-open")) this.showPopover();
    const { right, top } = picture.getBoundingClientRect();
    const corner = Math.min(right, document.documentElement.clientWidth) - this.offsetWidth;
    Object.assign(this.style, { left: `${corner - 4}px`, top: `${Math.max(0, top) + 4}px` });
  };

  #hide = () => {
    this.#picture = this.#menu.matches(":popover-open") ? this.#picture : null;
    if (this.matches(":popover-open")) this.hidePopover();
  };

  /** @param {MouseEvent} event */
  #context = (event) => {
    const picture = pictureAt(event.target);
    if (!picture || event.shiftKey) return;
    event.preventDefault();
    this.#picture = picture;
    this.#open(event.clientX, event.clientY);
  };

  /**
   * @param {number} [x]
   * @param {number} [y]
   */
  #open(x, y) {
    const key = this.#button.getBoundingClientRect();
    this.#film.hidden = !canFilm();
    this.#film.textContent = this.#stop ? "Stop the film" : "Film it (WebM)";
    this.#menu.showPopover();
    const { offsetWidth: width, offsetHeight: height } = this.#menu;
    const left = Math.min(x ?? key.right - width, innerWidth - width - 8);
    const top = Math.min(y ?? key.bottom + 4, innerHeight - height - 8);
    Object.assign(this.#menu.style, { inset: "auto", left: `${left}px`, top: `${top}px` });
    /** @type {HTMLElement | null} */ (this.#menu.firstElementChild)?.focus();
  }

  #record() {
    this.#menu.hidePopover();
    if (this.#stop) {
      this.#stop();
      return;
    }
    if (!this.#picture) return;
    this.#stop = film(this.#picture, () => {
      this.#stop = undefined;
      delete this.dataset.filming;
    });
    this.dataset.filming = "true";
  }
}

customElements.define("picture-key", PictureKey);
document.body.append(document.createElement("picture-key"));
