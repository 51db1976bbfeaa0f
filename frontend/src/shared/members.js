import { color } from "./colors.js";

const SIGNS = ["circle", "square", "triangle", "diamond"];

/**
 * Each experiment's colour and sign: either is enough to tell it from its neighbours.
 *
 * @param {number} member
 */
export const colorOf = (member) => color(`member-${member + 1}`);
/** @param {number} member */
export const signOf = (member) => SIGNS[member % SIGNS.length];

const SIGNS_ALONG_A_LINE = 6;

/**
 * Where signs stand along each line, not where the other lines have theirs.
 *
 * @param {Line[]} lines
 * @param {(Point | null)[][]} places of each line
 * @returns {{ at: Point, sign: string, fill: string }[]}
 */
export function signsAlong(lines, places) {
  return places.flatMap((path, k) => {
    const { sign, color: fill } = lines[k];
    if (!sign) return [];
    const count = Math.min(path.length, SIGNS_ALONG_A_LINE);
    return Array.from({ length: count }, (_, n) => {
      const share = (n + (k + 0.5) / lines.length) / count;
      return path[Math.floor(share * path.length)];
    })
      .filter((at) => at !== null)
      .map((at) => ({ at, sign, fill }));
  });
}
