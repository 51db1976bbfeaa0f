import { isTaken } from "../board/shortcuts.js";
import { onceArrived } from "./navigation.js";
import { entryNumber } from "./patient-back.js";
import { forget, leaveAt } from "./page-places.js";
import { PRESENTATION } from "./presentation.js";
import { nextUndo, record, take, withoutLastEvent } from "./undo-stack.js";

/** Browsers refuse an address that is written too often: Safari after 100 times in 30 seconds. */
const BETWEEN_WRITES_MS = 400;
/** Changes that follow each other faster are one. */
const BURST_MS = 500;
const TYPED_INTO =
  "textarea, [contenteditable]:not([contenteditable=false])," +
  "input:not([type=range], [type=checkbox], [type=radio])";

/**
 * Writes the address for the page that holds it. The router puts a page into the document before it
 * makes its entry, and on the way back returns to the entry that is being left; so every entry is known
 * by its number, and an address is written only where the browser stands at the entry it is meant for.
 */
class PageAddress extends HTMLElement {
  /** Number of this page's entry; none while the router is on its way to it. */
  /** @type {number | undefined} */
  #entry;
  /** What the entry is to say, and what it will once the next frame is drawn. */
  #address = "";
  /** @type {string | undefined} */
  #coming;
  #writtenAt = 0;
  /** @type {number | undefined} */
  #timer;
  /** @type {{ kind?: string, at: number }} */
  #lastChange = { at: -Infinity };
  /** Counts what the page said: what waited for the router must not undo what was said meanwhile. */
  #turn = 0;

