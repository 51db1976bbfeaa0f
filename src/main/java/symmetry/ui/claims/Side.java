package symmetry.ui.claims;

import symmetry.claims.Statement;
import symmetry.claims.Trial;

/** The two trials of a statement. */
enum Side {
  AS_SAID,
  FLIPPED;

  Trial of(Statement statement) {
    return switch (this) {
      case AS_SAID -> statement.trial();
      case FLIPPED -> statement.flipped();
    };
  }
}
