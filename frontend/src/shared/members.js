import { color } from "./colors.js";

const SIGNS = ["circle", "square", "triangle", "diamond"];

/** Each experiment's colour and sign: either is enough to tell it from its neighbours. */
export const colorOf = (member) => color(`member-${member + 1}`);
export const signOf = (member) => SIGNS[member % SIGNS.length];

const SIGNS_ALONG_A_LINE = 6;

/** Where signs stand along each line, not where the other lines have theirs: [{at, sign, fill}]. */
export function signsAlong(lines, places) {
  return places.flatMap((path, k) => {
    const count = lines[k].sign ? Math.min(path.length, SIGNS_ALONG_A_LINE) : 0;
    return Array.from({ length: count }, (_, n) => {
      const share = (n + (k + 0.5) / lines.length) / count;
      return path[Math.floor(share * path.length)];
    })
      .filter(Boolean)
      .map((at) => ({ at, sign: lines[k].sign, fill: lines[k].color }));
  });
}
