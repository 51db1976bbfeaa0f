// What can be undone and redone on a page: the addresses it was left at, kept by this browser for the
// tab. Storage that is forbidden or full forgets, and nothing fails.

import { keepInTab, recallInTab } from "../shared/tab.js";
import { pathOf } from "./page-places.js";

/**
 * @typedef {{ address: string, kind: string }} Change a page's address before it, and what kind it was
 * @typedef {{ undo: Change[], redo: Change[] }} Stacks the next to be taken last
 */

const MOST = 50;

/**
 * The stacks of the page with this path.
 *
 * @param {string} path
 * @returns {Stacks}
 */
const read = (path) => recallInTab(key(path)) ?? { undo: [], redo: [] };

/**
 * @param {string} path
 * @param {Stacks} stacks
 */
const write = (path, stacks) => keepInTab(key(path), stacks);

/** @param {string} path */
const key = (path) => `symmetry.undo:${path}`;

/**
 * A page has left this address by a change; nothing is to be redone any more.
 *
 * @param {string} address
 * @param {string} kind
 */
export function record(address, kind) {
  const { undo } = read(pathOf(address));
  write(pathOf(address), { undo: [...undo, { address, kind }].slice(-MOST), redo: [] });
}

/**
 * The kind of the change that would be undone next, if there is one.
 *
 * @param {string} present
 */
export function nextUndo(present) {
  return read(pathOf(present)).undo.at(-1)?.kind;
}

/**
 * Takes the next address to go to from one stack and puts the present one on the other. An edit is taken
 * from the run where it stands, so its address gets the present step.
 *
 * @param {"undo" | "redo"} from
 * @param {string} present
 */
export function take(from, present) {
  const stacks = read(pathOf(present));
  const to = from === "undo" ? "redo" : "undo";
  let next;
  // Back has been there before.
  do next = stacks[from].pop();
  while (next && withStep(next.address, 0) === withStep(present, 0));
  if (!next) return undefined;
  stacks[to] = [...stacks[to], { address: present, kind: next.kind }].slice(-MOST);
  write(pathOf(present), stacks);
  return next.kind === "EDIT" ? withStep(next.address, stepOf(present)) : next.address;
}

/**
 * The address without the last change in its run; itself if there is none.
 *
 * @param {string} address
 */
export function withoutLastEvent(address) {
  return address.replace(/([?&])events=((?:[^&*]*\*)*)[^&*]*(&|$)/, (_, before, others, after) =>
    others ? `${before}events=${others.slice(0, -1)}${after}` : after && before,
  );
}

/** @param {string} address */
function stepOf(address) {
  return Number(/[?&]step=(\d+)/.exec(address)?.[1] ?? 0);
}

/**
 * @param {string} address
 * @param {number} step
 */
function withStep(address, step) {
  const without = address.replace(/[?&]step=\d+/, "");
  return step > 0 ? `${without}${without.includes("?") ? "&" : "?"}step=${step}` : without;
}
