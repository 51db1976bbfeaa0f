package symmetry.session;

/** One to whom every state is shown at once. */
interface AttentiveSink extends FrameSink {
  @Override
  default boolean isReady() {
    return true;
  }

  @Override
  default boolean isAbandoned() {
    return false;
  }
}
