import { element } from "../shared/elements.js";
import { LayerSection } from "./layer-section.js";

/** The last update on one sample and on its batch, as equations with the real numbers. */
class StepMicroscope extends HTMLElement {
  #shape = "";
  /** @type {LayerSection[]} */
  #sections = [];
  #summary = element("p", { className: "step-summary" });

  /** @param {Wire.StepView} view */
  show({ summary, layers }) {
    const shape = JSON.stringify(layers.map(shapeOf));
    if (shape !== this.#shape) this.#build(layers, shape);
    this.#summary.textContent = summary;
    this.#sections.forEach((section, l) => section.show(layers[l]));
  }

  /**
   * @param {Wire.StepViewLayer[]} layers
   * @param {string} shape
   */
  #build(layers, shape) {
    this.#shape = shape;
    this.#sections = layers.map(
      (layer, l) =>
        new LayerSection(layer, (quantity, unit, input) =>
          this.#server.ask(quantity, l, unit, input),
        ),
    );
    this.replaceChildren(this.#summary, ...this.#sections.map((section) => section.element));
  }

  /** @returns {Server.StepMicroscope} */
  get #server() {
    return this.$server;
  }
}

/**
 * What a section is built for; numbers only change in it.
 *
 * @param {Wire.StepViewLayer} layer
 */
function shapeOf({ name, formulas, from, inputsFrom, z, slope, before }) {
  return [name, formulas, from, inputsFrom, z.length, slope !== null, before[0]?.length];
}

customElements.define("step-microscope", StepMicroscope);
