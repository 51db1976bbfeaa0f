const NICE = [1, 2, 5, 10];

/**
 * Round numbers that span [low, high], about `count` of them, evenly spaced by at least `leastGap`.
 *
 * @param {number} low
 * @param {number} high
 * @param {number} count
 * @returns {number[]} two of them at least
 */
export function ticks(low, high, count, leastGap = 0) {
  if (high <= low) {
    const room = Math.abs(low) * 0.1 || 1;
    return ticks(low - room, high + room, count, leastGap);
  }
  const wish = Math.max((high - low) / count, leastGap);
  const magnitude = 10 ** Math.floor(Math.log10(wish));
  const nice = NICE.find((factor) => factor * magnitude >= wish * (1 - 1e-9)) ?? 10;
  const gap = magnitude * nice;
  const first = Math.floor(low / gap + 1e-9);
  const last = Math.ceil(high / gap - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * gap);
}
