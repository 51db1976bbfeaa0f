import { element, find } from "../shared/elements.js";

const FRAME = `
  <div class="scrub-track" aria-hidden="true"></div>
  <div class="scrub-marks" aria-hidden="true"></div>
  <input type="range" min="0" max="0" step="1" value="0" aria-label="Step shown">`;

/** A step asked for but not shown within this time is asked for no longer. */
const PATIENCE_MS = 1500;

/**
 * Goes to any step the run has reached, and marks its events, those ahead as well. One step at a time is
 * asked for; what a drag passes over meanwhile is skipped, so nothing ever queues.
 */
class TimeScrubber extends HTMLElement {
  #furthest = 0;
  #shown = 0;
  /** @type {Wire.EventMark[]} */
  #events = [];
  /** @type {string | undefined} */
  #drawn;
  /** @type {number | undefined} */
  #wanted;
  /** @type {number | undefined} */
  #asked;
  /** @type {number | undefined} */
  #patience;

  connectedCallback() {
    if (this.firstElementChild) return;
    this.innerHTML = FRAME;
    this.#range.addEventListener("input", () => {
      // What lies beyond the last step is planned, not reached.
      if (this.#range.valueAsNumber > this.#furthest) this.#range.valueAsNumber = this.#furthest;
      this.#want(this.#range.valueAsNumber);
    });
  }

  disconnectedCallback() {
    clearTimeout(this.#patience);
  }

  /**
   * Where the run stands.
   *
   * @param {Wire.TimeScrubberMoment} moment
   */
  show({ step, furthest, events }) {
    this.#shown = step;
    this.#furthest = furthest;
    this.#events = events;
    this.#range.max = String(this.#end);
    if (step === this.#asked) this.#arrived();
    if (this.#wanted === undefined && this.#asked === undefined) this.#range.valueAsNumber = step;
    this.#write();
  }

  /** Where the slider ends. */
  get #end() {
    return Math.max(this.#furthest, ...this.#events.map(({ step }) => step));
  }

  /** @param {number} step */
  #want(step) {
    this.#wanted = step;
    this.#write();
    this.#ask();
  }

  #ask() {
    if (this.#asked !== undefined || this.#wanted === undefined) return;
    this.#asked = this.#wanted;
    this.#wanted = undefined;
    if (this.#asked === this.#shown) return this.#arrived();
    this.#patience = setTimeout(() => this.#arrived(), PATIENCE_MS);
    this.#server.goTo(this.#asked);
  }

  #arrived() {
    clearTimeout(this.#patience);
    this.#asked = undefined;
    this.#ask();
  }

  #write() {
    const step = this.#range.valueAsNumber;
    const end = this.#end;
    /** @param {number} at */
    const share = (at) => (end > 0 ? at / end : 0);
    this.style.setProperty("--done", String(share(step)));
    this.style.setProperty("--reached", String(share(this.#furthest)));
    this.dataset.of = `${count(step)} of ${count(this.#furthest)}`;
    this.#range.setAttribute("aria-valuetext", this.#words(step));
    this.#mark(share);
  }

  /** @param {number} step */
  #words(step) {
    const here = this.#events.filter((event) => event.step === step).map(({ label }) => label);
    return [`step ${count(step)} of ${count(this.#furthest)}`, ...here].join(", ");
  }

  /** @param {(step: number) => number} share of the whole slider */
  #mark(share) {
    const key = JSON.stringify([
      this.#end,
      this.#events,
      this.#events.map((e) => e.step > this.#furthest),
    ]);
    if (key === this.#drawn) return;
    this.#drawn = key;
    let named = -1;
    const marks = this.#events.map(({ step, label }) => {
      const at = share(step);
      // A name has room where the last one is some way off.
      const name = at - named > 0.16 ? label : "";
      if (name) named = at;
      const mark = element("i", { className: "scrub-mark" }, element("span", {}, name));
      mark.style.setProperty("--at", String(at));
      mark.dataset.label = label;
      mark.toggleAttribute("data-ahead", step > this.#furthest);
      return mark;
    });
    find(this, ".scrub-marks").replaceChildren(...marks);
  }

  /** @returns {Server.TimeScrubber} */
  get #server() {
    return this.$server;
  }

  /** @returns {HTMLInputElement} */
  get #range() {
    return find(this, "input");
  }
}

/** @param {number} number */
const count = (number) => number.toLocaleString("en");

customElements.define("time-scrubber", TimeScrubber);
