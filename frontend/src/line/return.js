/**
 * What a tab knows of its returns.
 *
 * @typedef {object} Return
 * @property {string} server the process that the page came from
 * @property {number[]} times of the last returns
 * @property {boolean} due whether it is to be said
 */

/** Returns longer ago have nothing to do with this one. */
const WHILE_MS = 5 * 60_000;
/** Before the first, the second, … of them; after so many a person has to ask. */
const PAUSES_MS = [0, 5_000, 15_000, 45_000];

/**
 * Those of the returns that count.
 *
 * @param {number[]} times
 * @param {number} now
 */
export function attempts(times, now) {
  return times.filter((at) => at <= now && now - at < WHILE_MS);
}

/**
 * Milliseconds to wait before a page comes back again, undefined if it should not.
 *
 * @param {number} before returns in the last minutes
 * @returns {number | undefined}
 */
export function pauseBefore(before) {
  return PAUSES_MS[before];
}

/**
 * @param {boolean} isRestart whether another process of the server answers
 * @param {number | undefined} step where a page with a run stands
 */
export function wordsOf(isRestart, step) {
  const cause = isRestart ? "The server was restarted" : "The connection to the server was lost";
  const place =
    step === undefined
      ? "this is your page again, and a study that ran there is to be started anew"
      : `this is your experiment at step ${step.toLocaleString("en")}`;
  return `${cause}: ${place}.`;
}
