import { element } from "../shared/elements.js";
import { LayerSection } from "./layer-section.js";
import { written } from "./reading.js";

/** The last update on one sample and on its batch, as equations with the real numbers. */
class StepMicroscope extends HTMLElement {
  #shape;
  #sections = [];
  #summary = element("p", { className: "step-summary" });

  /** Draws symmetry.ui.microscope.StepView. */
  show(view) {
    const shape = JSON.stringify([
      view.batch,
      view.layers.map(({ name, activation, units, fanIn, from, inputsFrom, z, slope, before }) => [
        name,
        activation,
        [units, fanIn, from, inputsFrom, z.length, before[0].length],
        slope === null,
      ]),
    ]);
    if (shape !== this.#shape) this.#build(view, shape);
    this.#summary.textContent = summary(view);
    for (const section of this.#sections) section.show(view);
  }

  #build(view, shape) {
    this.#shape = shape;
    this.#sections = view.layers.map((_, l) => new LayerSection(view, l));
    this.replaceChildren(this.#summary, ...this.#sections.map((section) => section.element));
  }
}

function summary(view) {
  const vector = (numbers, count) =>
    `(${numbers.map(written).join(", ")}${count > numbers.length ? ", …" : ""})`;
  return (
    `Step ${view.step - 1} → ${view.step}. Sample ${view.sample} of the ${view.batch} in its batch: ` +
    `x = ${vector(view.inputs, view.layers[0].fanIn)}, ` +
    `y = ${vector(view.target, view.layers.at(-1).units)}, loss ${written(view.loss)}.`
  );
}

customElements.define("step-microscope", StepMicroscope);
