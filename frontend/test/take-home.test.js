import assert from "node:assert/strict";
import { test } from "node:test";
import { nameIn } from "../src/share/take-home.js";

test("a file is named as the server says", () => {
  assert.equal(nameIn('attachment; filename="moons-1-numpy.zip"'), "moons-1-numpy.zip");
  assert.equal(nameIn(null), undefined);
  assert.equal(nameIn("inline"), undefined);
});
