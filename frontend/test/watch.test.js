import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_PATIENT, Watch } from "../src/line/watch.js";

/** Looks once a second from one time to another; when it wanted what. */
function looks(watch, from, to) {
  const wanted = [];
  for (let now = from; now <= to; now += 1_000) {
    const what = watch.look(now);
    if (what) wanted.push([now, what]);
  }
  return wanted;
}

test("a connection on which nobody speaks is asked once, and then left in peace", () => {
  const watch = new Watch(0, 0);
  watch.heard(100);
  assert.deepEqual(looks(watch, 1_000, 4_000), [[4_000, "ask"]]);
  watch.heard(4_100);
  assert.deepEqual(looks(watch, 5_000, 600_000), []);
});

test("what is said must be answered", () => {
  const watch = new Watch(0, 0);
  watch.heard(100);
  looks(watch, 1_000, 4_000);
  watch.heard(4_100);
  watch.look(60_000);
  looks(watch, 50_000, 60_000);
  watch.heard(60_100);
  watch.heard(60_200);
  looks(watch, 61_000, 64_000);
  watch.heard(64_100);
  watch.said(64_500);
  assert.deepEqual(looks(watch, 65_000, 75_000), [
    [68_000, "ask"],
    [72_000, "end"],
  ]);
});

test("a connection that plays and falls silent is asked, and ends without an answer", () => {
  const watch = new Watch(0, 0);
  for (let now = 0; now < 5_000; now += 50) {
    watch.heard(now);
    if (now % 1_000 === 0) watch.look(now);
  }
  assert.deepEqual(looks(watch, 5_000, 20_000), [
    [8_000, "ask"],
    [12_000, "end"],
  ]);
});

test("an attempt to connect that hangs is given up, each later than the one before", () => {
  const ends = [0, 1, 2, 3, 9].map((failures) => looks(new Watch(0, failures), 1_000, 60_000));
  assert.deepEqual(
    ends,
    [5_000, 10_000, 20_000, 40_000, 40_000].map((at) => [[at, "end"]]),
  );
});

test("after a sleep it is asked at once", () => {
  const watch = new Watch(0, 0);
  watch.heard(100);
  looks(watch, 1_000, 4_000);
  watch.heard(4_100);
  looks(watch, 5_000, 10_000);
  assert.equal(watch.look(3_600_000), "ask");
  assert.deepEqual(looks(watch, 3_601_000, 3_610_000), [[3_604_000, "end"]]);
});

test("a page that had no turn meanwhile asks again", () => {
  const watch = new Watch(0, 0);
  watch.heard(100);
  assert.deepEqual(looks(watch, 1_000, 4_000), [[4_000, "ask"]]);
  assert.equal(watch.look(9_000), "ask");
  assert.deepEqual(looks(watch, 10_000, 20_000), [[13_000, "end"]]);
});

test("a doubt is followed by a question", () => {
  const watch = new Watch(0, 0);
  watch.heard(100);
  looks(watch, 1_000, 4_000);
  watch.heard(4_100);
  looks(watch, 5_000, 10_000);
  watch.doubt();
  assert.equal(watch.look(10_100), "ask");
  watch.doubt();
  assert.equal(watch.look(10_200), undefined, "asked already");
});

test("a server that makes its first page is waited for", () => {
  const watch = new Watch(0, MOST_PATIENT);
  assert.deepEqual(looks(watch, 1_000, 39_000), []);
  assert.deepEqual(looks(watch, 40_000, 50_000), [[40_000, "end"]]);
});
