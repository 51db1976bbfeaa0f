import { element } from "../shared/elements.js";
import { Reading } from "./reading.js";

const ASK = "Click a number to see where it comes from.";
const BIAS = -1;

/**
 * @typedef {object} Column of a table
 * @property {string} name
 * @property {Wire.StepQuantity} quantity
 * @property {number} input
 * @property {(of: Wire.StepViewLayer, unit: number) => number} read
 */

/** One layer of the step: its formulas, its units on the sample, and its weights before and after. */
export class LayerSection {
  /** @type {Reading[]} */
  #readings = [];
  #ask;
  #origin = element("p", { className: "origin", ariaLive: "polite" }, ASK);

  /**
   * @param {Wire.StepViewLayer} layer of the shape that this section keeps
   * @param {(quantity: Wire.StepQuantity, unit: number, input: number) => void} ask called when a person
   *     wants to know where a number comes from
   */
  constructor(layer, ask) {
    this.#ask = ask;
    const formulas = layer.formulas.map((formula) => element("code", {}, formula));
    this.element = element(
      "section",
      { className: "step-layer" },
      element("h3", {}, layer.name),
      element("p", { className: "formulas" }, ...formulas),
      element("div", { className: "step-tables" }, this.#units(layer), ...this.#update(layer)),
      this.#origin,
    );
  }

  /** @param {Wire.StepViewLayer} layer */
  show(layer) {
    for (const reading of this.#readings) reading.show(layer);
    const { origin } = layer;
    this.#origin.replaceChildren(
      ...(origin
        ? [`${origin.formula} = ${origin.numbers} = `, element("b", {}, origin.value)]
        : [ASK]),
    );
  }

  /**
   * A row for each unit: z, a, f′(z), dz of the sample.
   *
   * @param {Wire.StepViewLayer} layer
   */
  #units(layer) {
    /**
     * @param {string} name
     * @param {Wire.StepQuantity} quantity
     * @param {"z" | "a" | "slope" | "error"} key
     * @returns {Column}
     */
    const column = (name, quantity, key) => ({
      name,
      quantity,
      input: BIAS,
      read: (of, u) => of[key]?.[u] ?? NaN,
    });
    return this.#table(layer, "On the sample", [
      column("z", "Z", "z"),
      column("a", "A", "a"),
      ...(layer.slope ? [column("f′(z)", "SLOPE", "slope")] : []),
      column("dz", "ERROR", "error"),
    ]);
  }

  /**
   * W before, its gradient, W after: the bias, where there is one, is the last column of each.
   *
   * @param {Wire.StepViewLayer} layer
   */
  #update(layer) {
    /**
     * @param {string} caption
     * @param {Wire.StepQuantity} quantity
     * @param {"before" | "gradient" | "after"} weights
     * @param {"biasBefore" | "biasGradient" | "biasAfter"} biases
     */
    const block = (caption, quantity, weights, biases) =>
      this.#table(layer, caption, [
        ...layer.before[0].map((_, i) => ({
          name: `w ${layer.inputsFrom + i + 1}`,
          quantity,
          input: layer.inputsFrom + i,
          read: (/** @type {Wire.StepViewLayer} */ of, /** @type {number} */ u) =>
            of[weights][u][i],
        })),
        ...layer[biases].slice(0, 1).map(() => ({
          name: "b",
          quantity,
          input: BIAS,
          read: (/** @type {Wire.StepViewLayer} */ of, /** @type {number} */ u) => of[biases][u],
        })),
      ]);
    return [
      block("Before", "BEFORE", "before", "biasBefore"),
      block("Gradient over the batch", "GRADIENT", "gradient", "biasGradient"),
      block("After", "AFTER", "after", "biasAfter"),
    ];
  }

  /**
   * @param {Wire.StepViewLayer} layer
   * @param {string} caption
   * @param {Column[]} columns
   */
  #table(layer, caption, columns) {
    /**
     * @param {string} scope
     * @param {string} text
     */
    const heading = (scope, text) => element("th", { scope }, text);
    const rows = layer.z.map((_, u) => {
      const unit = layer.from + u;
      const cells = columns.map(({ name, quantity, input, read }) => {
        const reading = new Reading(
          `${caption}, unit ${unit + 1}, ${name}`,
          (of) => read(of, u),
          () => this.#ask(quantity, unit, input),
        );
        this.#readings.push(reading);
        return element("td", {}, reading.element);
      });
      return element("tr", {}, heading("row", String(unit + 1)), ...cells);
    });
    const head = ["unit", ...columns.map(({ name }) => name)].map((name) => heading("col", name));
    return element(
      "table",
      {},
      element("caption", {}, caption),
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...rows),
    );
  }
}