  connectedCallback() {
    window.addEventListener("pagehide", this.write);
    window.addEventListener("beforeunload", this.write);
    document.addEventListener("keydown", this.#press);
  }

  /** Still before the router makes the entry of the page that follows. */
  disconnectedCallback() {
    window.removeEventListener("pagehide", this.write);
    window.removeEventListener("beforeunload", this.write);
    document.removeEventListener("keydown", this.#press);
    this.write();
    if (this.#address) leaveAt(this.#address);
  }

  /**
   * The page has been led here.
   *
   * @param {string} address
   */
  arrive(address) {
    this.#turn++;
    this.write();
    this.#entry = undefined;
    this.#say(address);
    forget(address);
    this.#lastChange = { at: -Infinity };
    onceArrived(this.#settle);
  }

  /**
   * Where the page stands as soon as the frame is drawn that came with this.
   *
   * @param {string} address
   */
  replace(address) {
    this.#turn++;
    this.#coming = address;
    requestAnimationFrame(() => {
      if (this.#coming !== address) return;
      this.#say(address);
      this.#writeSoon();
    });
  }

  /**
   * A change that can be gone back on.
   *
   * @param {string} address
   * @param {string} kind
   */
  enter(address, kind) {
    const turn = ++this.#turn;
    const before = this.#address;
    onceArrived(() => {
      if (!this.isConnected) return;
      const isLate = turn !== this.#turn;
      const since = this.#address;
      const isBurst =
        this.#lastChange.kind === kind && performance.now() - this.#lastChange.at < BURST_MS;
      this.#lastChange = { kind, at: performance.now() };
      if (!isBurst) {
        if (isLate) this.#address = before;
        record(this.#address, kind);
        this.#leaveFor(address, { callback: false });
      }
      if (isLate) this.#address = since === before ? address : since;
      else this.#say(address);
      onceArrived(this.#settle);
    });
  }

  /**
   * Has the address say how the page is looked at.
   *
   * @param {string} field one of PRESENTATION
   * @param {string} value nothing takes it away
   */
  present(field, value) {
    onceArrived(() => {
      if (!this.isConnected) return;
      const others = location.search
        .slice(1)
        .split("&")
        .filter((each) => each && each.split("=", 1)[0] !== field);
      const all = value ? [...others, `${field}=${value}`] : others;
      const search = all.length ? `?${all.join("&")}` : "";
      if (search === location.search) return;
      history.replaceState(history.state, "", location.pathname + search);
    });
  }

  /** Back to before the last change of set-up or edit, as a new entry. */
  undo() {
    onceArrived(() => this.#open(take("undo", this.#address)));
  }

  redo() {
    onceArrived(() => this.#open(take("redo", this.#address)));
  }

  /** Takes the last edit from the run, even where a change of set-up came after it. */
  takeBack() {
    onceArrived(() => {
      if (nextUndo(this.#address) === "EDIT") {
        this.#open(take("undo", this.#address));
        return;
      }
      const without = withoutLastEvent(this.#address);
      if (without === this.#address) return;
      record(this.#address, "EDIT");
      this.#open(without);
    });
  }

  /**
   * As a link would; the server answers with `arrive`.
   *
   * @param {string | undefined} address
   */
  #open(address) {
    if (address === undefined || !this.isConnected) return;
    this.#leaveFor(address, { callback: true });
  }

  /**
   * @param {string} address
   * @param {{ callback: boolean }} options whether the server is asked
   */
  #leaveFor(address, options) {
    this.write();
    this.#entry = undefined;
    navigate(address, options);
  }

  /** @param {KeyboardEvent} event */
  #press = (event) => {
    const command = commandOf(event);
    if (!command || event.defaultPrevented) return;
    event.preventDefault();
    this[command]();
  };

  /** At once, if the browser stands at this page's entry. */
  write = () => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#entry === undefined || entryNumber() !== this.#entry) return;
    const url = urlOf(this.#address);
    if (url === location.href) return;
    history.replaceState(history.state, "", url);
    this.#writtenAt = performance.now();
  };

  /** The router has arrived; unless it gave up, and the browser still stands at another page's entry. */
  #settle = () => {
    if (new URL(urlOf(this.#address)).pathname !== location.pathname) return;
    this.#entry = entryNumber();
    this.write();
  };

  /** @param {string} address */
  #say(address) {
    this.#address = address;
    this.#coming = undefined;
  }

  #writeSoon() {
    const due = this.#writtenAt + BETWEEN_WRITES_MS - performance.now();
    if (due <= 0) this.write();
    else this.#timer ??= setTimeout(this.write, due);
  }
}

/**
 * What a key asks for: Ctrl+Z and Ctrl+Shift+Z, except where a text is typed; u is Ctrl+Z.
 *
 * @param {KeyboardEvent} event
 */
function commandOf(event) {
  const letter = event.key.toLowerCase();
  if (event.altKey) return undefined;
  if (!event.ctrlKey && !event.metaKey) {
    return letter === "u" && !event.shiftKey && !isTaken(event) ? "undo" : undefined;
  }
  if (letter !== "z" || event.composedPath().some(isTypedInto)) return undefined;
  return event.shiftKey ? "redo" : "undo";
}

/** @param {EventTarget} node */
function isTypedInto(node) {
  return node instanceof Element && node.matches(TYPED_INTO);
}

/** @param {string} address */
function urlOf(address) {
  const url = new URL(address, document.baseURI);
  const present = new URLSearchParams(location.search);
  for (const field of PRESENTATION) {
    const value = present.get(field);
    if (value === null) continue;
    url.search += `${url.search ? "&" : ""}${field}=${encodeURIComponent(value)}`;
  }
  return url.href;
}

/**
 * Vaadin's client would load the document anew after a native pushState.
 *
 * @param {string} address
 * @param {{ callback: boolean }} options
 */
function navigate(address, options) {
  const url = urlOf(address).slice(document.baseURI.length);
  window.dispatchEvent(new CustomEvent("vaadin-navigate", { detail: { url, ...options } }));
}

/** Has the address say what was drawn last, for who is about to read it. */
export function settleAddress() {
  /** @type {PageAddress | null} */
  const page = document.querySelector("page-address");
  page?.write();
}

customElements.define("page-address", PageAddress);
