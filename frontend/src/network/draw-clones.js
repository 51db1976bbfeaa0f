import { color } from "../shared/colors.js";
import { corner } from "./layout.js";

/** So many brackets fit beside a layer; further groups have only their frames. */
const MOST_BRACKETS = 3;
const BRACKET_STEP = 22;

/** Units that are the same share a frame, and beside a single column a bracket that counts them. */
export function drawClones(context, block, classIndex) {
  const groups = Map.groupBy(
    classIndex.keys().filter((unit) => classIndex[unit] >= 0),
    (unit) => classIndex[unit],
  );
  for (const [group, units] of groups) {
    context.strokeStyle = shade(group);
    context.lineWidth = 2.5;
    for (const unit of units) {
      const { x, y } = corner(block, unit);
      context.strokeRect(x - 1, y - 1, block.size + 2, block.size + 2);
    }
    if (block.columns === 1 && group < MOST_BRACKETS) drawBracket(context, block, group, units);
  }
}

/** The colour of clones for the first group, paler or darker for the next. */
function shade(group) {
  const clones = color("same-1");
  const mixes = [clones, `color-mix(in srgb, ${clones} 50%, ${color("ink")})`];
  return (
    mixes[group] ?? `color-mix(in srgb, ${clones} ${80 - (group % 3) * 20}%, ${color("paper")})`
  );
}

/** A comb with a tooth for each unit, and their number along its back. */
function drawBracket(context, block, group, units) {
  const heights = units.map((unit) => corner(block, unit).y + block.size / 2);
  const left = block.left + block.size + 5 + group * BRACKET_STEP;
  const [top, bottom] = [heights[0] - block.size / 3, heights.at(-1) + block.size / 3];
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(left, top);
  context.lineTo(left + 5, top);
  context.lineTo(left + 5, bottom);
  context.lineTo(left, bottom);
  for (const y of heights.slice(1, -1)) {
    context.moveTo(left + 1, y);
    context.lineTo(left + 5, y);
  }
  context.stroke();
  context.save();
  context.translate(left + 14, (top + bottom) / 2);
  context.rotate(Math.PI / 2);
  context.font = `600 11px ${getComputedStyle(document.body).fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 4;
  context.lineJoin = "round";
  const { strokeStyle } = context;
  const words = `× ${units.length} identical`;
  context.strokeStyle = color("paper");
  context.strokeText(words, 0, 0);
  context.fillStyle = strokeStyle;
  context.fillText(words, 0, 0);
  context.restore();
}
