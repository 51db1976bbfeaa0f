import assert from "node:assert/strict";
import { test } from "node:test";
import { floats } from "../src/map/numbers.js";
import { fromBase64 } from "../src/shared/base64.js";

test("every byte comes back", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, k) => k);
  assert.deepEqual(fromBase64(Buffer.from(bytes).toString("base64")), bytes);
});

test("floats are little-endian, nothing at all is none", () => {
  const packed = Buffer.from(Float32Array.of(1.5, -2, NaN).buffer).toString("base64");
  assert.deepEqual([...floats(packed)], [1.5, -2, NaN]);
  assert.equal(floats(null).length, 0);
});
