package symmetry.session;

/** Who looks at a {@link Playback}. Called on the compute pool. */
public interface Viewer {
  /** Whether a state would be shown now; if not, the viewer wakes the playback when it is ready. */
  boolean isReady();

  /** Whether nobody has been looking for so long that it should rest until woken. */
  boolean isAbandoned();

  /**
   * A step that was asked for is being replayed to, and that takes a while; told some times a second.
   *
   * @param step where it stands
   * @param target what will be shown next
   */
  default void replaying(long step, long target) {}

  /**
   * How many share the machine, if that is why it plays slower than asked; else 1. Told before each state
   * that is shown.
   */
  default void crowded(int people) {}

  /** It ended by a fault of ours. */
  void fail();
}
