import assert from "node:assert/strict";
import { test } from "node:test";
import { groupsOf } from "../src/network/groups.js";
import { layOut } from "../src/network/layout.js";

const BOX = { width: 900, height: 500, layerRoom: 52, endRoom: 64 };
const hidden = (units, clones) => {
  const shape = { inputs: ["x₁", "x₂"], hidden: [{ units }], outputs: ["y"] };
  return layOut(shape, [clones], BOX).layers[1];
};

test("units of one class are one group, units alone are none", () => {
  const clones = [0, 1, 0, -1, 1];
  const groups = groupsOf(hidden(5, clones), clones, [1]);
  assert.deepEqual(
    groups.map(({ units, whole }) => ({ units, whole })),
    [
      { units: [0, 2], whole: false },
      { units: [1, 4], whole: true },
    ],
  );
});

test("neighbours are enclosed by a capsule, others have frames of their own", () => {
  const neighbours = [0, 0, -1, -1];
  const [group] = groupsOf(hidden(4, neighbours), neighbours);
  assert.ok(group.capsule.height > 0);
  const apart = [0, -1, 0, -1];
  assert.equal(groupsOf(hidden(4, apart), apart)[0].capsule, undefined);
});

test("links meet beside the group, on both sides of its tiles", () => {
  const clones = [0, 0, 0, 0];
  const block = hidden(4, clones);
  const [{ left, right, y }] = groupsOf(block, clones);
  assert.ok(left < block.left && right > block.left + block.width);
  assert.equal(y, 250);
});

test("without classes there are no groups", () => {
  assert.deepEqual(groupsOf(hidden(4, undefined)), []);
});
