import { cornerOf, itemOf } from "./layout.js";

/**
 * The groups of clones in a layer and where their links meet.
 *
 * @param {Block} block
 * @param {number[]} classIndex the clone class of each unit, or −1
 * @param {number[]} whole classes that send on alike as well
 */
export function groupsOf(block, classIndex = [], whole = []) {
  /** @type {Map<number, number[]>} */
  const units = new Map();
  classIndex.forEach((index, unit) => {
    if (index >= 0) units.set(index, [...(units.get(index) ?? []), unit]);
  });
  return [...units].map(([index, members]) => group(block, members, whole.includes(index)));
}

/**
 * @param {Block} block
 * @param {number[]} units
 * @param {boolean} whole
 * @returns {Group}
 */
function group(block, units, whole) {
  const items = [...new Set(units.map((unit) => itemOf(block, unit)))];
  const corners = items.map((item) => cornerOf(block, item));
  const top = Math.min(...corners.map(({ y }) => y));
  const bottom = Math.max(...corners.map(({ y }) => y)) + block.size;
  const left = Math.min(...corners.map(({ x }) => x));
  const right = Math.max(...corners.map(({ x }) => x)) + block.size;
  const isStack = items.length === 1;
  const all = units.length === block.units;
  const inARow = items[items.length - 1] - items[0] === items.length - 1;
  const enclosed = isStack || all || (block.columns === 1 && inARow);
  const { x: padX, y: padY } = block.pad;
  const air = all || isStack ? padY : Math.min(padY, block.gap / 2 + 1);
  const [from, to] =
    block.columns === 1 || enclosed
      ? [left - padX, right + padX]
      : [block.left - padX, block.left + block.width + padX];
  return {
    units,
    items,
    whole,
    isStack,
    left: from,
    right: to,
    y: (top + bottom) / 2,
    capsule: enclosed
      ? { x: from, y: top - air, width: to - from, height: bottom - top + 2 * air }
      : undefined,
  };
}
