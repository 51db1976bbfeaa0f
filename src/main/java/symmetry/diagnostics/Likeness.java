package symmetry.diagnostics;

/** How alike two units are: classes of their relative distance, from the nearest on. */
public enum Likeness {
  /** Equal in every bit; nothing else is. */
  IDENTICAL(0),
  WITHIN_A_THOUSANDTH(0.001),
  WITHIN_A_HUNDREDTH(0.01),
  WITHIN_A_TENTH(0.1),
  WITHIN_A_HALF(0.5),
  /** Everything else, also what is not a number. */
  DIFFERENT(Double.POSITIVE_INFINITY);

  private final double farthest;

  Likeness(double farthest) {
    this.farthest = farthest;
  }

  /**
   * The class of two units that differ in some bit. A class reaches up to its bound, the bound included.
   *
   * @param distance relative, 0 or more; may be NaN
   */
  static Likeness ofDifferent(double distance) {
    for (Likeness likeness : values()) {
      if (likeness != IDENTICAL && distance <= likeness.farthest) return likeness;
    }
    return DIFFERENT;
  }
}
