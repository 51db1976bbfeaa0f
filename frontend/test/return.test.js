import assert from "node:assert/strict";
import { test } from "node:test";
import { attempts, pauseBefore, wordsOf } from "../src/line/return.js";

test("it is said what happened and where the page stands", () => {
  assert.equal(
    wordsOf(true, 1234),
    "The server was restarted: this is your experiment at step 1,234.",
  );
  assert.match(wordsOf(false, 0), /server was lost: this is your experiment at step 0\.$/);
  assert.match(
    wordsOf(true, undefined),
    /restarted: this is your page again, and a study .* anew\.$/,
  );
});

test("a page that fails again and again is loaded ever later, and at last not by itself", () => {
  const times = [];
  const pauses = [];
  for (let now = 1_000; pauseBefore(times.length) !== undefined; now += 1_000) {
    pauses.push(pauseBefore(times.length));
    times.push(now);
  }
  assert.deepEqual(pauses, [0, 5_000, 15_000, 45_000]);
  assert.equal(attempts(times, 10_000).length, 4);
  assert.equal(attempts(times, 10_000 + 5 * 60_000).length, 0);
});
