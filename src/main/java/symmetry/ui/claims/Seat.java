package symmetry.ui.claims;

import symmetry.claims.Trial;

/** A trial's place on the page. */
record Seat(ClaimCard card, Side side) {
  Trial trial() {
    return side.of(card.statement());
  }
}
