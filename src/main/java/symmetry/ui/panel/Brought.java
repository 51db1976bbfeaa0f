package symmetry.ui.panel;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.Tables;

/** The experiment, at its step, that "Open in" brings to another page (frontend/src/shell/open-in.js). */
public record Brought(Experiment experiment, long step, List<Problem> problems) {
  /** Its link as one field of the address; the page then writes an address of its own. */
  private static final String FIELD = "of";

  public static Optional<Brought> in(Map<String, List<String>> query, Tables tables) {
    if (!query.containsKey(FIELD)) return Optional.empty();
    String text = query.get(FIELD).getFirst();
    Parsed<Link> parsed = Link.opened(QueryParameters.fromString(text).getParameters(), tables);
    return Optional.of(
      new Brought(parsed.value().experiment(), parsed.value().step(), parsed.problems())
    );
  }
}
