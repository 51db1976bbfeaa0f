const FRAME = `
  <input type="range" min="0" max="0" step="1" value="0" aria-label="Step of the run">
  <output></output>
  <div class="film">
    <button type="button">Film</button>
    <label>at <select>
      <option value="5">5</option><option value="30">30</option><option value="100" selected>100</option>
      <option value="500">500</option><option value="2000">2,000</option></select> steps a second</label>
  </div>`;

/** A step asked for but not shown within this time is asked for no longer. */
const PATIENCE_MS = 1500;

/**
 * Goes to any step the run has reached. One step at a time is asked for; what a drag or the film passes
 * over meanwhile is skipped, so nothing ever queues.
 */
class TimeScrubber extends HTMLElement {
  #furthest = 0;
  #shown = 0;
  #wanted;
  #asked;
  #patience;
  #film;

  connectedCallback() {
    if (this.firstElementChild) return;
    this.innerHTML = FRAME;
    this.#range.addEventListener("input", () => {
      this.#stop();
      this.#want(this.#range.valueAsNumber);
    });
    this.#button.addEventListener("click", () => (this.#film ? this.#stop() : this.#start()));
    this.#select.addEventListener(
      "change",
      () => this.#film && this.#start(this.#range.valueAsNumber),
    );
  }

  disconnectedCallback() {
    this.#stop();
    clearTimeout(this.#patience);
  }

  /** Where the run stands (symmetry.ui.playground.TimePanel). */
  show({ step, furthest }) {
    this.#shown = step;
    this.#furthest = furthest;
    this.#range.max = furthest;
    this.#button.disabled = furthest === 0;
    if (step === this.#asked) this.#arrived();
    if (this.#wanted === undefined && this.#asked === undefined) this.#range.value = step;
    this.#write();
  }

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
    this.$server.goTo(this.#asked);
  }

  #arrived() {
    clearTimeout(this.#patience);
    this.#asked = undefined;
    this.#ask();
  }

  /** Plays what there is, from the beginning if it stands at the end. */
  #start(from = this.#range.valueAsNumber < this.#furthest ? this.#range.valueAsNumber : 0) {
    this.#stop();
    const rate = Number(this.#select.value);
    const start = performance.now();
    this.#button.textContent = "Stop film";
    const draw = (now) => {
      const step = Math.min(this.#furthest, Math.floor(from + (rate * (now - start)) / 1000));
      this.#film = requestAnimationFrame(draw);
      this.#range.value = step;
      if (step !== this.#shown) this.#want(step);
      if (step >= this.#furthest) this.#stop();
    };
    this.#film = requestAnimationFrame(draw);
  }

  #stop() {
    cancelAnimationFrame(this.#film);
    this.#film = undefined;
    this.#button.textContent = "Film";
  }

  #write() {
    const count = (step) => step.toLocaleString("en");
    const step = this.#range.valueAsNumber;
    this.querySelector("output").value = `${count(step)} of ${count(this.#furthest)}`;
    this.#range.setAttribute("aria-valuetext", `step ${step} of ${this.#furthest}`);
  }

  get #range() {
    return this.querySelector("input");
  }

  get #button() {
    return this.querySelector("button");
  }

  get #select() {
    return this.querySelector("select");
  }
}

customElements.define("time-scrubber", TimeScrubber);
