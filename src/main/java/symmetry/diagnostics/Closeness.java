package symmetry.diagnostics;

/** How alike two units are: classes of their relative distance, from the nearest on. */
public enum Closeness {
  /** Equal in every bit; nothing else is. */
  IDENTICAL(0),
  WITHIN_A_THOUSANDTH(0.001),
  WITHIN_A_HUNDREDTH(0.01),
  WITHIN_A_TENTH(0.1),
  WITHIN_A_HALF(0.5),
  /** Everything else, also what is not a number. */
  DIFFERENT(Double.POSITIVE_INFINITY);

  private final double farthest;

  Closeness(double farthest) {
    this.farthest = farthest;
  }

  /**
   * The class of two units that differ in some bit. A class reaches up to its bound, the bound included.
   *
   * @param distance relative, 0 or more; may be NaN
   */
  static Closeness ofDifferent(double distance) {
    for (Closeness closeness : values()) {
      if (closeness != IDENTICAL && distance <= closeness.farthest) return closeness;
    }
    return DIFFERENT;
  }
}
