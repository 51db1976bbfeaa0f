/** Units in one column of tiles; larger layers stand in several columns side by side, roughly square. */
const MOST_ROWS = 10;
const ROWS_OF_SEVERAL = 8;
const HEIGHT = 360;
const LARGEST_TILE = 44;
const SMALLEST_TILE = 14;
const PIXEL = 12;
const LEAST_CHANNEL = 28;
const MARGIN = 4;
/** Room above the tiles for a layer's name and buttons. */
export const HEAD = 64;
/** Room for what stands above a hidden layer, and above inputs and outputs. */
const ROOMS = { layer: 74, end: 44 };

const space = (tile) => (tile >= 20 ? 6 : 2);

function block(units, isPixels) {
  const most = units <= MOST_ROWS ? units : Math.max(ROWS_OF_SEVERAL, Math.ceil(Math.sqrt(units)));
  const columns = isPixels ? Math.sqrt(units) : Math.ceil(units / most);
  return { units, columns, rows: Math.ceil(units / columns), isPixels };
}

const step = ({ isPixels }, tile) => (isPixels ? PIXEL : tile + space(tile));
const side = ({ isPixels }, tile) => (isPixels ? PIXEL - 1 : tile);

/**
 * Where everything of a network's picture stands. Layers count from 0, the inputs; `size` is the side of
 * a layer's tiles.
 */
export function layOut(shape, room, { head = HEAD, height: full = HEIGHT, rooms = ROOMS } = {}) {
  const leastWidth = (layer) => (layer.head ? rooms.layer : rooms.end);
  const widthOf = (layer, tile) => Math.max(layer.columns * step(layer, tile), leastWidth(layer));
  const last = shape.hidden.length + 1;
  const layers = [
    shape.inputs.length,
    ...shape.hidden.map((h) => h.units),
    shape.outputs.length,
  ].map((units, l) => ({ ...block(units, l === 0 && shape.pixels), head: l > 0 && l < last }));
  const rows = Math.max(...layers.map((l) => (l.isPixels ? 1 : l.rows)));
  const least = 2 * MARGIN + LEAST_CHANNEL * last;
  let tile = Math.min(LARGEST_TILE, Math.max(SMALLEST_TILE, Math.floor(full / rows) - 6));
  const blocks = () => layers.reduce((sum, layer) => sum + widthOf(layer, tile), 0);
  const canNarrow = () => layers.some((layer) => widthOf(layer, tile) > leastWidth(layer));
  while (tile > SMALLEST_TILE && blocks() + least > room && canNarrow()) tile--;
  const width = Math.max(room, blocks() + least);
  const channel = (width - 2 * MARGIN - blocks()) / last;
  const tallest = Math.max(...layers.map((layer) => layer.rows * step(layer, tile)));
  const height = head === 0 ? Math.max(full, tallest) : tallest;
  let left = MARGIN;
  for (const layer of layers) {
    const columnWidth = widthOf(layer, tile);
    layer.size = side(layer, tile);
    layer.step = step(layer, tile);
    layer.width = layer.columns * layer.step - (layer.step - layer.size);
    layer.left = left + (columnWidth - layer.width) / 2;
    layer.top = head + (height - layer.rows * layer.step) / 2;
    left += columnWidth + channel;
  }
  return { layers, width, height: head === 0 ? height : head + height + MARGIN };
}

/** The top left corner of a unit's tile. */
export function corner(layer, unit) {
  const column = layer.isPixels ? unit % layer.columns : Math.floor(unit / layer.rows);
  const row = layer.isPixels ? Math.floor(unit / layer.columns) : unit % layer.rows;
  return { x: layer.left + column * layer.step, y: layer.top + row * layer.step };
}

/** A link's two ends, from an input to the unit that reads it. */
export function ends(layers, { layer, unit, input }) {
  const from = layers[layer];
  const to = layers[layer + 1];
  const start = corner(from, input);
  const end = corner(to, unit);
  return {
    x1: start.x + from.size,
    y1: start.y + from.size / 2,
    x2: end.x,
    y2: end.y + to.size / 2,
  };
}

/** The unit whose tile is at a point, as {layer, unit}, or undefined. */
export function unitAt(layers, x, y) {
  for (const [layer, block] of layers.entries()) {
    for (let unit = 0; unit < block.units; unit++) {
      const { x: left, y: top } = corner(block, unit);
      if (x >= left && x <= left + block.size && y >= top && y <= top + block.size) {
        return { layer, unit };
      }
    }
  }
}

const NEAR = 6;
const PARTS = 16;

/** The link that passes closest to a point, or undefined if none is near. */
export function linkAt(layers, links, x, y) {
  let nearest;
  let least = NEAR;
  for (const link of links) {
    const { x1, y1, x2, y2 } = ends(layers, link);
    if (x < x1 || x > x2) continue;
    for (let part = 0; part <= PARTS; part++) {
      const t = part / PARTS;
      // The cubic that draw.js draws: control points half way, at the ends' heights.
      const px = x1 + (x2 - x1) * (1.5 * t * (1 - t) + t ** 3);
      const py = y1 + (y2 - y1) * t * t * (3 - 2 * t);
      const distance = Math.hypot(px - x, py - y);
      if (distance < least) [nearest, least] = [link, distance];
    }
  }
  return nearest;
}
