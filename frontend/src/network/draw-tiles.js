import { color } from "../shared/colors.js";
import { DIVERGING, ramp } from "../shared/ramp.js";
import { contextOf } from "../shared/sharp-canvas.js";
import { cornerOf } from "./layout.js";

const ZERO = 127;
const FULL = 254;
const CLASSES = ["a", "b", "c", "d", "e", "f"];
const LEAST_FOR_ROUND = 20;

/**
 * The tiles of one layer.
 *
 * @param {Context} context
 * @param {Block} block
 * @param {Tiles} tiles
 * @param {boolean} diverged
 */
export function drawTiles(context, block, tiles, diverged) {
  const cells = tiles.rows * tiles.columns;
  const pictures = isPicture(tiles) ? picturesOf(tiles, block) : undefined;
  block.items.forEach(([unit], item) => {
    const { x, y } = cornerOf(block, item);
    const size = block.size;
    const rounded = size >= LEAST_FOR_ROUND;
    context.save();
    context.beginPath();
    context.roundRect(x, y, size, size, rounded ? 6 : 2);
    if (rounded) context.clip();
    context.fillStyle = color("zero");
    context.fillRect(x, y, size, size);
    if (pictures) {
      context.imageSmoothingEnabled = tiles.kind === "PLANE" || tiles.kind === "ANSWER";
      context.imageSmoothingQuality = "high";
      context.drawImage(
        pictures,
        0,
        unit * tiles.rows,
        tiles.columns,
        tiles.rows,
        x,
        y,
        size,
        size,
      );
    } else if (cells > 0) {
      const values = tiles.values.subarray(unit * cells, (unit + 1) * cells);
      DRAWN[tiles.kind]?.(context, { x, y, size }, tiles, values);
    }
    if (diverged) hatch(context, x, y, size);
    context.restore();
    context.beginPath();
    context.roundRect(x + 0.5, y + 0.5, size - 1, size - 1, rounded ? 5.5 : 2);
    context.strokeStyle = color("edge");
    context.lineWidth = rounded ? 1.5 : 1;
    context.stroke();
  });
}

/**
 * @typedef {{ x: number, y: number, size: number }} Tile
 *
 * @type {Record<string, (context: Context, tile: Tile, tiles: Tiles, values: Uint8Array) => void>}
 */
const DRAWN = { CURVE: drawCurve, CLASS_MEANS: drawBars, SHARE: drawShare };

/** @param {Tiles} tiles */
const isPicture = ({ kind }) => ["PLANE", "ANSWER", "WEIGHTS", "IMAGE"].includes(kind);

/**
 * All tiles of a layer below each other. Over the plane, rows come from the lowest upwards.
 *
 * @param {Tiles} tiles
 * @param {Block} block
 */
function picturesOf({ kind, rows, columns, values }, { units }) {
  const picture = new OffscreenCanvas(columns, rows * units);
  const image = new ImageData(columns, rows * units);
  const pixels = new Uint32Array(image.data.buffer);
  const cells = rows * columns;
  const upwards = kind === "PLANE" || kind === "ANSWER";
  for (let unit = 0; unit < units; unit++) {
    const colors = colorsOf(kind, unit, units);
    for (let cell = 0; cell < cells; cell++) {
      const row = Math.floor(cell / columns);
      const line = upwards ? rows - 1 - row : row;
      pixels[(unit * rows + line) * columns + (cell % columns)] =
        colors[values[unit * cells + cell]];
    }
  }
  contextOf(picture).putImageData(image, 0, 0);
  return picture;
}

/**
 * Hidden units have the colours of sign, outputs those of classes.
 *
 * @param {string} kind
 * @param {number} unit
 * @param {number} units
 */
function colorsOf(kind, unit, units) {
  /** @param {string[]} names */
  const shades = (names) => new Uint32Array(ramp(names, 255).buffer);
  if (kind === "IMAGE") return shades(["zero", "ink"]);
  if (kind !== "ANSWER") return shades(DIVERGING);
  if (units === 1) return shades(["tint-a", "tint-mid", "tint-b"]);
  return shades(["tint-mid", `class-${CLASSES[unit % CLASSES.length]}`]);
}

/**
 * @param {Context} context
 * @param {Tile} tile
 * @param {Tiles} tiles
 * @param {Uint8Array} values
 */
function drawCurve(context, { x, y, size }, { columns }, values) {
  zeroLine(context, x, y, size);
  context.beginPath();
  values.forEach((value, k) =>
    context.lineTo(x + (size * k) / (columns - 1), y + size / 2 - height(value, size)),
  );
  context.strokeStyle = color("ink");
  context.lineWidth = 1.5;
  context.stroke();
}

/**
 * @param {Context} context
 * @param {Tile} tile
 * @param {Tiles} tiles
 * @param {Uint8Array} values
 */
function drawBars(context, { x, y, size }, { columns }, values) {
  const width = size / columns;
  values.forEach((value, k) => {
    const up = height(value, size);
    context.fillStyle = color(up >= 0 ? "pos" : "neg");
    const top = y + size / 2 - Math.max(up, 0);
    context.fillRect(x + k * width + 0.5, top, Math.max(width - 1, 0.5), Math.abs(up));
  });
  zeroLine(context, x, y, size);
}

/**
 * @param {Context} context
 * @param {Tile} tile
 * @param {Tiles} _
 * @param {Uint8Array} values
 */
function drawShare(context, { x, y, size }, _, [value]) {
  const filled = (value / FULL) * size;
  context.fillStyle = color("ink");
  context.fillRect(x, y + size - filled, size, filled);
}

/**
 * @param {number} value
 * @param {number} size
 */
const height = (value, size) => ((value - ZERO) / ZERO) * (size / 2 - 2);

/**
 * @param {Context} context
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
function zeroLine(context, x, y, size) {
  context.fillStyle = color("edge");
  context.fillRect(x, y + size / 2 - 0.5, size, 1);
}

/**
 * The numbers of this unit are no longer numbers.
 *
 * @param {Context} context
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
function hatch(context, x, y, size) {
  context.globalAlpha = 0.75;
  context.fillStyle = color("paper");
  context.fillRect(x, y, size, size);
  context.globalAlpha = 1;
  context.strokeStyle = color("edge");
  context.lineWidth = 1.5;
  context.beginPath();
  for (let at = -size; at < size; at += 7) {
    context.moveTo(x + at, y + size);
    context.lineTo(x + at + size, y);
  }
  context.stroke();
}
