/** Silence after which a connection that was just spoken on is asked whether it lives. */
const QUIET_MS = 3_000;
/** An answer that takes longer is taken for lost, with the connection. */
const ANSWER_MS = 4_000;
/** The first attempt to connect has so long; each that failed doubles it. */
const FIRST_ATTEMPT_MS = 5_000;
const LONGEST_ATTEMPT_MS = 40_000;
/** After so many an attempt has as long as any. */
export const MOST_PATIENT = Math.log2(LONGEST_ATTEMPT_MS / FIRST_ATTEMPT_MS);
/**
 * Between two looks at the clock, at most, while the machine is awake and the page gets its turns: after a longer one
 * the answer may be here, and not have been read.
 */
const ASLEEP_MS = ANSWER_MS;

/**
 * Whether a connection lives. A network that drops packets tells nobody, and neither does a laptop that slept:
 * what was said is not answered, what was played stops coming. So silence is followed by one question, and a
 * question without an answer ends the connection; where nobody speaks nothing is asked. All times are of one
 * clock, in milliseconds.
 */
export class Watch {
  /** @type {"opening" | "lively" | "asked" | "sure"} */
  #phase = "opening";
  #due;
  #looked;

  /**
   * A connection that is being opened.
   *
   * @param {number} now
   * @param {number} failures attempts before this one since there was a connection
   */
  constructor(now, failures) {
    this.#looked = now;
    this.#due = now + Math.min(FIRST_ATTEMPT_MS * 2 ** failures, LONGEST_ATTEMPT_MS);
  }

  /** @param {number} now */
  heard(now) {
    this.#phase = this.#phase === "asked" ? "sure" : "lively";
    this.#due = this.#phase === "sure" ? Infinity : now + QUIET_MS;
  }

  /**
   * Something that will be answered.
   *
   * @param {number} now
   */
  said(now) {
    if (this.#phase !== "sure") return;
    this.#phase = "lively";
    this.#due = now + QUIET_MS;
  }

  /** There is reason to ask at the next look: the page was hidden, the network is another. */
  doubt() {
    if (this.#phase === "opening" || this.#phase === "asked")
      this.#due = Math.min(this.#due, this.#looked + ANSWER_MS);
    else this.#due = -Infinity;
  }

  /**
   * Looks at the clock, about once a second.
   *
   * @param {number} now
   * @returns {"ask" | "end" | undefined} what is to be done
   */
  look(now) {
    if (now - this.#looked > ASLEEP_MS && this.#phase !== "opening") {
      this.#phase = "lively";
      this.#due = now;
    }
    this.#looked = now;
    if (now < this.#due) return undefined;
    if (this.#phase !== "lively" && this.#phase !== "sure") {
      this.#due = Infinity;
      return "end";
    }
    this.#phase = "asked";
    this.#due = now + ANSWER_MS;
    return "ask";
  }
}
