import { find } from "../shared/elements.js";

/** By less a picture counts as not scrolled. */
const SCROLLED = 4;

/**
 * Where a network is wider than what is seen of it, its inputs and outputs stay at the edges as it scrolls: each has a
 * canvas of its own, hidden while there is nothing to hold.
 */
export class FixedEnds {
  #picture;
  #draw;
  /** @type {Element | null} */
  #scroller = null;

  /**
   * @param {HTMLElement} picture
   * @param {() => void} draw called when one has come to be seen
   */
  constructor(picture, draw) {
    this.#picture = picture;
    this.#draw = draw;
  }

  /**
   * Those to be seen: 0 for the inputs, 1 for the outputs, each with its canvas.
   *
   * @returns {[end: number, canvas: HTMLCanvasElement][]}
   */
  shown() {
    return [...this.#canvases.entries()].filter(([, { hidden }]) => !hidden);
  }

  /**
   * The picture has been laid out.
   *
   * @param {number[]} rooms for inputs and outputs, in pixels
   */
  fit(...rooms) {
    const stage = this.#picture.closest("network-stage");
    if (stage !== this.#scroller) {
      this.forget();
      this.#scroller = stage;
      stage?.addEventListener("scroll", this.#scrolled, { passive: true });
    }
    this.#canvases.forEach((canvas, end) => (canvas.style.inlineSize = `${rooms[end]}px`));
    this.#scrolled();
  }

  /** The picture has left the page. */
  forget() {
    this.#scroller?.removeEventListener("scroll", this.#scrolled);
    this.#scroller = null;
  }

  /** @returns {HTMLCanvasElement[]} */
  get #canvases() {
    return [find(this.#picture, ".net-fixed"), find(this.#picture, ".net-fixed.is-output")];
  }

  #scrolled = () => {
    const { scrollLeft = 0, clientWidth = 0 } = this.#scroller ?? {};
    const width = this.#picture.clientWidth;
    const unseen = [scrollLeft, this.#scroller ? width - clientWidth - scrollLeft : 0];
    const before = this.#canvases.map(({ hidden }) => hidden);
    this.#canvases.forEach((canvas, end) => (canvas.hidden = unseen[end] <= SCROLLED));
    if (this.shown().some(([end]) => before[end])) this.#draw();
  };
}
