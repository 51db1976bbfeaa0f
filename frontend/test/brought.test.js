import assert from "node:assert/strict";
import { test } from "node:test";
import { linkNote } from "../src/share/brought.js";

test("a link says what of somebody's it makes public", () => {
  assert.match(
    linkNote("v=1&data=own&rows=4&table=M9A"),
    /Your data are in the link, so they are public/,
  );
  assert.match(linkNote("v=1&a.data=own&a.rows=4"), /so they are public/);
  assert.match(linkNote("v=1&weights=abc&data=own"), /Your data and weights are in the link/);
});

test("a link that names a file says that it is needed", () => {
  assert.match(linkNote("v=1&data=file&sha256=00"), /The table is too large for a link/);
  assert.match(linkNote("v=1&weights=sha256_00"), /The weights are too large for a link/);
  assert.doesNotMatch(linkNote("v=1&data=file&sha256=00"), /to the last bit/);
});

test("any other link holds the whole experiment", () => {
  assert.match(linkNote("v=1&data=circle"), /^A link holds the whole experiment: whoever opens it/);
  assert.match(linkNote(""), /^A link holds the whole experiment/);
});
