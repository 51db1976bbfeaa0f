package symmetry.ui.map;

/**
 * One row of a map that has become known. Wire record: its array is not copied.
 *
 * @param values {@code [columns]}, packed by {@link Floats}
 */
public record GroundRow(int row, byte[] values) {}
