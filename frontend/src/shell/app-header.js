import "./patient-links.js";
import { listenForProjector } from "./projector.js";
import { listenForTheme } from "./theme.js";

/** As in shell.css: from here on the pages stand in the header and need no menu. */
const WIDE = matchMedia("(width >= 1200px)");

/** The head of every page (symmetry.ui.shell.MainLayout): pages, theme, projector. */
class AppHeader extends HTMLElement {
  #forget = [];

  connectedCallback() {
    if (this.#forget.length > 0) return;
    const pages = this.querySelector(".app-nav");
    const close = () => pages.matches(":popover-open") && pages.hidePopover();
    const follow = (event) => event.target.closest("a, button") && close();
    pages.addEventListener("click", follow);
    WIDE.addEventListener("change", close);
    this.#forget = [
      listenForTheme(this.querySelectorAll(".theme-switch")),
      listenForProjector(document.querySelectorAll(".projector-switch")),
      () => WIDE.removeEventListener("change", close),
      () => pages.removeEventListener("click", follow),
    ];
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      for (const forget of this.#forget) forget();
      this.#forget = [];
    });
  }
}

customElements.define("app-header", AppHeader);
