import { element, find } from "../shared/elements.js";
import { firstQuery, hasStep, presentQuery } from "../shell/present.js";
import { copyText } from "../board/clipboard.js";
import { citation } from "./citation.js";
import { embedding } from "./embedding.js";
import { links } from "./links.js";
import { pictureList } from "./picture-list.js";
import { qrCode } from "./qr-code.js";
import { takeHome } from "./take-home.js";

const REFUSED = "Your browser did not allow that: select the text and copy it.";

/**
 * The sections of the dialog, in their order. Each is made once for a dialog, gets a way to copy a text and
 * tell of it, and is told what there is to share whenever the dialog opens, and when it closes.
 *
 * @type {((copy: Copy) => ShareSection)[]}
 */
const SECTIONS = [links, qrCode, pictureList, takeHome, embedding, citation];

/**
 * Wraps the Share button. A click copies the link of what is on the screen, at once and in the browser, as
 * browsers demand, and opens a dialog with all that it can become.
 */
class ShareDialog extends HTMLElement {
  #status = element("p", { className: "share-status", role: "status" });
  #sections = SECTIONS.map((make) => make(this.#copy.bind(this)));
  #close = element("button", {
    type: "button",
    className: "button plain icon icon-close",
    ariaLabel: "Close",
    title: "Close",
  });
  #dialog = element(
    "div",
    {
      id: "share-sheet",
      className: "share-sheet",
      popover: "auto",
      role: "dialog",
      ariaLabel: "Share",
    },
    element(
      "div",
      { className: "share-head" },
      element("h2", { textContent: "Share" }),
      this.#status,
      this.#close,
    ),
    ...this.#sections.map(({ box }) => box),
  );
  /** @type {HTMLButtonElement | undefined} */
  #button;

  connectedCallback() {
    if (this.#button) return;
    /** @type {HTMLButtonElement} */
    const button = find(this, "button");
    this.#button = button;
    button.popoverTargetElement = this.#dialog;
    this.#close.addEventListener("click", () => this.#dialog.hidePopover());
    this.#dialog.addEventListener("toggle", (event) => {
      if (/** @type {ToggleEvent} */ (event).newState !== "closed") return;
      delete this.dataset.state;
      for (const section of this.#sections) section.leave?.();
    });
    button.addEventListener("click", () => {
      // The click has not opened it yet.
      if (!this.#dialog.matches(":popover-open")) this.#begin();
    });
    this.append(this.#dialog);
  }

  #begin() {
    const shared = present();
    for (const section of this.#sections) section.show(shared);
    this.#copy(shared.address, "the link");
  }

  /**
   * @param {string} text
   * @param {string} name
   */
  async #copy(text, name) {
    const copied = await copyText(text);
    this.dataset.state = copied ? "copied" : "refused";
    this.#status.textContent = copied ? `Copied: ${name}` : REFUSED;
  }
}

/** @returns {Shared} */
function present() {
  const page = location.origin + location.pathname;
  /** @param {string} query */
  const addressOf = (query) => page + (query && `?${query}`);
  const query = presentQuery();
  return {
    query,
    address: addressOf(query),
    first: hasStep() && firstQuery() !== query ? addressOf(firstQuery()) : undefined,
    step: Number(new URLSearchParams(query).get("step") ?? 0),
    isExperiment: location.pathname === "/",
  };
}

customElements.define("share-dialog", ShareDialog);
