import { onSchemeChange } from "./scheme.js";

/**
 * An element that draws its data itself. Subclasses keep the data and override the three hooks:
 * `attached` and `detached` once per stay in the page, `redraw` when size or colour scheme changed
 * (first after `attached`, as soon as there is a size).
 */
export class DrawnElement extends HTMLElement {
  /** @type {ResizeObserver | undefined} */
  #resizes;
  /** @type {() => void} */
  #forgetScheme = () => {};

  attached() {}
  detached() {}
  redraw() {}

  connectedCallback() {
    if (this.#resizes) return;
    this.attached();
    this.#forgetScheme = onSchemeChange(() => this.redraw());
    this.#resizes = new ResizeObserver(() => this.clientWidth > 0 && this.redraw());
    this.#resizes.observe(this);
  }

  disconnectedCallback() {
    // Flow moves elements by taking them out and putting them back within one task.
    queueMicrotask(() => {
      if (this.isConnected || !this.#resizes) return;
      this.#resizes.disconnect();
      this.#resizes = undefined;
      this.#forgetScheme();
      this.detached();
    });
  }
}
