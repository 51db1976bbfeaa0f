/**
 * Tells the page around a frame how high the frame would have to be so that it needs no scroll bar: first, and
 * whenever that changes. `{type: "symmetry.height", height}` is ours, `{subject: "lti.frameResize", height}` what
 * learning platforms listen for; both in CSS pixels, to any page, since they say nothing else.
 */
class FrameHeight extends HTMLElement {
  #told = 0;
  #sizes = new ResizeObserver(() => this.#tell());

  connectedCallback() {
    const page = this.parentElement?.querySelector(".embedded");
    if (page && window.parent !== window) this.#sizes.observe(page);
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    this.#told = 0;
  }

  #tell() {
    const page = this.parentElement?.querySelector(".embedded");
    if (!page) return;
    const { bottom } = page.getBoundingClientRect();
    const height = Math.ceil(bottom + window.scrollY);
    if (height === this.#told || height <= 0) return;
    this.#told = height;
    window.parent.postMessage({ type: "symmetry.height", height }, "*");
    window.parent.postMessage({ subject: "lti.frameResize", height }, "*");
  }
}

customElements.define("frame-height", FrameHeight);
