package symmetry.ui.map;

/**
 * The loss on a grid of points, rows from the lowest y. Wire record: its array is not copied.
 *
 * @param values {@code [rows × columns]}, packed by {@link Floats}; NaN where it is not known yet
 * @param mirrored whether the diagonal is the mirror of the map
 * @param choosable whether a person may choose a place
 * @param description what a screen reader says in its place
 */
public record Ground(
  MapAxis x,
  MapAxis y,
  int columns,
  int rows,
  byte[] values,
  boolean mirrored,
  boolean choosable,
  String description
) {}
