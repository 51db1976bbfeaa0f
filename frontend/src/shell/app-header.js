import { find } from "../shared/elements.js";
import { lead } from "./page-places.js";
import "./patient-links.js";
import { listenForProjector } from "./projector.js";
import { listenForTheme } from "./theme.js";

/** As in shell.css: from here on the pages stand in the header and need no menu. */
const WIDE = matchMedia("(width >= 1200px)");

/** The head of every page (symmetry.ui.shell.MainLayout): pages, theme, projector. */
class AppHeader extends HTMLElement {
  /** @type {(() => void)[]} */
  #forget = [];

  connectedCallback() {
    // Flow fills what it has put in within the same task.
    queueMicrotask(() => this.isConnected && this.#forget.length === 0 && this.#listen());
  }

  #listen() {
    const pages = find(this, ".app-nav");
    lead();
    const close = () => pages.matches(":popover-open") && pages.hidePopover();
    // What is followed or pressed in a menu closes it.
    /** @param {Event} event */
    const chosen = ({ target }) => {
      if (!(target instanceof Element) || !target.closest("a, .app-nav button")) return;
      /** @type {HTMLElement | null} */ (target.closest(":popover-open"))?.hidePopover();
    };
    this.addEventListener("click", chosen);
    WIDE.addEventListener("change", close);
    this.#forget = [
      listenForTheme(this.querySelectorAll(".theme-switch")),
      listenForProjector(document.querySelectorAll(".projector-switch")),
      () => WIDE.removeEventListener("change", close),
      () => this.removeEventListener("click", chosen),
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
