import { element } from "../shared/elements.js";

/** Says, while there is nothing to draw, how far a run has come on the way to the step of a link. */
export class ReplayNote {
  #words = element("span");
  #bar = element("progress", { max: 1, ariaLabel: "Share replayed" });
  #box = element(
    "div",
    { className: "message replay-note", role: "status" },
    this.#words,
    this.#bar,
  );

  /**
   * @param {number} step
   * @param {number} target
   */
  show(step, target) {
    const words = `Replaying to step ${target.toLocaleString("en")} …`;
    // Heard once, seen to advance.
    if (this.#words.textContent !== words) this.#words.textContent = words;
    this.#bar.value = step / target;
    if (!this.#box.isConnected) document.body.append(this.#box);
  }

  hide() {
    this.#box.remove();
  }
}
