package symmetry.data;

/** What an axis spans. */
public record Range(double min, double max) {
  /** From −extent to extent. */
  static Range around0(double extent) {
    return new Range(-extent, extent);
  }
}
