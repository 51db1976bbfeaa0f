import { element } from "./elements.js";

/** What a status of the server means for whoever sent the file. */
const REASONS = new Map([
  [408, "it came too slowly"],
  [411, "its size was not said"],
  [413, "it is too large"],
  [429, "too many files are kept at the moment; try again in a minute"],
]);

/**
 * Takes a file of at most `most` bytes by drop or picker and sends it as it is to the address in `target`, saying
 * how far it is. `prompt` is what stands on it.
 */
class FileDrop extends HTMLElement {
  #input = element("input", { type: "file" });
  #words = element("p", { className: "file-drop-words" });
  /** @type {XMLHttpRequest | undefined} */
  #sending;

  connectedCallback() {
    if (this.firstElementChild) return;
    this.#words.setAttribute("role", "status");
    this.#input.id = `${this.id}-file`;
    const label = element("label", { htmlFor: this.#input.id }, this.getAttribute("prompt") ?? "");
    this.append(label, this.#input, this.#words);
    this.#input.addEventListener("change", () => this.#take(this.#input.files));
    this.addEventListener("dragover", (event) => {
      event.preventDefault();
      this.classList.add("is-over");
    });
    this.addEventListener("dragleave", () => this.classList.remove("is-over"));
    this.addEventListener("drop", (event) => {
      event.preventDefault();
      this.classList.remove("is-over");
      this.#take(event.dataTransfer?.files ?? null);
    });
  }

  disconnectedCallback() {
    this.#sending?.abort();
  }

  /** @param {FileList | null} files */
  #take(files) {
    const file = files?.[0];
    if (!file) return;
    const most = Number(this.getAttribute("most"));
    if (file.size > most) {
      this.#say(`${file.name} has ${size(file.size)}, at most ${size(most)} are read.`);
      return;
    }
    this.#sending?.abort();
    const request = new XMLHttpRequest();
    this.#sending = request;
    request.open("POST", this.getAttribute("target") ?? "");
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name).slice(0, 300));
    request.upload.addEventListener("progress", ({ loaded }) =>
      this.#say(`${file.name}: ${size(loaded)} of ${size(file.size)} sent`),
    );
    request.addEventListener("load", () => {
      const isTaken = request.status < 300;
      const reason = REASONS.get(request.status) ?? `the server answered ${request.status}`;
      this.#say(
        isTaken ? `${file.name}, ${size(file.size)}` : `${file.name} was not taken: ${reason}.`,
      );
    });
    request.addEventListener("error", () => this.#say(`${file.name} did not reach the server.`));
    request.send(file);
    this.#input.value = "";
  }

  /** @param {string} sentence */
  #say(sentence) {
    this.#words.textContent = sentence;
  }
}

/** @param {number} bytes */
function size(bytes) {
  const megabytes = bytes / 1e6;
  if (megabytes >= 10) return `${Math.round(megabytes)} MB`;
  return megabytes >= 0.1 ? `${megabytes.toFixed(1)} MB` : `${Math.ceil(bytes / 1e3)} kB`;
}

customElements.define("file-drop", FileDrop);
