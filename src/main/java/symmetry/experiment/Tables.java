package symmetry.experiment;

import java.util.Optional;
import symmetry.data.OwnData;

/**
 * The tables and weights at hand where a link is read: those that somebody brought. A link that is too small for its
 * table or its weights names them by their SHA-256, and is read only where they are among them.
 */
@FunctionalInterface
public interface Tables {
  Tables NONE = _ -> Optional.empty();

  /** Under which name a visitor's HTTP session holds them, for what the pages of that visit ask for over HTTP. */
  String ATTRIBUTE = Tables.class.getName();

  /** The table that a link wants. */
  Optional<OwnData> find(WantedTable wanted);

  /** The weights that a link wants, for a network of their shape. */
  default Optional<GivenWeights> weights(WantedWeights wanted) {
    return Optional.empty();
  }

  /** This one alone. */
  static Tables of(OwnData own) {
    return wanted -> Optional.of(own).filter(wanted::isMet);
  }
}
