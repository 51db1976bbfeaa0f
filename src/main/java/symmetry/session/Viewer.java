package symmetry.session;

/** Who looks at a {@link Playback}. Called on the compute pool. */
interface Viewer {
  /** Whether a state would be shown now; if not, the viewer wakes the playback when it is ready. */
  boolean isReady();

  /** Whether nobody has been looking for so long that it should pause. */
  boolean isAbandoned();
}
