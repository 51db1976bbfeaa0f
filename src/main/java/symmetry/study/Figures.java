package symmetry.study;

import java.util.List;
import java.util.Optional;

/** What a study measured. Immutable. */
public interface Figures {
  /** The numbers to show, the most telling first. */
  List<Figure> list();

  /** A small picture of them. */
  default Optional<Chart> chart() {
    return Optional.empty();
  }
}
