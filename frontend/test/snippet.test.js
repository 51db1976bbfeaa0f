import assert from "node:assert/strict";
import test from "node:test";
import { frameAddress, FULL, HEIGHTS, sizeOf, snippet, WIDTHS } from "../src/share/snippet.js";

test("a frame's address has the experiment's fields first, then its own", () => {
  assert.equal(
    frameAddress("http://host", "v=1&data=circle", ["sentence", "loss"], ["play"]),
    "http://host/?v=1&data=circle&embed=1&show=sentence_loss&lock=play",
  );
  assert.equal(frameAddress("http://host", "", [], []), "http://host/?embed=1");
});

test("sizes stay within their bounds, whatever was typed", () => {
  assert.equal(sizeOf("300", WIDTHS, 720), 300);
  assert.equal(sizeOf("1e9", WIDTHS, 720), 2000);
  assert.equal(sizeOf("-5", HEIGHTS, 640), 160);
  assert.equal(sizeOf("wide", HEIGHTS, 640), 640);
  assert.equal(sizeOf("", HEIGHTS, 640), 640);
  assert.equal(sizeOf("Infinity", HEIGHTS, 640), 640);
});

test("the snippet is HTML that says no more than it is told", () => {
  const hostile = snippet('http://host/?x="><script>alert(1)</script>&y=1', FULL, 300, false);
  assert.equal(hostile.match(/<script/g), null);
  assert.match(hostile, /x=&quot;&gt;&lt;script&gt;.*&amp;y=1/);
  assert.match(snippet("http://host/", "500", 300, true), /width="500" height="300"[^]*<script>/);
});
