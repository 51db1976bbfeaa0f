import { color } from "./colors.js";

const SIGNS = ["circle", "square", "triangle", "diamond"];

/** Each experiment's colour and sign: either is enough to tell it from its neighbours. */
export const colorOf = (member) => color(`member-${member + 1}`);
export const signOf = (member) => SIGNS[member % SIGNS.length];

const SIGNS_ALONG_A_LINE = 6;

/**
 * Point annotations of ApexCharts: signs along each line, not where the other lines have theirs. Lines
 * without a sign are left out.
 */
export function signsAlong(lines, series) {
  const paper = color("paper");
  return series.flatMap(({ data }, k) => {
    const count = lines[k].sign ? Math.min(data.length, SIGNS_ALONG_A_LINE) : 0;
    return Array.from({ length: count }, (_, n) => {
      const share = (n + (k + 0.5) / lines.length) / count;
      return data[Math.floor(share * data.length)];
    })
      .filter((point) => point.y != null)
      .map(({ x, y }) => ({
        x,
        y,
        marker: {
          size: 4,
          shape: lines[k].sign,
          fillColor: lines[k].color,
          strokeColor: paper,
          strokeWidth: 1,
        },
        label: { text: undefined },
      }));
  });
}
