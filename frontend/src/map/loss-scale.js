import { ramp } from "../shared/ramp.js";

const LEVELS = 14;
/** Of the losses so many are to lie in the part of the scale that is not yet logarithmic. */
const NEAR_BOTTOM = 0.04;
const STEEPEST = 1e-5;
const SHADES = 256;

/** A loss as a height from 0 to 1: logarithmic, but level near the lowest, which may be 0. */
export class LossScale {
  /** @param {ArrayLike<number>} values */
  constructor(values) {
    const known = Float32Array.from(values).filter(Number.isFinite).sort();
    this.empty = known.length === 0;
    this.low = known[0] ?? 0;
    this.high = known.at(-1) ?? 1;
    const range = Math.max(this.high - this.low, Number.MIN_VALUE);
    const near = (known[Math.floor(NEAR_BOTTOM * known.length)] ?? 0) - this.low;
    this.knee = Math.max(near, STEEPEST * range);
    this.span = Math.log1p(range / this.knee);
  }

  /**
   * 1 for what is no finite number but was measured.
   *
   * @param {number} loss
   */
  height(loss) {
    if (!Number.isFinite(loss)) return 1;
    const above = Math.max(loss - this.low, 0);
    return Math.min(Math.log1p(above / this.knee) / this.span, 1);
  }

  /** @param {number} height */
  loss(height) {
    return this.low + this.knee * Math.expm1(height * this.span);
  }

  /** Losses at about equal heights, with few digits; every third is named in the legend. */
  levels() {
    if (this.empty || this.high <= this.low) return [];
    for (let digits = 2; ; digits++) {
      const rounded = Array.from({ length: LEVELS }, (_, k) =>
        Number(this.loss((k + 0.5) / LEVELS).toPrecision(digits)),
      );
      if (digits === 6 || new Set(rounded).size === LEVELS) return [...new Set(rounded)];
    }
  }

  /** RGBA bytes of 256 shades, the lowest first. */
  static shades() {
    return ramp(["loss-low", "loss-middle", "loss-high"], SHADES);
  }

  /** @param {number} loss */
  shade(loss) {
    return Math.round(this.height(loss) * (SHADES - 1));
  }
}
