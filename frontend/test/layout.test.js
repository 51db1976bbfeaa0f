import assert from "node:assert/strict";
import { test } from "node:test";
import { cornerOf, itemOf, itemsOf, layOut, STACKED_FROM, unitAt } from "../src/network/layout.js";

const names = (count, letter) => Array.from({ length: count }, (_, k) => `${letter}${k + 1}`);
const shapeOf = (inputs, hidden, outputs) => ({
  inputs: names(inputs, "x"),
  hidden: hidden.map((units) => ({ units })),
  outputs: names(outputs, "y"),
});
const BOX = { width: 900, height: 500, layerRoom: 52, endRoom: 64 };
const SHAPES = [
  shapeOf(2, [4], 1),
  shapeOf(2, [8, 8], 1),
  shapeOf(1, [], 1),
  shapeOf(4, [100, 3], 3),
  { ...shapeOf(64, [32, 32], 10), pixels: true },
  shapeOf(2, [2, 2, 2, 2, 2, 2], 6),
];

for (const shape of SHAPES) {
  const sizes = [shape.inputs, ...shape.hidden.map(({ units }) => units), shape.outputs];
  const name = sizes.map((size) => size.length ?? size).join("-");

  test(`tiles of ${name} stand within the picture, apart, layers from left to right`, () => {
    const { layers, width, height } = layOut(shape, undefined, BOX);
    let right = 0;
    for (const layer of layers) {
      const corners = layer.items.map((_, item) => cornerOf(layer, item));
      assert.ok(layer.left >= right, "begins after the last layer's end");
      right = layer.left + layer.width;
      for (const [k, { x, y }] of corners.entries()) {
        assert.ok(x >= 0 && x + layer.size <= width && y >= 0 && y + layer.size <= height);
        for (const other of corners.slice(k + 1)) {
          assert.ok(Math.abs(other.x - x) >= layer.size || Math.abs(other.y - y) >= layer.size);
        }
      }
    }
  });

  test(`a tile of ${name} is found at its middle`, () => {
    const { layers } = layOut(shape, undefined, BOX);
    for (const [l, layer] of layers.entries()) {
      layer.items.forEach(([unit], item) => {
        const { x, y } = cornerOf(layer, item);
        const found = unitAt(layers, x + layer.size / 2, y + layer.size / 2);
        assert.deepEqual(found, { layer: l, unit, item });
      });
    }
    assert.equal(unitAt(layers, -1, -1), undefined);
  });
}

test("a picture is wider than its box where its layers need more room", () => {
  assert.equal(layOut(shapeOf(2, Array(20).fill(2), 1), undefined, BOX).width, 2 * 64 + 20 * 52);
});

test("in a large layer clones share one tile, others have their own", () => {
  const classes = Array.from({ length: STACKED_FROM }, (_, unit) => (unit < 30 ? 0 : -1));
  const items = itemsOf(STACKED_FROM, classes);
  assert.equal(items.length, 1 + STACKED_FROM - 30);
  assert.equal(items[0].length, 30);
  assert.equal(itemOf({ items, units: STACKED_FROM }, 29), 0);
  assert.equal(itemOf({ items, units: STACKED_FROM }, 31), 2);
});

test("in a small layer every unit has its tile, clone or not", () => {
  assert.equal(itemsOf(8, Array(8).fill(0)).length, 8);
});

test("every network fits its box", () => {
  const hiddens = [[], [1], [4], [8, 8], [10], [11], [16], [32], [64], [256], Array(32).fill(8)];
  for (const width of [300, 360, 620, 900, 1200, 1900])
    for (const height of [140, 220, 320, 600])
      for (const hidden of hiddens)
        for (const inputs of [1, 2, 7])
          for (const outputs of [1, 10]) {
            const named = hidden.length > 3 ? [52, 48] : width < 700 ? [120, 64] : [184, 120];
            const [layerRoom, endRoom] = named;
            const box = { width, height, layerRoom, endRoom };
            const picture = layOut(shapeOf(inputs, hidden, outputs), undefined, box);
            let right = 0;
            for (const layer of picture.layers) {
              const last = cornerOf(layer, layer.items.length - 1);
              assert.ok(
                layer.top >= -0.5 &&
                  last.y + layer.size <= height + 0.5 &&
                  layer.left >= right - 0.5 &&
                  layer.left + layer.width <= picture.width + 0.5,
                `${width} × ${height}: ${inputs}-${hidden}-${outputs}`,
              );
              right = layer.left + layer.width;
            }
          }
});

test("inputs and outputs that are called by words leave them room", () => {
  const box = { ...BOX, endRoom: 125 };
  const iris = {
    inputs: ["sepal length", "sepal width", "petal length", "petal width"],
    hidden: [{ units: 4 }],
    outputs: ["setosa", "versicolor", "virginica"],
  };
  const [inputs, hidden, outputs] = layOut(iris, undefined, box).layers;
  for (const { room, size } of [inputs, outputs]) assert.ok((room - size) / 2 > 40);
  assert.ok(hidden.size > inputs.size);
  assert.ok(layOut(shapeOf(4, [4], 3), undefined, box).layers[0].size > inputs.size);
});

test("long names of inputs have their room beside the tiles, as far as the layers leave it", () => {
  const shape = { ...shapeOf(4, [4], 3), inputs: ["sepal length", "b", "c", "d"] };
  const words = [90, 80];
  const wide = layOut(shape, undefined, { ...BOX, words }).layers;
  assert.ok(wide[0].left >= words[0], `names stand before the tiles: ${wide[0].left}`);
  const [first, hidden] = layOut(shape, undefined, { ...BOX, width: 240, words }).layers;
  assert.ok(first.left + first.width <= hidden.left, "not over the next layer");
  const short = layOut(shapeOf(4, [4], 3), undefined, { ...BOX, words }).layers;
  assert.equal(short[0].center, BOX.endRoom / 2, "short names need no more");
});

test("below the capsules of narrow columns there is room for a number", () => {
  const { layers, height } = layOut(shapeOf(2, Array(20).fill(4), 1), undefined, BOX);
  const { top, height: tiles, pad } = layers[1];
  assert.ok(top + tiles + pad.y + 18 <= height - 2);
});

test("in a low box a layer of few units stands in a block rather than as specks", () => {
  const box = { width: 740, height: 96, layerRoom: 122, endRoom: 96 };
  const [, first, second] = layOut(shapeOf(2, [8, 10], 1), undefined, box).layers;
  for (const layer of [first, second]) {
    assert.ok(
      layer.columns > 1 && layer.size >= 24,
      `${layer.columns} columns of ${layer.size} px`,
    );
  }
  const [, column] = layOut(shapeOf(2, [8], 1), undefined, { ...box, height: 160 }).layers;
  assert.equal(column.columns, 1);
});
