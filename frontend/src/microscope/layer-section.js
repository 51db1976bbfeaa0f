import { element } from "../shared/elements.js";
import * as origins from "./origins.js";
import { Reading, written } from "./reading.js";

const ASK = "Click a number to see where it comes from.";
const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

export const subscript = (number) => String(number).replace(/\d/g, (digit) => SUBSCRIPTS[digit]);

/** One layer of the step: its formulas, its units' numbers, and its weights before and after. */
export class LayerSection {
  #layer;
  #readings = [];
  #origin = element("p", { className: "origin", ariaLive: "polite" }, ASK);
  /** The equation that is shown, so that it follows the run. */
  #asked;
  #view;

  /**
   * @param view of the shape that this section keeps
   * @param l the layer, from 0
   */
  constructor(view, l) {
    this.#layer = l;
    const { name, activation, units, fanIn } = view.layers[l];
    this.element = element(
      "section",
      { className: "step-layer" },
      element("h3", {}, `${name}: ${units} ${activation}, ${fanIn} in`),
      this.#formulas(view),
      this.#units(view),
      this.#update(view),
      this.#origin,
    );
  }

  show(view) {
    this.#view = view;
    for (const reading of this.#readings) reading.show(view);
    if (this.#asked) this.#answer();
  }

  #formulas(view) {
    const n = this.#layer + 1;
    const { activation, slope } = view.layers[this.#layer];
    const isOutput = n === view.layers.length;
    const difference = slope ? `(A${n} − Y) ∘ ${activation}′(Z${n})` : `A${n} − Y`;
    const m = view.batch;
    const lines = [
      `Z${n} = W${n}·A${n - 1} + b${n}, A${n} = ${activation}(Z${n})`,
      isOutput
        ? `dZ${n} = ${difference}`
        : `dZ${n} = W${n + 1}ᵀ·dZ${n + 1} ∘ ${activation}′(Z${n})`,
      `dW${n} = (1/${m})·dZ${n}·A${n - 1}ᵀ, db${n} = (1/${m})·Σ dZ${n}`,
    ];
    return element(
      "p",
      { className: "formulas" },
      ...lines.map((line) => element("code", {}, line)),
    );
  }

  /** A row for each unit: z, a, f′(z), dz. */
  #units(view) {
    const l = this.#layer;
    const { slope } = view.layers[l];
    const columns = [
      ["z", (v, u) => v.layers[l].z[u], origins.preactivation],
      ["a", (v, u) => v.layers[l].a[u], origins.activation],
      ...(slope ? [["f′(z)", (v, u) => v.layers[l].slope[u], origins.slope]] : []),
      ["dz", (v, u) => v.layers[l].error[u], origins.error],
    ];
    return this.#table(
      view,
      "The sample",
      columns.map(([name, read, origin]) => ({ name, read, origin })),
    );
  }

  /** W before − η·dW = W after, the bias as the last column of each. */
  #update(view) {
    const l = this.#layer;
    const of = (name, weights, biases, weightOrigin, biasOrigin) =>
      this.#table(view, name, [
        ...view.layers[l].before[0].map((_, i) => ({
          name: `w${subscript(view.layers[l].inputsFrom + i + 1)}`,
          read: (v, u) => v.layers[l][weights][u][i],
          origin: (v, l, u) => weightOrigin(v, l, u, i),
        })),
        { name: "b", read: (v, u) => v.layers[l][biases][u], origin: biasOrigin },
      ]);
    const { before, weightGradient, biasGradient, weightAfter, biasAfter } = origins;
    return element(
      "div",
      { className: "update" },
      of("Before", "before", "biasBefore", before, before),
      of("Gradient of the batch", "gradient", "biasGradient", weightGradient, biasGradient),
      of("After", "after", "biasAfter", weightAfter, biasAfter),
    );
  }

  #table(view, caption, columns) {
    const l = this.#layer;
    const { name: layer, from, z } = view.layers[l];
    const rows = z.map((_, u) => {
      const unit = from + u + 1;
      const cells = columns.map(({ name, read, origin }) => {
        const reading = new Reading(
          `${layer}, unit ${unit}, ${caption}, ${name}`,
          (v) => read(v, u),
          () => this.#ask((v) => [`Unit ${unit}: `, ...origin(v, l, u)]),
        );
        this.#readings.push(reading);
        return element("td", {}, reading.element);
      });
      return element("tr", {}, element("th", { scope: "row" }, unit), ...cells);
    });
    const head = columns.map(({ name }) => element("th", { scope: "col" }, name));
    return element(
      "table",
      {},
      element("caption", {}, caption),
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "unit"), ...head)),
      element("tbody", {}, ...rows),
    );
  }

  #ask(equation) {
    this.#asked = equation;
    this.#answer();
  }

  #answer() {
    const parts = this.#asked(this.#view).map((part) =>
      typeof part === "number"
        ? element("b", { className: part === 0 ? "is-zero" : "" }, written(part))
        : part,
    );
    this.#origin.replaceChildren(...parts);
  }
}
