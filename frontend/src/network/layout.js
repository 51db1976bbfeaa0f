/** Units in one column of tiles; larger layers stand in blocks. */
const MOST_IN_A_COLUMN = 10;
/** Tiles of a column that would be smaller stand in a block, too. */
const SMALLEST_IN_A_COLUMN = 8;
/** From here on clones stand as one tile. */
export const STACKED_FROM = 33;
const LARGEST_TILE = 72;
const LARGEST_IN_LOW_BOX = 56;
const LOW_BOX = 320;
const LARGEST_OUTPUT_OF_MANY = 26;
const LARGEST_IMAGE = 128;
const SMALLEST_TILE = 5;
const LEAST_CHANNEL = 28;
/** Hidden layers from which on columns are narrow. */
const MANY_LAYERS = 4;
const EDGE = 8;
/** Boxes lower than this have narrow gaps. */
const LOW = 240;
/** How much smaller tiles may be for the sake of a square block. */
const SQUARENESS = 0.5;
/** Below the capsules of narrow columns, whose number of clones stands there. */
const COUNT_ROOM = 12;
const NARROW_COLUMN = 80;
/** Share of its column that a block of tiles may fill, so that links have room. */
const BLOCK_SHARE = 0.72;

/** Of an input or output whose name is a word and needs the room. */
const LARGEST_BESIDE_WORDS = 40;
/** Around a tile that has words beside it: towards them, and towards the layers. */
const BESIDE_WORDS = 8;
const AFTER_WORDS = 12;
/** @param {string} name */
const isLong = (name) => name.length > 4;

/** A block whose tiles have no places yet. */
const EMPTY = {
  size: 0,
  rows: 0,
  columns: 0,
  gap: 0,
  step: 0,
  pad: { x: 0, y: 0 },
  left: 0,
  top: 0,
  width: 0,
  height: 0,
};

/** @param {number} rows */
const gapOf = (rows) => (rows > 12 ? 2 : rows > 8 ? 4 : rows > 4 ? 6 : 10);

/**
 * Room between a group's tiles and the outline of its capsule, along and across.
 *
 * @param {number} columns
 * @param {number} room
 */
const padOf = (columns, room) => {
  if (columns > 1) return { x: 8, y: 6 };
  return room < 80 ? { x: 6, y: 6 } : room < 150 ? { x: 12, y: 10 } : { x: 20, y: 10 };
};

/**
 * The tiles of a layer: one for each unit, or in a large layer one for each group of clones, as lists of
 * units.
 *
 * @param {number} units
 * @param {number[]} [classIndex] the clone class of each unit or −1; undefined where there are none
 */
