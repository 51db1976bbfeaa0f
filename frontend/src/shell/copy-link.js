import { copyText } from "../board/clipboard.js";
import { element, find } from "../shared/elements.js";
import { firstQuery, hasStep, presentQuery } from "./present.js";

const COPIED = "Copied";
const REFUSED = "Your browser did not allow that: select the link and copy it.";
const NOTE =
  "A link holds the whole experiment: whoever opens it sees the same numbers, to the last bit.";

/**
 * Wraps the Share button. A click copies the link of what is on the screen, at once and in the browser, as
 * browsers demand, and opens a popover with that link and the one from the start.
 */
class CopyLink extends HTMLElement {
  #status = element("p", { className: "share-status", role: "status" });
  #first = this.#row("copy-first", "From the start", firstQuery);
  #present = this.#row("copy-present", "This moment", presentQuery);
  #links = element(
    "div",
    { className: "popover share-links", popover: "auto", role: "dialog", ariaLabel: "Share" },
    element("h2", { textContent: "Share" }),
    this.#present.box,
    this.#first.box,
    this.#status,
    element("p", { className: "help", textContent: NOTE }),
  );
  /** @type {HTMLButtonElement | undefined} */
  #button;

  connectedCallback() {
    if (this.#button) return;
    /** @type {HTMLButtonElement} */
    const button = find(this, "button");
    this.#button = button;
    button.popoverTargetElement = this.#links;
    this.#links.addEventListener("toggle", (event) => {
      if (/** @type {ToggleEvent} */ (event).newState === "closed") delete this.dataset.state;
    });
    button.addEventListener("click", () => {
      // The click has not opened it yet.
      if (!this.#links.matches(":popover-open")) this.#begin();
    });
    this.append(this.#links);
  }

  #begin() {
    this.#first.box.hidden = !hasStep() || firstQuery() === presentQuery();
    for (const { field, query } of [this.#first, this.#present]) {
      const text = query();
      field.value = location.origin + location.pathname + (text && `?${text}`);
    }
    this.#present.name.textContent = this.#first.box.hidden ? "This page" : momentName();
    this.#copy(this.#present);
  }

  /**
   * @param {string} id
   * @param {string} title
   * @param {() => string} query
   */
  #row(id, title, query) {
    const name = element("b", { textContent: title });
    const field = element("input", {
      readOnly: true,
      type: "text",
      ariaLabel: `Link, ${title.toLowerCase()}`,
    });
    const copy = element("button", {
      id,
      type: "button",
      className: "button",
      textContent: "Copy",
      ariaLabel: `Copy link, ${title.toLowerCase()}`,
    });
    const row = {
      box: element("div", { className: "share-row" }, name, field, copy),
      name,
      field,
      query,
    };
    field.addEventListener("focus", () => field.select());
    copy.addEventListener("click", () => this.#copy(row));
    return row;
  }

  /** @param {{ name: HTMLElement, field: HTMLInputElement }} row */
  async #copy({ name, field }) {
    const copied = await copyText(field.value);
    this.dataset.state = copied ? "copied" : "refused";
    this.#status.textContent = copied ? `${COPIED}: ${name.textContent.toLowerCase()}` : REFUSED;
  }
}

function momentName() {
  const step = new URLSearchParams(presentQuery()).get("step");
  return step ? `This moment, step ${Number(step).toLocaleString("en")}` : "This moment";
}

customElements.define("copy-link", CopyLink);
