package symmetry.claims.exhibit;

import java.util.List;
import java.util.Optional;

/** What a measurement measured. Immutable. */
public interface Figures {
  /** The numbers to show, the most telling first. */
  List<Figure> list();

  /** A small picture of them. */
  default Optional<Chart> chart() {
    return Optional.empty();
  }
}
