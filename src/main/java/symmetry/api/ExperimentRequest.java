package symmetry.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Architecture;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.Limits;
import symmetry.experiment.Link;
import symmetry.experiment.Parameter;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.StartWork;
import symmetry.experiment.StepWork;
import symmetry.experiment.Tables;
import symmetry.number.Numerals;
import symmetry.training.DropoutMasks;
import symmetry.training.Footprint;
import symmetry.training.Trainer;

/** What a request asks for: an experiment, how far to run it, and what to tell. */
record ExperimentRequest(
  Experiment experiment,
  long steps,
  boolean withBatches,
  boolean withChanges,
  boolean withMasks,
  boolean withDiagnosis
) implements ReplayQuestion<ExperimentReply> {
  /** As far as a link goes; what a request may cost is bounded by its work. */
  static final Parameter STEPS = Limits.STEP;

  /** Losses of a reply: of every step up to so many, of a longer run of every second, fourth, … */
  static final int MAX_HISTORY = 20_001;

  /** Steps × parameters × samples passed, forward or backward: some ten seconds at most. */
  static final long MAX_WORK = 30_000_000_000L;

  /** Sample indices that all batches of a reply may have together: some ten megabytes. */
  private static final long MAX_INDICES = 2_000_000;

  /** Weights and biases that all changes of a reply may hold together: some tens of megabytes. */
  private static final long MAX_CHANGED = 2_000_000;

  /** Activations that all masks of a reply may have together, each of which takes a byte. */
  private static final long MAX_MASKED = 10_000_000;

  private static final String BATCHES = "batches";
  private static final String CHANGES = "changes";
  private static final String MASKS = "masks";
  private static final String DIAGNOSIS = "diagnosis";
  private static final List<String> EXTRAS = List.of(BATCHES, CHANGES, MASKS, DIAGNOSIS);

  static Parsed<ExperimentRequest> parse(Map<String, List<String>> query, Tables tables) {
    Map<String, List<String>> link = new HashMap<>(query);
    List<Problem> problems = new ArrayList<>();
    Set<String> include = include(link.remove("include"), problems);
    boolean withBatches = include.contains(BATCHES);
    boolean withChanges = include.contains(CHANGES);
    long steps = steps(link.remove("steps"), problems);
    Parsed<Link> parsed = Link.parse(link, tables);
    problems.addAll(parsed.problems());
    Experiment experiment = parsed.value().experiment();
    long draws = StartWork.ofAll(experiment);
    if (draws > MAX_WORK) problems.add(tooManyDraws(experiment, draws));
    long affordable = Math.max(0, MAX_WORK - draws) / StepWork.watched(experiment);
    if (withBatches) affordable = Math.min(affordable, MAX_INDICES / experiment.samplesPerStep());
    boolean withMasks = include.contains(MASKS);
    if (withMasks) {
      long perStep = new DropoutMasks(experiment).units() * experiment.samplesPerStep();
      if (perStep > 0) affordable = Math.min(affordable, MAX_MASKED / perStep);
    }
    if (steps > affordable) {
      String bound = "at most %s for an experiment of this size".formatted(
        Numerals.count(affordable)
      );
      problems.add(new Problem("steps", Long.toString(steps), bound));
    }
    if (withChanges && changed(experiment) > MAX_CHANGED) {
      String bound = "without %s: they would hold more than %s weights and biases".formatted(
        CHANGES,
        Numerals.count(MAX_CHANGED)
      );
      problems.add(new Problem("include", String.join("_", include), bound));
    }
    return new Parsed<>(
      new ExperimentRequest(
        experiment,
        steps,
        withBatches,
        withChanges,
        withMasks,
        include.contains(DIAGNOSIS)
      ),
      problems
    );
  }

  @Override
  public int history() {
    return (int) Math.min(steps + 1, MAX_HISTORY);
  }

  @Override
  public Watch<ExperimentReply> watch() {
    return new Noting();
  }

  @Override
  public long bytes(ExperimentReply reply) {
    return footprint();
  }

  private final class Noting implements Watch<ExperimentReply> {

    private final List<ExperimentReply.Change> changes = new ArrayList<>();

    @Override
    public void note(Trainer trainer) {
      if (!withChanges) return;
      List<Event> events = experiment.timeline().at(trainer.step());
      if (events.isEmpty()) return;
      changes.add(
        ExperimentReply.Change.of(trainer.step(), events, trainer.snapshot().parameters())
      );
    }

    @Override
    public ExperimentReply answer(Trainer trainer) {
      return ExperimentReply.of(trainer, ExperimentRequest.this, withChanges ? changes : null);
    }
  }

  @Override
  public long footprint() {
    long changes = withChanges ? changed(experiment) : 0;
    long look = withDiagnosis ? Footprint.ofDiagnosis(experiment) : 0;
    return Footprint.ofReplay(experiment, history()) + look + Double.BYTES * changes;
  }

  /** Weights and biases of all layers that events change, as often as they do. */
  private static long changed(Experiment experiment) {
    Architecture shape = experiment.architecture();
    return experiment
      .events()
      .stream()
      .filter(Event::changesParameters)
      .flatMap(event -> event.changedLayers().stream())
      .mapToLong(l -> shape.fanOut(l) * (shape.fanIn(l) + 1L))
      .sum();
  }

  static Problem tooManyDraws(Experiment experiment, long draws) {
    boolean byEvents = StartWork.ofAll(experiment.withoutEvents()) <= MAX_WORK;
    return new Problem(
      byEvents ? "events" : "init",
      Numerals.count(draws) + " weights × samples passed",
      "such that all draws together pass at most %s, with smaller layers, fewer samples or fewer draws".formatted(
        Numerals.count(MAX_WORK)
      )
    );
  }

  private static Set<String> include(@Nullable List<String> values, List<Problem> problems) {
    if (values == null || values.equals(List.of(""))) return Set.of();
    Set<String> include = new TreeSet<>(List.of(values.getFirst().split("_", 5)));
    if (values.size() == 1 && EXTRAS.containsAll(include)) return include;
    String bound = String.join(", ", EXTRAS) + ", several joined by _, or left out";
    problems.add(new Problem("include", String.join(", ", values), bound));
    return Set.of();
  }

  static long steps(@Nullable List<String> values, List<Problem> problems) {
    if (values == null) return 0;
    Optional<Double> steps = STEPS.read(values.getFirst());
    if (values.size() == 1 && steps.isPresent()) return steps.get().longValue();
    problems.add(new Problem("steps", String.join(", ", values), STEPS.bound()));
    return 0;
  }
}
