package symmetry.clinic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetry.experiment.Experiment;
import symmetry.experiment.Kind;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;

/** What is asked of two files, out of the fields of a request. */
public final class PairAskReader {

  private static final String BY = "by";
  private static final String EXPERIMENT = "experiment";

  private PairAskReader() {}

  /** What was not understood is a problem, and left as usual. */
  public static Parsed<PairAsk> read(Map<String, List<String>> query) {
    Map<String, List<String>> rest = new LinkedHashMap<>(query);
    List<Problem> problems = new ArrayList<>();
    PairAsk.By by = PairAsk.By.WEIGHTS;
    List<String> said = rest.remove(BY);
    if (said != null) {
      String text = String.join(", ", said);
      Optional<PairAsk.By> found = Kind.named(text, List.of(PairAsk.By.values()));
      if (found.isPresent()) by = found.get();
      else problems.add(new Problem(BY, text, "one of weights, activations"));
    }
    List<String> link = rest.remove(EXPERIMENT);
    Optional<Experiment> experiment = Optional.empty();
    if (link != null) {
      Parsed<Link> parsed = Link.parse(link.getFirst());
      problems.addAll(parsed.problems());
      experiment = Optional.of(parsed.value().experiment());
    }
    if (by == PairAsk.By.ACTIVATIONS && experiment.isEmpty()) {
      problems.add(
        new Problem(BY, "activations", "with an experiment whose data the networks see")
      );
    }
    Parsed<Ask> ask = AskReader.read(rest);
    problems.addAll(ask.problems());
    return new Parsed<>(new PairAsk(ask.value(), by, experiment), problems);
  }
}