export function itemsOf(units, classIndex) {
  const each = Array.from({ length: units }, (_, unit) => [unit]);
  if (units < STACKED_FROM || !classIndex) return each;
  /** @type {Map<number | string, number[]>} */
  const groups = new Map();
  for (const [unit] of each) {
    const key = classIndex[unit] < 0 ? `alone ${unit}` : classIndex[unit];
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return [...groups.values()];
}

/**
 * Where everything of a network's picture stands.
 *
 * @param {Wire.NetworkShape} shape
 * @param {number[][] | undefined} clones for each hidden layer, the clone class of each unit
 * @param {{ width: number, height: number, layerRoom: number, endRoom: number, words?: number[] }} box in pixels,
 *     with the least width of a hidden layer's column, of the inputs' and outputs', and how wide the longest name
 *     of these is
 */
export function layOut(shape, clones, { width: room, height, layerRoom, endRoom, words = [0, 0] }) {
  const depth = shape.hidden.length;
  const width = Math.max(room, 2 * endRoom + depth * layerRoom);
  // Names may have what the layers do not need.
  const most = Math.max(endRoom, (width - depth * layerRoom) / 2);
  const isWorded = [shape.inputs, shape.outputs].map(
    (names, end) => words[end] > 0 && names.length > 1 && names.some(isLong),
  );
  const ends = isWorded.map((worded, end) =>
    worded
      ? Math.min(
          most,
          Math.max(endRoom, words[end] + 2 * BESIDE_WORDS + LARGEST_BESIDE_WORDS + AFTER_WORDS),
        )
      : endRoom,
  );
  const between = width - ends[0] - ends[1];
  const column = depth ? between / depth : 0;
  const counts = [
    shape.pixels ? 1 : shape.inputs.length,
    ...shape.hidden.map((h) => h.units),
    shape.outputs.length,
  ];
  const layers = counts.map((units, l) => {
    const isEnd = l === 0 || l === depth + 1;
    const center = isEnd
      ? l === 0
        ? ends[0] / 2
        : width - ends[1] / 2
      : ends[0] + (l - 0.5) * column;
    const items = isEnd ? itemsOf(units) : itemsOf(units, clones?.[l - 1]);
    const mine = isEnd ? ends[l === 0 ? 0 : 1] : column;
    return { ...EMPTY, isEnd, items, center, room: mine, units };
  });
  const largestOfAll = height < LOW_BOX ? LARGEST_IN_LOW_BOX : LARGEST_TILE;
  const narrow = depth >= MANY_LAYERS;
  for (const [l, layer] of layers.entries()) {
    const isImage = l === 0 && shape.pixels;
    const labels = layer.isEnd && layer.items.length > 1 ? 40 : 8;
    const across = layer.isEnd ? layer.room - labels : blockRoom(layer);
    let largest = isImage
      ? LARGEST_IMAGE
      : layer.isEnd && layer.items.length > 4
        ? LARGEST_OUTPUT_OF_MANY
        : largestOfAll;
    if (layer.isEnd && narrow && !isImage) largest = Math.min(largest, 32);
    const names = l === 0 ? shape.inputs : shape.outputs;
    if (layer.isEnd && !isImage && names.length > 1 && names.some(isLong))
      largest = Math.min(largest, LARGEST_BESIDE_WORDS);
    const counted = !layer.isEnd && layer.room < NARROW_COLUMN ? COUNT_ROOM : 0;
    const along = height - 2 * (EDGE + counted);
    fit(layer, { across: isImage ? layer.room - 4 : across, along, largest });
  }
  // Inputs and outputs are not much larger than what stands between them.
  const hidden = layers.slice(1, -1);
  const tile = Math.max(0, ...hidden.map((layer) => layer.size));
  for (const l of [0, depth + 1]) {
    const layer = layers[l];
    if (depth === 0 || (l === 0 && shape.pixels) || layer.items.length > 4) continue;
    layer.size = Math.min(layer.size, Math.max(32, Math.round(1.25 * tile)));
  }
  // Words stand beside their tile, on the side where no links are.
  for (const [end, l] of [0, depth + 1].entries()) {
    if (!isWorded[end] || (end === 0 && shape.pixels)) continue;
    const inset = ends[end] - AFTER_WORDS - layers[l].size / 2;
    layers[l].center = end === 0 ? inset : width - inset;
  }
  for (const layer of layers) place(layer, height);
  return { layers, width, height };
}

/**
 * Room across for the tiles of a hidden layer.
 *
 * @param {Block} layer
 */
function blockRoom({ items, room }) {
  const channel = Math.min(LEAST_CHANNEL, room * 0.4);
  return items.length > MOST_IN_A_COLUMN
    ? Math.min(room - channel, room * BLOCK_SHARE)
    : room - channel;
}

/**
 * Chooses rows, columns and the tiles' side: as large as may be, and a block rather square than a little
 * larger.
 *
 * @param {Block} layer
 * @param {{ across: number, along: number, largest: number }} room
 */
function fit(layer, { across, along, largest }) {
  const count = layer.items.length;
  layer.size = 0;
  let best = 0;
  const isColumn = count <= MOST_IN_A_COLUMN || layer.isEnd;
  for (let columns = isColumn ? 1 : 2; columns <= (layer.isEnd ? 1 : count); columns++) {
    const rows = Math.ceil(count / columns);
    const widest = along < LOW ? (rows > 4 ? 3 : 6) : layer.isEnd ? 6 : 10;
    const gap = Math.min(gapOf(Math.max(rows, columns)), widest);
    const pad = padOf(columns, layer.room);
    const size = Math.floor(
      Math.min(
        largest,
        (along - 2 * pad.y + gap) / rows - gap,
        (across - (columns > 1 ? 2 * pad.x : 0) + gap) / columns - gap,
      ),
    );
    const worth = size / (1 + SQUARENESS * Math.abs(Math.log(columns / rows)));
    if (columns === 1 || worth > best) Object.assign(layer, { size, rows, columns, gap, pad });
    if (columns === 1 && size >= SMALLEST_IN_A_COLUMN) break;
    best = Math.max(best, worth);
  }
  if (layer.size >= SMALLEST_TILE) return;
  const rows = Math.ceil(Math.sqrt(count));
  Object.assign(layer, {
    size: SMALLEST_TILE,
    rows,
    columns: Math.ceil(count / rows),
    gap: 1,
    pad: { x: 4, y: 4 },
  });
}

/**
 * @param {Block} layer
 * @param {number} height
 */
function place(layer, height) {
  layer.step = layer.size + layer.gap;
  layer.width = layer.columns * layer.step - layer.gap;
  layer.height = layer.rows * layer.step - layer.gap;
  layer.left = layer.center - layer.width / 2;
  layer.top = (height - layer.height) / 2;
}

/**
 * The top left corner of a tile. Blocks are read row by row.
 *
 * @param {Block} layer
 * @param {number} item
 */
export function cornerOf(layer, item) {
  const [column, row] = [item % layer.columns, Math.floor(item / layer.columns)];
  return { x: layer.left + column * layer.step, y: layer.top + row * layer.step };
}

/**
 * Which tile shows a unit.
 *
 * @param {Pick<Block, "items" | "units">} layer
 * @param {number} unit
 */
export function itemOf(layer, unit) {
  return layer.items.length === layer.units
    ? unit
    : layer.items.findIndex((units) => units.includes(unit));
}

/**
 * The tile at a point, or undefined.
 *
 * @param {Block[]} layers
 * @param {number} x
 * @param {number} y
 */
export function unitAt(layers, x, y) {
  for (const [layer, block] of layers.entries()) {
    for (let item = 0; item < block.items.length; item++) {
      const { x: left, y: top } = cornerOf(block, item);
      if (x >= left && x <= left + block.size && y >= top && y <= top + block.size) {
        return { layer, unit: block.items[item][0], item };
      }
    }
  }
  return undefined;
}
