package symmetry.ui.wanted;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetry.experiment.Problem;
import symmetry.experiment.Tables;
import symmetry.experiment.Wanted;
import symmetry.session.ClinicVisit;
import symmetry.session.TableVisit;
import symmetry.ui.panel.LinkedPage;

/**
 * A page whose link may want a file that it is too short to hold. Where that is not at hand the page asks for it, and the
 * address stays as it is until the file is brought or something is changed.
 */
public abstract class WantingPage extends LinkedPage {

  protected final TableVisit tables;
  private final WantedFile wantedFile;
  private Map<String, List<String>> unopened = Map.of();

  protected WantingPage(String path, TableVisit tables, ClinicVisit clinic) {
    super(path);
    this.tables = tables;
    wantedFile = new WantedFile(tables, clinic, () -> open(unopened));
    messages.add(wantedFile);
  }

  /** Reads the link with what is at hand; gives what of it was not applied. */
  protected abstract List<Problem> read(Map<String, List<String>> query, Tables atHand);

  @Override
  protected final List<Problem> read(Map<String, List<String>> query) {
    Wanting atHand = new Wanting(tables);
    List<Problem> problems = read(query, atHand);
    Optional<Wanted> missing = atHand.missing();
    wantedFile.ask(missing);
    if (missing.isEmpty()) {
      address.release();
      return problems;
    }
    unopened = query;
    // Its fields, in whatever order: Vaadin has lost theirs.
    String link = new QueryParameters(query).getQueryString();
    address.hold(link, () -> wantedFile.ask(Optional.empty()));
    return List.of();
  }
}
