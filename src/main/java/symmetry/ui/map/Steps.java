package symmetry.ui.map;

/**
 * Where walkers are now, and what is new of their ways. Wire record: its arrays are not copied.
 *
 * @param fresh whether they are other walkers than before, with no way yet
 * @param count how many walkers
 * @param points {@code walker, x, y} of every new point, packed by {@link Floats}
 * @param tips {@code x, y} by walker, packed by {@link Floats}
 * @param kinds by walker, one of the constants here: its colour
 */
public record Steps(boolean fresh, int count, byte[] points, byte[] tips, byte[] kinds) {
  /** Its two weights differ. */
  public static final byte APART = 0;

  /** Its two weights are the same. */
  public static final byte TOGETHER = 1;

  /** The run of a network. */
  public static final byte RUN = 2;
}
