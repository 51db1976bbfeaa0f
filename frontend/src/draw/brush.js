const SECOND_MS = 1000;

/**
 * A random place in a disc, all of it alike.
 *
 * @param {Point} center
 * @param {number} radius
 * @param {() => number} [random] from 0 to below 1
 * @returns {Point}
 */
export function scattered([x, y], radius, random = Math.random) {
  const distance = radius * Math.sqrt(random());
  const angle = 2 * Math.PI * random();
  return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
}

/** What leaves a brush that is held down: the first at once, then so many a second, along its way. */
export class Spray {
  #perSecond;
  #last;
  /** @type {Point} */
  #from;
  #owed = 0;

  /**
   * @param {Point} start
   * @param {number} perSecond
   * @param {number} now in ms
   */
  constructor(start, perSecond, now) {
    this.#from = start;
    this.#perSecond = perSecond;
    this.#last = now;
  }

  /**
   * Where it went since it was last asked, evenly spaced.
   *
   * @param {Point} to
   * @param {number} now in ms
   * @returns {Point[]}
   */
  to(to, now) {
    this.#owed += (this.#perSecond * (now - this.#last)) / SECOND_MS;
    this.#last = now;
    const count = Math.floor(this.#owed);
    this.#owed -= count;
    const from = this.#from;
    this.#from = to;
    return Array.from({ length: count }, (_, k) => between(from, to, (k + 1) / count));
  }
}

/** Places at equal distances along a way, whatever its pace. */
export class Path {
  #gap;
  /** @type {Point} */
  #last;

  /**
   * @param {Point} start
   * @param {number} gap
   */
  constructor(start, gap) {
    this.#last = start;
    this.#gap = gap;
  }

  /**
   * Those that have come by going straight to here.
   *
   * @param {Point} to
   * @returns {Point[]}
   */
  to(to) {
    const from = this.#last;
    const way = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const count = Math.floor(way / this.#gap);
    const places = Array.from({ length: count }, (_, k) =>
      between(from, to, ((k + 1) * this.#gap) / way),
    );
    if (count > 0) this.#last = places[count - 1];
    return places;
  }
}

/**
 * @param {Point} from
 * @param {Point} to
 * @param {number} share
 * @returns {Point}
 */
function between(from, to, share) {
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}
