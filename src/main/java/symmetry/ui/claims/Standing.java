package symmetry.ui.claims;

import java.util.Optional;
import symmetry.claims.Verdict;

/** Where a statement stands: a verdict once it is measured. */
enum Standing {
  HOLDS("holds"),
  DOES_NOT_HOLD("does not hold"),
  DEPENDS("depends"),
  NOT_MEANINGFUL("not meaningful as said"),
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
