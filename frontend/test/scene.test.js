import assert from "node:assert/strict";
import { test } from "node:test";
import { layOut } from "../src/network/layout.js";
import { isLink, Scene } from "../src/network/scene.js";

const shape = { inputs: ["x₁", "x₂"], pixels: false, hidden: [{ units: 3 }], outputs: ["y"] };
const clones = [[0, 0, -1]];
const state = {
  units: [2, 3, 1],
  links: [
    { layer: 0, unit: 0, input: 1, weight: 0.25 },
    { layer: 0, unit: 2, input: 0, weight: -2 },
    { layer: 1, unit: 0, input: 0, weight: 1 },
  ],
  biases: [Float32Array.of(0, 0, 0.5), Float32Array.of(-1)],
  clones,
  whole: [[0]],
};
const { layers } = layOut(shape, clones, { width: 900, height: 500, layerRoom: 52, endRoom: 64 });
const scene = new Scene(shape, layers, state);

test("links lead from layer to layer; one of clones meets the group", () => {
  const [group] = scene.groups[1];
  for (const { ends } of scene.links) assert.ok(ends.x1 < ends.x2);
  assert.deepEqual([scene.links[0].ends.x2, scene.links[0].ends.y2], [group.left, group.y]);
  assert.deepEqual([scene.links[2].ends.x1, scene.links[2].ends.y1], [group.right, group.y]);
});

test("what is pointed at says what it is, and how many are like it", () => {
  assert.equal(scene.words({ layer: 0, unit: 1 }), "input x₂");
  assert.equal(scene.words({ layer: 1, unit: 2 }), "unit 3 of hidden layer 1: bias 0.5000");
  assert.equal(
    scene.words({ layer: 1, unit: 0 }),
    "unit 1 of hidden layer 1: bias 0, one of 2 identical",
  );
  assert.equal(scene.words({ layer: 2, unit: 0 }), "output y: bias −1.000");
  assert.equal(
    scene.words(scene.links[0]),
    "Weight x₂ → unit 1 of hidden layer 1: 0.2500, one of 2 identical",
  );
  assert.equal(scene.words(scene.links[1]), "Weight x₁ → unit 3 of hidden layer 1: −2.000");
});

test("a unit is found at its tile, a link at its middle", () => {
  const tile = scene.at(...scene.topOf({ layer: 1, unit: 2 }));
  assert.deepEqual([tile.layer, tile.unit], [1, 2]);
  const found = scene.at(...scene.topOf(scene.links[1]));
  assert.ok(isLink(found));
  assert.equal(found, scene.linkOf({ layer: 0, unit: 2, input: 0 }));
});
