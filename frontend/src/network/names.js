export const BIAS = -1;

/**
 * Whether two weights or biases are the same one.
 *
 * @param {Place} one
 * @param {Place} other
 */
export const isSame = (one, other) =>
  one.layer === other.layer && one.unit === other.unit && one.input === other.input;

/** Words for the parts of a network of this shape; layers count from 0, the inputs. */
export class Names {
  #shape;

  /** @param {Wire.NetworkShape} shape */
  constructor(shape) {
    this.#shape = shape;
  }

  /** @param {number} layer */
  layer(layer) {
    if (layer === 0) return "inputs";
    return layer > this.#shape.hidden.length ? "output layer" : `hidden layer ${layer}`;
  }

  /**
   * @param {number} layer
   * @param {number} unit
   */
  unit(layer, unit) {
    if (layer === 0) return `input ${this.#shape.inputs[unit]}`;
    if (layer > this.#shape.hidden.length) return `output ${this.#shape.outputs[unit]}`;
    return `unit ${unit + 1} of hidden layer ${layer}`;
  }

  /** @param {Place} place */
  place({ layer, unit, input }) {
    const reader = this.unit(layer + 1, unit);
    return input === BIAS ? `Bias of ${reader}` : `Weight ${this.source(layer, input)} → ${reader}`;
  }

  /**
   * What the units of a layer read.
   *
   * @param {number} layer
   * @param {number} input
   */
  source(layer, input) {
    return layer === 0 ? this.#shape.inputs[input] : `unit ${input + 1}`;
  }
}
