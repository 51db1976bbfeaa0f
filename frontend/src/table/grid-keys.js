/**
 * Where a key leads from a cell to; nothing where it means something else, or leads out of the table.
 *
 * @param {Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey" | "isComposing">} event
 * @param {{ row: number, column: number }} at
 * @param {{ rows: number, columns: number, isBefore: boolean, isBehind: boolean }} where how large the table is, and
 *   whether the selection in the cell begins before its text and ends behind it
 */
export function move(event, { row, column }, { rows, columns, isBefore, isBehind }) {
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
  const place = row * columns + column;
  /** @type {Record<string, () => number>} */
  const ways = {
    Tab: () => place + (shiftKey ? -1 : 1),
    Enter: () => place + (shiftKey ? -columns : columns),
    ArrowDown: () => place + columns,
    ArrowUp: () => place - columns,
    ArrowLeft: () => (isBefore && column > 0 ? place - 1 : -1),
    ArrowRight: () => (isBehind && column < columns - 1 ? place + 1 : -1),
  };
  if (!Object.hasOwn(ways, key) || (shiftKey && key.startsWith("Arrow"))) return undefined;
  const to = ways[key]();
  if (to < 0 || to >= rows * columns) return undefined;
  return { row: Math.floor(to / columns), column: to % columns };
}
