package symmetry.ui.claims;

import java.util.Optional;
import symmetry.claims.Verdict;

/** Where a statement stands: once it is measured, the verdict of the same name. */
enum Standing {
  HOLDS(Verdict.HOLDS.words()),
  DOES_NOT_HOLD(Verdict.DOES_NOT_HOLD.words()),
  DEPENDS(Verdict.DEPENDS.words()),
  NOT_MEANINGFUL(Verdict.NOT_MEANINGFUL.words()),
  UNMEASURED("not measured yet");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static Standing of(Optional<Verdict> verdict) {
    return verdict.map(Standing::of).orElse(UNMEASURED);
  }

  private static Standing of(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> HOLDS;
      case DOES_NOT_HOLD -> DOES_NOT_HOLD;
      case DEPENDS -> DEPENDS;
      case NOT_MEANINGFUL -> NOT_MEANINGFUL;
    };
  }
}
