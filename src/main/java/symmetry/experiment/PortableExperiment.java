package symmetry.experiment;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.data.OwnData;

/**
 * An experiment as it travels to other nodes: its link, and the table and the weights that this names if it is too small
 * to hold them.
 *
 * @param table null where the link says all
 * @param given null likewise
 */
public record PortableExperiment(
  String query,
  @Nullable OwnData table,
  @Nullable GivenWeights given
) implements Tables, Serializable {
  public static PortableExperiment of(Experiment experiment) {
    String query = new Link(experiment, 0).query();
    boolean named = experiment.data().source() instanceof OwnData own && SourceFields.isNamed(own);
    return new PortableExperiment(
      query,
      named ? (OwnData) experiment.data().source() : null,
      experiment
        .given()
        .filter(weights -> !weights.fitLink())
        .orElse(null)
    );
  }

  public Experiment experiment() {
    return Link.parse(QueryText.fields(query), this).value().experiment();
  }

  @Override
  public Optional<OwnData> find(WantedTable wanted) {
    return Optional.ofNullable(table).filter(wanted::isMet);
  }

  @Override
  public Optional<GivenWeights> weights(WantedWeights wanted) {
    return Optional.ofNullable(given).filter(wanted::isMet);
  }

  /** What it takes in memory besides a link. */
  public long bytes() {
    return (table == null ? 0 : table.bytes()) + (given == null ? 0 : given.bytes());
  }
}
