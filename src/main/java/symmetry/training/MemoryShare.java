package symmetry.training;

/** The memory that a run may use besides what it cannot do without. Safe on any thread. */
public interface MemoryShare {
  /** As much as it likes. */
  MemoryShare UNBOUNDED = new MemoryShare() {
    @Override
    public boolean take(long bytes) {
      return true;
    }

    @Override
    public void giveBack(long bytes) {}

    @Override
    public void hold() {}

    @Override
    public void release() {}
  };

  /** Takes so much if there is; takes nothing, and says false, if not. */
  boolean take(long bytes);

  /** Gives back some of what was taken. */
  void giveBack(long bytes);

  /** Somebody works with it: whoever ends it meanwhile does not have it back before they {@link #release} it. */
  void hold();

  /** The other end of {@link #hold}. */
  void release();
}
