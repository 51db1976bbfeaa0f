package symmetry.ui.claims;

import java.util.Optional;
import symmetry.claims.Judgement.Hearing;
import symmetry.claims.Verdict;

/**
 * What a visitor knows of a trial.
 *
 * @param shipped what the build found
 * @param own the last one that this visitor measured
 * @param measuring whether another is under way
 */
record TrialState(Optional<Hearing> shipped, Optional<Hearing> own, boolean measuring) {
  /** Whether what was measured here is what the build found. */
  enum Check {
    NOT_MEASURED,
    SAME,
    DIFFERENT,
  }

  TrialState awaited() {
    return new TrialState(shipped, own, true);
  }

  TrialState stopped() {
    return new TrialState(shipped, own, false);
  }

  TrialState heard(Hearing hearing) {
    return new TrialState(shipped, Optional.of(hearing), false);
  }

  /** The latest. */
  Optional<Hearing> hearing() {
    return own.or(() -> shipped);
  }

  Optional<Verdict> verdict() {
    return hearing().map(h -> h.ruling().verdict());
  }

  Check check() {
    if (own.isEmpty() || shipped.isEmpty()) return Check.NOT_MEASURED;
    return own.get().agreesWith(shipped.get()) ? Check.SAME : Check.DIFFERENT;
  }
}
