package symmetry.session;

/** What became of the wish to open a run. */
public sealed interface Opening<P extends Playback> {
  /** It is open. */
  record Opened<P extends Playback>(P run) implements Opening<P> {}

  /**
   * It cannot be opened now.
   *
   * @param reason as sentences
   */
  record Refused<P extends Playback>(String reason) implements Opening<P> {}
}
