package symmetry.ui.claims;

import java.util.Optional;
import symmetry.claims.Judgement.Hearing;
import symmetry.claims.Verdict;

/**
 * What a page knows of a trial.
 *
 * @param hearing the last one
 * @param measuring whether another is under way
 */
record TrialState(Optional<Hearing> hearing, boolean measuring) {
  static final TrialState UNMEASURED = new TrialState(Optional.empty(), false);

  TrialState awaited() {
    return new TrialState(hearing, true);
  }

  TrialState stopped() {
    return new TrialState(hearing, false);
  }

  static TrialState heard(Hearing hearing) {
    return new TrialState(Optional.of(hearing), false);
  }

  Optional<Verdict> verdict() {
    return hearing.map(h -> h.ruling().verdict());
  }
}
