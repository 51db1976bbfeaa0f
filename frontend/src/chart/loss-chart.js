/**
 * @import { ChartNotes } from "./chart-notes.js"
 * @import { Drawn } from "./chart-extent.js"
 */

import { color } from "../shared/colors.js";
import { LineChart } from "./line-chart.js";

/** Height of the name below the level's line. */
const LEVEL_LABEL = 18;

/**
 * The loss over the steps, on the training and, where there is one, on the test set; behind them the run
 * that it is seen against, and the loss that it is compared with.
 */
class LossChart extends LineChart {
  /** @type {string | undefined} */
  #ghost;
  /** @type {Wire.PlottedLoss[]} */
  #ghostPoints = [];
  /** @type {Wire.LossLinesLevel | null} */
  #level = null;
  #furthest = 0;
  #diverged = false;

  /** @param {Wire.LossLines} lines */
  show({ keep, points, ghost, level, events, furthest, diverged }) {
    this.#ghost = ghost?.label;
    this.#ghostPoints = ghost ? [...this.#ghostPoints.slice(0, ghost.keep), ...ghost.points] : [];
    this.#level = level;
    this.#furthest = furthest;
    this.#diverged = diverged;
    this.dataset.ghost = ghost?.label ?? "";
    this.dataset.level = String(level?.loss ?? "");
    this.marks = events;
    this.continueAfter(keep, points);
    this.schedule();
  }

  lines() {
    const train = { name: "train", color: color("ink"), dash: 0, width: 2.5 };
    const test = { name: "test", color: color("ink-soft"), dash: 3, width: 2 };
    const ghost = { name: "", color: color("ghost"), dash: 0, width: 2, unnamed: true };
    const tested = this.points.some(([, , loss]) => loss != null);
    return [train, ...(tested ? [test] : []), ghost];
  }

  paths() {
    const paths = super.paths();
    paths[paths.length - 1] = this.#ghostPoints.map(([step, loss]) => [step, loss]);
    return paths;
  }

  get furthest() {
    return Math.max(super.furthest, this.#furthest, this.#ghostPoints.at(-1)?.[0] ?? 0);
  }

  /** What is kept of the last run stays comparable. */
  isAnew() {
    return !this.#ghost;
  }

  levels() {
    return this.#level ? [this.#level.loss] : [];
  }

  /**
   * @param {ChartNotes} notes
   * @param {Drawn} chart
   */
  annotate(notes, { x, y, width, compact, isCrossed, highest }) {
    if (this.#level) {
      const { loss, label, title } = this.#level;
      const left = width - notes.widthOf(label, true) - 8;
      const crowded = isCrossed(left, y(loss), width, y(loss) + LEVEL_LABEL);
      notes.level(y(loss), label, title, color("same-1"), crowded);
    }
    const last = this.#ghostPoints.at(-1);
    if (last && this.#ghost && !compact) {
      // Its name is not written over the level's line.
      const at = y(last[1]);
      const near = this.#level && Math.abs(at - y(this.#level.loss)) < LEVEL_LABEL;
      notes.name(
        this.#ghost,
        [x(last[0]), near ? at - LEVEL_LABEL / 2 : at],
        highest,
        color("ink-soft"),
      );
    }
    const [step, loss] = this.points.at(-1) ?? [];
    if (step == null || loss == null) return;
    notes.present([x(step), y(loss)], color("ink"), this.#diverged);
  }
}

customElements.define("loss-chart", LossChart);
