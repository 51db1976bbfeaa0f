import assert from "node:assert/strict";
import { test } from "node:test";
import { unpack } from "../src/network/state.js";

const base64 = (array) => Buffer.from(array.buffer).toString("base64");
// 2-3-1: nine parameters in the first hidden layer (6 weights, 3 biases), four in the output layer.
const state = (indices, weights) => ({
  units: [2, 3, 1],
  tiles: [{ kind: "PLANE", rows: 1, columns: 2, values: base64(Uint8Array.of(0, 127)) }],
  links: base64(Int32Array.from(indices)),
  weights: base64(Float32Array.from(weights)),
  totalLinks: 9,
  biases: base64(Float32Array.of(0.5, 1.5, 2.5, 3.5)),
  clones: [[0, 0, -1]],
  whole: [[]],
  diverged: false,
});

test("an index among all parameters says layer, unit and input", () => {
  const { links } = unpack(state([0, 1, 2, 5, 9, 11], [1, 2, 3, 4, 5, 6]));
  assert.deepEqual(links, [
    { layer: 0, unit: 0, input: 0, weight: 1 },
    { layer: 0, unit: 0, input: 1, weight: 2 },
    { layer: 0, unit: 1, input: 0, weight: 3 },
    { layer: 0, unit: 2, input: 1, weight: 4 },
    { layer: 1, unit: 0, input: 0, weight: 5 },
    { layer: 1, unit: 0, input: 2, weight: 6 },
  ]);
});

test("biases are given layer by layer", () => {
  const { biases } = unpack(state([], []));
  assert.deepEqual(
    biases.map((layer) => [...layer]),
    [[0.5, 1.5, 2.5], [3.5]],
  );
});

test("tiles are bytes", () => {
  assert.deepEqual([...unpack(state([], [])).tiles[0].values], [0, 127]);
});
