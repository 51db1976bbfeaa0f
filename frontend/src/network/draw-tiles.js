import { color } from "../shared/colors.js";
import { DIVERGING, ramp } from "../shared/ramp.js";
import { corner } from "./layout.js";

const ZERO = 127;

/** The tiles of one layer, as symmetry.training.TileLayer describes them. */
export function drawTiles(context, block, tiles) {
  const draw = {
    PLANE: drawPicture,
    WEIGHTS: drawPicture,
    CURVE: drawCurve,
    CLASS_MEANS: drawBars,
  };
  const cells = tiles.rows * tiles.columns;
  for (let unit = 0; unit < block.units; unit++) {
    const { x, y } = corner(block, unit);
    context.fillStyle = color("paper-sunk");
    context.fillRect(x, y, block.size, block.size);
    const values = tiles.values.subarray(unit * cells, (unit + 1) * cells);
    draw[tiles.kind]?.(context, { x, y, size: block.size }, tiles, values);
    context.strokeStyle = color("edge");
    context.lineWidth = 1;
    context.strokeRect(x + 0.5, y + 0.5, block.size - 1, block.size - 1);
  }
}

/** Cells as colours. Over the plane, rows come from the lowest upwards. */
function drawPicture(context, { x, y, size }, { kind, rows, columns }, values) {
  const picture = new OffscreenCanvas(columns, rows);
  const image = new ImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  const colors = new Uint32Array(ramp(DIVERGING, 255).buffer);
  for (let cell = 0; cell < values.length; cell++) {
    const row = Math.floor(cell / columns);
    const line = kind === "PLANE" ? rows - 1 - row : row;
    pixels[line * columns + (cell % columns)] = colors[values[cell]];
  }
  picture.getContext("2d").putImageData(image, 0, 0);
  context.imageSmoothingEnabled = kind === "PLANE";
  context.drawImage(picture, x, y, size, size);
}

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

const height = (value, size) => ((value - ZERO) / ZERO) * (size / 2 - 2);

function zeroLine(context, x, y, size) {
  context.fillStyle = color("edge");
  context.fillRect(x, y + size / 2 - 0.5, size, 1);
}
