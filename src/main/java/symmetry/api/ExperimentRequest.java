package symmetry.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.NumberText;
import symmetry.experiment.Parameter;
import symmetry.experiment.Problem;
import symmetry.experiment.StepWork;

/** What a request asks for: an experiment, how far to run it, and what to tell. */
record ExperimentRequest(Experiment experiment, long steps, boolean withBatches) {
  private static final Parameter STEPS = Parameter.whole("steps", 0, 0, 20_000);

  /** Steps × parameters × samples passed, forward or backward: some ten seconds at most. */
  private static final long MAX_WORK = 30_000_000_000L;

  /** Sample indices that all batches of a reply may have together: some ten megabytes. */
  private static final long MAX_INDICES = 2_000_000;

  /** The request, or what is wrong with it. */
  record Parsed(ExperimentRequest request, List<Problem> problems) {}

  static Parsed parse(Map<String, List<String>> query) {
    Map<String, List<String>> link = new HashMap<>(query);
    List<Problem> problems = new ArrayList<>();
    boolean withBatches = includes(link.remove("include"), problems);
    long steps = steps(link.remove("steps"), problems);
    Link.Parsed parsed = Link.parse(link);
    problems.addAll(parsed.problems());
    Experiment experiment = parsed.link().experiment();
    long affordable = MAX_WORK / StepWork.watched(experiment);
    if (withBatches) affordable = Math.min(affordable, MAX_INDICES / experiment.samplesPerStep());
    if (steps > affordable) {
      String bound = "at most %d for an experiment of this size".formatted(affordable);
      problems.add(new Problem("steps", Long.toString(steps), bound));
    }
    return new Parsed(new ExperimentRequest(experiment, steps, withBatches), problems);
  }

  private static boolean includes(List<String> values, List<Problem> problems) {
    if (values == null || values.equals(List.of(""))) return false;
    if (values.equals(List.of("batches"))) return true;
    problems.add(new Problem("include", String.join(", ", values), "batches, or left out"));
    return false;
  }

  private static long steps(List<String> values, List<Problem> problems) {
    if (values == null) return 0;
    OptionalDouble steps = NumberText.parse(values.getFirst());
    if (values.size() == 1 && steps.isPresent() && STEPS.allows(steps.getAsDouble())) {
      return (long) steps.getAsDouble();
    }
    problems.add(new Problem("steps", String.join(", ", values), STEPS.bound()));
    return 0;
  }
}
