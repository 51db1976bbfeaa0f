package symmetry.ui.claims;

import java.util.List;
import java.util.stream.Stream;
import symmetry.claims.Side;
import symmetry.claims.Statement;
import symmetry.claims.Trial;

/** A trial's place on the page. */
record Seat(Statement statement, Side side) {
  /** Both of a statement. */
  static List<Seat> of(Statement statement) {
    return Stream.of(Side.values())
      .map(side -> new Seat(statement, side))
      .toList();
  }

  Trial trial() {
    return side.of(statement);
  }
}
