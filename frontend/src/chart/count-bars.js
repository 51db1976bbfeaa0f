const NAMESPACE = "http://www.w3.org/2000/svg";
const HEIGHT = 40;
const LEAST = 1.5;

/**
 * Bars side by side, the tallest of full height; one that is not empty is seen, however low. Above them a line
 * through what is expected, if something is.
 */
class CountBars extends HTMLElement {
  #bars = document.createElementNS(NAMESPACE, "path");
  #line = document.createElementNS(NAMESPACE, "path");

  connectedCallback() {
    this.setAttribute("role", "img");
    if (this.firstElementChild) return;
    const svg = document.createElementNS(NAMESPACE, "svg");
    svg.setAttribute("preserveAspectRatio", "none");
    this.#line.setAttribute("class", "expected");
    svg.append(this.#bars, this.#line);
    this.append(svg);
  }

  /** @param {Wire.CountBarsCounts} counts */
  show({ counts, expected }) {
    const tallest = Math.max(1, ...counts, ...expected);
    /**
     * @param {number} count
     * @param {number} bin
     */
    const bar = (count, bin) => {
      if (count === 0) return "";
      const height = Math.max(LEAST, (count / tallest) * HEIGHT);
      return `M${bin + 0.05} ${HEIGHT}v${-height}h0.9v${height}z`;
    };
    this.firstElementChild?.setAttribute("viewBox", `0 0 ${counts.length} ${HEIGHT}`);
    this.#bars.setAttribute("d", counts.map(bar).join(""));
    const points = expected.map(
      (count, bin) => `${bin + 0.5} ${HEIGHT - (count / tallest) * HEIGHT}`,
    );
    this.#line.setAttribute("d", points.length > 0 ? `M${points.join("L")}` : "");
  }
}

customElements.define("count-bars", CountBars);
