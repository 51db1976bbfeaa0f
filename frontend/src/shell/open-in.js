import { element } from "../shared/elements.js";
import { presentQuery } from "./present.js";

const PAGES = [
  ["compare", "Compare", "beside another, step by step"],
  ["restarts", "Restarts", "from a thousand seeds"],
  ["landscape", "Landscape", "its loss around these weights"],
  ["signal", "Signal", "its signal, layer by layer"],
];

/**
 * Links that open the experiment of this page in the other pages (`of`, symmetry.ui.panel.Brought). They
 * are brought up to date whenever the popover they stand in opens.
 */
class OpenIn extends HTMLElement {
  #links = PAGES.map(([path, title, what]) => {
    const link = element(
      "a",
      {},
      element("b", { textContent: title }),
      element("small", { textContent: what }),
    );
    link.dataset.page = path;
    return link;
  });
  /** @type {Element | null} */
  #popover = null;

  connectedCallback() {
    if (this.childElementCount === 0) this.append(...this.#links);
    this.#popover = this.closest("[popover]");
    this.#popover?.addEventListener("beforetoggle", this.#refresh);
    this.#refresh();
  }

  disconnectedCallback() {
    this.#popover?.removeEventListener("beforetoggle", this.#refresh);
  }

  #refresh = () => {
    for (const link of this.#links) {
      link.href = `${link.dataset.page}?of=${encodeURIComponent(presentQuery())}`;
    }
  };
}

customElements.define("open-in", OpenIn);
