import { copyText } from "./clipboard.js";

const SHOWN_MS = 2500;
const COPIED = "Link copied";
const REFUSED = "The browser refused: copy it from the address bar";

/** Wraps a button: a click copies the page's address, at once and in the browser, as browsers demand. */
class CopyLink extends HTMLElement {
  #status = Object.assign(document.createElement("span"), { role: "status" });
  #timer;

  connectedCallback() {
    this.#status.className = "copy-status";
    this.append(this.#status);
    this.addEventListener("click", this.#copy);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this.#copy);
    clearTimeout(this.#timer);
  }

  #copy = async () => {
    const copied = await copyText(location.href);
    this.dataset.state = copied ? "copied" : "refused";
    this.#status.textContent = copied ? COPIED : REFUSED;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      delete this.dataset.state;
      this.#status.textContent = "";
    }, SHOWN_MS);
  };
}

customElements.define("copy-link", CopyLink);
