/**
 * Whether a line passes a box: a piece of it reaches into the box's width at one of its heights.
 *
 * @param {(Point | null)[]} line
 * @param {number} left
 * @param {number} top
 * @param {number} right
 * @param {number} bottom
 */
export function passes(line, left, top, right, bottom) {
  return line.some((to, k) => {
    const from = line[k - 1] ?? to;
    if (!from || !to || to[0] < left || from[0] > right) return false;
    return Math.max(from[1], to[1]) >= top && Math.min(from[1], to[1]) <= bottom;
  });
}
