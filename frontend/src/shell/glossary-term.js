import { element } from "../shared/elements.js";

/** @type {Record<string, string>} */
const MEANINGS = {
  "effective rank":
    "How many directions a layer's weights really use: 1 if all units point the same way, up to the number of units if they are orthogonal.",
  "gradient norm":
    "The length of the gradient: how steep the loss is here. 0 means that nothing moves.",
  ε: "The size of a nudge: each weight gets ε times a random number of about 1.",
  saturated:
    "A sigmoid or tanh unit whose output lies so near its limit that its slope, and with it its gradient, is almost 0.",
  "fan-in": "How many inputs a unit has.",
  "fan-out": "How many units of the next layer read a unit.",
  χ: "By what factor one layer multiplies the square of small differences between inputs, and of gradients on their way back. 1 is the edge of chaos.",
  ξ: "Over how many layers differences between inputs shrink (or grow) e-fold.",
  σ_w: "The deviation of a weight times √fan-in: it tells how much a layer amplifies its input.",
};

const SHOWING = ["pointerenter", "focus", "click"];
const HIDING = ["pointerleave", "blur"];

/** At this distance from the window's edge a note stays within it. */
const EDGE = 8;

/** @type {HTMLElement | undefined} */
let note;

/** The one note of the page; above everything else, so in the top layer. */
function noteOf() {
  note ??= element("div", {
    className: "glossary-note",
    popover: "manual",
    role: "tooltip",
    id: "glossary-note",
  });
  if (!note.isConnected) document.body.append(note);
  return note;
}

/** A word that says what it means when it is pointed at, focused or tapped (WAI-ARIA, tooltip pattern). */
class GlossaryTerm extends HTMLElement {
  /** @type {AbortController | undefined} */
  #ends;

  connectedCallback() {
    this.tabIndex = 0;
    this.setAttribute("aria-describedby", "glossary-note");
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    for (const event of SHOWING) this.addEventListener(event, this.#show, { signal });
    for (const event of HIDING) this.addEventListener(event, this.#hide, { signal });
    this.addEventListener("keydown", this.#key, { signal });
  }

  disconnectedCallback() {
    this.#ends?.abort();
    this.#hide();
  }

  #show = () => {
    const text = this.textContent;
    const found = Object.keys(MEANINGS).filter((word) => text.includes(word));
    if (found.length === 0) return;
    const shown = noteOf();
    shown.replaceChildren(
      ...found.map((word) => element("p", {}, element("b", {}, `${word}: `), MEANINGS[word])),
    );
    if (!shown.matches(":popover-open")) shown.showPopover();
    const word = this.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = shown;
    const left = Math.min(
      Math.max(EDGE, word.left),
      document.documentElement.clientWidth - width - EDGE,
    );
    const below = word.bottom + 6 + height < innerHeight;
    shown.style.left = `${left}px`;
    shown.style.top = `${below ? word.bottom + 6 : word.top - 6 - height}px`;
  };

  #hide = () => {
    if (note?.matches(":popover-open")) note.hidePopover();
  };

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    if (event.key === "Escape") this.#hide();
  };
}

customElements.define("glossary-term", GlossaryTerm);
