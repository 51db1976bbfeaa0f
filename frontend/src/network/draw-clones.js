import { color } from "../shared/colors.js";
import { cornerOf } from "./layout.js";

const RADIUS = 14;

/**
 * Beneath the links: the capsules, and within them the thin fan from one link to every unit.
 *
 * @param {Context} context
 * @param {Block} block
 * @param {Group[]} groups
 */
export function drawCapsules(context, block, groups) {
  for (const { capsule, items, left, right, y, isStack, whole } of groups) {
    if (capsule) {
      context.beginPath();
      context.roundRect(capsule.x, capsule.y, capsule.width, capsule.height, radiusIn(block));
      context.fillStyle = color("same-wash");
      context.fill();
      context.strokeStyle = color("same-1");
      context.lineWidth = 2;
      context.stroke();
    }
    if (isStack) continue;
    context.strokeStyle = color("same-2");
    context.lineWidth = items.length > 40 ? 0.75 : 1.5;
    context.beginPath();
    for (const item of items) {
      const { x, y: top } = cornerOf(block, item);
      const middle = top + block.size / 2;
      context.moveTo(left, y);
      context.lineTo(x, middle);
      if (!whole) continue;
      context.moveTo(x + block.size, middle);
      context.lineTo(right, y);
    }
    context.stroke();
  }
}

/** @param {Block} block */
const radiusIn = ({ room }) => (room < 80 ? 8 : RADIUS);

/**
 * Above the tiles: frames of clones, and how many they are.
 *
 * @param {Context} context
 * @param {Block} block
 * @param {Group[]} groups
 * @param {{ large: number, type: number, bottom: number }} sizes of what is written, and where the picture ends
 */
export function drawCounts(context, block, groups, sizes) {
  const radius = block.size >= 20 ? 6 : 2;
  for (const group of groups) {
    context.strokeStyle = color("same-1");
    context.lineWidth = block.size >= 20 ? 2 : 1;
    for (const item of group.items) {
      const { x, y } = cornerOf(block, item);
      context.beginPath();
      context.roundRect(x, y, block.size, block.size, radius);
      context.stroke();
    }
    drawCount(context, block, group, groups, sizes);
  }
}

/**
 * @param {Context} context
 * @param {Block} block
 * @param {Group} group
 * @param {Group[]} groups
 * @param {{ large: number, type: number, bottom: number }} sizes
 */
function drawCount(context, block, group, groups, { large, type, bottom }) {
  const family = getComputedStyle(document.body).fontFamily;
  const narrow = block.room < 150;
  const words = `×${group.units.length}`;
  context.fillStyle = color("same-1");
  context.strokeStyle = color("paper");
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.textBaseline = "alphabetic";
  /**
   * @param {string} text
   * @param {number} x
   * @param {number} y
   */
  const write = (text, x, y) => {
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  };
  if (narrow) {
    const below = group.capsule ? group.capsule.y + group.capsule.height + 18 : group.y;
    context.font = `700 15px ${family}`;
    if (groups.length > 1) return;
    const beside = (group.capsule ? group.capsule.x + group.capsule.width : group.right) + 4;
    const fits = beside + context.measureText(words).width < block.center + block.room / 2;
    context.textAlign = fits ? "left" : "center";
    if (fits) write(words, beside, (group.capsule?.y ?? group.y) + 15);
    else write(words, block.center, Math.min(below, bottom - 3));
    return;
  }
  const big = groups.length > 1 || group.units.length < block.units ? large * 0.75 : large;
  const right = (group.capsule ? group.capsule.x + group.capsule.width : group.right) + 10;
  context.textAlign = "left";
  context.font = `750 ${big}px ${family}`;
  const height = big + type + 4;
  // Beside the capsule's top, clear of the link that leaves its middle; a small one has it below.
  const top = group.capsule?.y ?? group.y;
  const tall = group.capsule && group.capsule.height / 2 > height + 6;
  const first = tall ? top + big : group.y + 10 + big * 0.8;
  write(words, right, first);
  context.font = `650 ${type}px ${family}`;
  write("identical", right, first + type + 4);
}
