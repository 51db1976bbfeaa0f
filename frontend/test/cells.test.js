import assert from "node:assert/strict";
import { test } from "node:test";
import {
  blank,
  cut,
  isBlank,
  put,
  roomy,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
  written,
} from "../src/table/cells.js";

const BOUNDS = { rows: 4, columns: 3 };

test("cells are cut as spreadsheets copy them", () => {
  assert.deepEqual(cut("a\tb\r\n1\t2\r\n"), [
    ["a", "b"],
    ["1", "2"],
  ]);
  assert.deepEqual(cut('"two\nlines"\t"say ""x"""\n'), [["two lines", 'say "x"']]);
  assert.deepEqual(cut("one"), [["one"]]);
  assert.deepEqual(cut(""), [[""]]);
  assert.deepEqual(cut("a\t\n\tb"), [
    ["a", ""],
    ["", "b"],
  ]);
  assert.deepEqual(cut("1\n2\t3"), [
    ["1", ""],
    ["2", "3"],
  ]);
});

test("a mark that does not close, or closes early, is a letter", () => {
  assert.deepEqual(cut('"open\tb\nc\td'), [
    ['"open', "b"],
    ["c", "d"],
  ]);
  assert.deepEqual(cut('"a" b\tc'), [['"a" b', "c"]]);
});

test("what is written is cut into the same cells, without what is blank around them", () => {
  const cells = [
    ["a,b", 'say "x"', ""],
    ['"', "", ""],
    ["", "it's; 1,5", ""],
    ["", "", ""],
  ];
  assert.deepEqual(
    cut(written(cells)),
    cells.slice(0, 3).map((row) => row.slice(0, 2)),
  );
  assert.equal(written(blank(3, 2)), "");
});

test("a block goes where it is put, and the cells grow with it", () => {
  const cells = [
    ["a", "b"],
    ["c", "d"],
  ];
  const block = [
    ["1", "2"],
    ["3", "4"],
  ];
  assert.deepEqual(put(cells, 1, 1, block, BOUNDS), [
    ["a", "b", ""],
    ["c", "1", "2"],
    ["", "3", "4"],
  ]);
  assert.deepEqual(cells, [
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("a block that does not fit is not put, nor a part of it", () => {
  assert.equal(put(blank(2, 2), 3, 0, blank(2, 1), BOUNDS), undefined);
  assert.equal(put(blank(2, 2), 0, 2, blank(1, 2), BOUNDS), undefined);
  assert.ok(put(blank(2, 2), 3, 2, blank(1, 1), BOUNDS));
});

test("below a row with something in it is one to type into, as long as one fits", () => {
  assert.equal(roomy([["a", ""]], BOUNDS).length, 2);
  assert.equal(roomy(blank(2, 2), BOUNDS).length, 2);
  const full = [["a"], ["b"], ["c"], ["d"]];
  assert.equal(roomy(full, BOUNDS), full);
});

test("rows and columns come and go; the last is emptied", () => {
  const cells = [
    ["a", "b"],
    ["c", "d"],
  ];
  assert.deepEqual(withRow(cells, 1), [
    ["a", "b"],
    ["", ""],
    ["c", "d"],
  ]);
  assert.deepEqual(withColumn(cells, 2), [
    ["a", "b", ""],
    ["c", "d", ""],
  ]);
  assert.deepEqual(withoutRow(cells, 0), [["c", "d"]]);
  assert.deepEqual(withoutColumn(cells, 1), [["a"], ["c"]]);
  assert.ok(isBlank(withoutRow([["a", "b"]], 0)));
  assert.ok(isBlank(withoutColumn([["a"], ["b"]], 0)));
});
