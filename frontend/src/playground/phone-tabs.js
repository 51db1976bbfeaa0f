import { recall, remember } from "../shell/memory.js";

/** @type {Record<string, string>} */
const TABS = { network: "Network", loss: "Loss", output: "Output", settings: "Settings" };
const REMEMBERED = "phone-tab";
/** A finger that goes so far along, and less than half as far up or down, turns the page. */
const SWIPE_PX = 60;
const KEEPS_SWIPES = "[popover], input, time-scrubber, vaadin-select, .drawer";

/** On a phone, chooses which part of the workbench is seen: the one that its `data-tab` names. */
class PhoneTabs extends HTMLElement {
  /** @type {{ x: number, y: number } | undefined} */
  #from;

  connectedCallback() {
    if (!this.firstElementChild) this.#build();
    const last = recall(REMEMBERED);
    this.#choose(last && last in TABS ? last : "network");
    const page = this.#page;
    page?.addEventListener("touchstart", this.#begin, { passive: true });
    page?.addEventListener("touchend", this.#end, { passive: true });
  }

  disconnectedCallback() {
    this.#page?.removeEventListener("touchstart", this.#begin);
    this.#page?.removeEventListener("touchend", this.#end);
  }

  #build() {
    const nav = document.createElement("nav");
    nav.setAttribute("aria-label", "Parts of the workbench");
    for (const [name, title] of Object.entries(TABS)) {
      const tab = Object.assign(document.createElement("button"), { type: "button" });
      tab.dataset.name = name;
      tab.textContent = title;
      tab.addEventListener("click", () => this.#choose(name));
      nav.append(tab);
    }
    this.append(nav);
  }

  /** @param {string} name */
  #choose(name) {
    if (this.#page) this.#page.dataset.tab = name;
    for (const tab of this.querySelectorAll("button")) {
      if (tab.dataset.name === name) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
    }
    remember(REMEMBERED, name);
  }

  /** @returns {HTMLElement | null} */
  get #page() {
    return this.closest(".workbench");
  }

  /** @param {TouchEvent} event */
  #begin = (event) => {
    const touch = event.touches.length === 1 ? event.touches[0] : undefined;
    const free = touch && this.offsetParent && !keeps(/** @type {Element} */ (event.target));
    this.#from = free ? { x: touch.clientX, y: touch.clientY } : undefined;
  };

  /** @param {TouchEvent} event */
  #end = ({ changedTouches }) => {
    if (!this.#from) return;
    const along = changedTouches[0].clientX - this.#from.x;
    const across = Math.abs(changedTouches[0].clientY - this.#from.y);
    this.#from = undefined;
    if (Math.abs(along) < SWIPE_PX || across > Math.abs(along) / 2) return;
    const names = Object.keys(TABS);
    const next = names[names.indexOf(this.#page?.dataset.tab ?? "") - Math.sign(along)];
    if (next) this.#choose(next);
  };
}

/**
 * Whether a swipe that begins here means something else.
 *
 * @param {Element} target
 */
function keeps(target) {
  if (target.closest(KEEPS_SWIPES)) return true;
  const stage = target.closest("network-stage");
  return Boolean(stage && stage.scrollWidth > stage.clientWidth);
}

customElements.define("phone-tabs", PhoneTabs);
