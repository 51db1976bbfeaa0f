package symmetry.data;

/** What an axis spans. */
public record Range(double min, double max) {
  /** From −extent to extent. */
  static Range around0(double extent) {
    return new Range(-extent, extent);
  }

  /** The place that has so much of it below: 0 is its lower end, 1 the upper one. */
  public double at(double share) {
    return Math.fma(share, max - min, min);
  }
}
