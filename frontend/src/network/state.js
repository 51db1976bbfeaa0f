import { fromBase64 } from "../shared/base64.js";

/**
 * What the server says, unpacked. Layers count from 0, the first hidden one.
 *
 * @typedef {object} State
 * @property {number[]} units
 * @property {Tiles[]} tiles
 * @property {Link[]} links
 * @property {number} totalLinks
 * @property {Float32Array[]} biases
 * @property {number[][]} clones
 * @property {number[][]} whole
 * @property {boolean} diverged
 *
 * @param {Wire.NetworkState} state
 * @returns {State}
 */
export function unpack({
  units,
  tiles,
  links,
  weights,
  totalLinks,
  biases,
  clones,
  whole,
  diverged,
}) {
  const values = new Float32Array(fromBase64(weights).buffer);
  return {
    units,
    tiles: tiles.map((layer) => ({ ...layer, values: fromBase64(layer.values) })),
    links: placed(units, new Int32Array(fromBase64(links).buffer), values),
    totalLinks,
    biases: byLayer(units, new Float32Array(fromBase64(biases).buffer)),
    clones,
    whole,
    diverged,
  };
}

/**
 * Whether the units of a layer have biases at all.
 *
 * @param {State} state
 * @param {number} layer
 */
export function hasBiases({ biases }, layer) {
  return !biases[layer].some(Number.isNaN);
}

/**
 * Parameters lie layer by layer: weights unit by unit, then biases.
 *
 * @param {number[]} units
 * @param {Int32Array} indices
 * @param {Float32Array} values
 */
function placed(units, indices, values) {
  /** @type {Link[]} */
  const links = [];
  let layer = 0;
  let offset = 0;
  indices.forEach((index, k) => {
    while (index >= offset + (units[layer] + 1) * units[layer + 1]) {
      offset += (units[layer] + 1) * units[layer + 1];
      layer++;
    }
    const unit = Math.floor((index - offset) / units[layer]);
    links.push({ layer, unit, input: (index - offset) % units[layer], weight: values[k] });
  });
  return links;
}

/**
 * @param {number[]} units
 * @param {Float32Array} values
 */
function byLayer(units, values) {
  let offset = 0;
  return units.slice(1).map((count) => values.subarray(offset, (offset += count)));
}
