package symmetry.study.restarts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import symmetry.experiment.Experiment;
import symmetry.experiment.LineupReader;
import symmetry.experiment.LineupWriter;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.Tables;
import symmetry.number.NumberText;
import symmetry.number.Numerals;

/**
 * Experiments to be run from many seeds beside each other, as a query string.
 *
 * <p>{@code v=1&data=xor-points&hidden=2&a.init=glorot-uniform&b.init=constant_0.5&seeds=10000}: fields
 * of one experiment's link, for all or after a letter and a dot for one, then {@code seeds}, {@code
 * steps} and {@code goal} where they are not as usual.
 */
public record RestartsLink(List<Experiment> experiments, int seeds, int steps, double goal) {
  private static final int LEAST = 1;

  public RestartsLink {
    experiments = List.copyOf(experiments);
    if (experiments.isEmpty() || experiments.size() > RestartPlan.MAX_EXPERIMENTS) {
      throw new IllegalArgumentException(
        "1 to %d experiments".formatted(RestartPlan.MAX_EXPERIMENTS)
      );
    }
  }

  /** With the usual number of seeds, steps and goal. */
  public static RestartsLink of(List<Experiment> experiments) {
    return new RestartsLink(
      experiments,
      (int) RestartPlan.SEEDS.initial(),
      (int) RestartPlan.STEPS.initial(),
      RestartPlan.GOAL.initial()
    );
  }

  /** Reads a query string's fields; whatever is wrong is named and left at its default. */
  public static Parsed<RestartsLink> parse(Map<String, List<String>> query) {
    return parse(query, Tables.NONE);
  }

  /** The same where there are tables at hand. */
  public static Parsed<RestartsLink> parse(Map<String, List<String>> query, Tables tables) {
    LineupReader reader = new LineupReader(
      query,
      LEAST,
      RestartPlan.MAX_EXPERIMENTS,
      Set.of("seeds", "steps", "goal"),
      tables
    );
    List<Experiment> experiments = new ArrayList<>();
    for (int k = 0; k < reader.count(); k++) experiments.add(reader.experiment(k));
    RestartsLink usual = of(experiments);
    RestartsLink link = new RestartsLink(
      experiments,
      (int) reader.setting("seeds", RestartPlan.SEEDS, usual.seeds),
      (int) reader.setting("steps", RestartPlan.STEPS, usual.steps),
      reader.setting("goal", RestartPlan.GOAL, usual.goal)
    );
    List<Problem> excesses = link.excesses();
    for (Problem excess : excesses) {
      // What is usual and too much here is nobody's fault: as many as can be run are meant
      if (query.containsKey(excess.field())) reader.refuseSetting(excess.field(), excess.bound());
    }
    return new Parsed<>(excesses.isEmpty() ? link : link.affordable(), reader.problems());
  }

  /** What makes it too much work, or leads to seeds that do not exist; empty if it can be run. */
  public List<Problem> excesses() {
    RestartsLink most = affordable();
    List<Problem> excesses = new ArrayList<>();
    if (most.steps < steps) excesses.add(excess("steps", steps, most.steps, ""));
    if (most.seeds < seeds) excesses.add(
      excess("seeds", seeds, most.seeds, " and with these seeds")
    );
    return excesses;
  }

  private static Problem excess(String field, int asked, int most, String besides) {
    String bound = "at most %s for experiments of this size%s";
    return new Problem(
      field,
      Integer.toString(asked),
      bound.formatted(Numerals.count(most), besides)
    );
  }

  /** With as many steps and seeds as can be run. */
  public RestartsLink affordable() {
    int fewerSteps = (int) Math.min(steps, mostSteps());
    return withSteps(fewerSteps).withSeeds((int) Math.min(seeds, mostSeeds(fewerSteps)));
  }

  /** What its seeds leave alike, in a sentence; nothing where all starts are drawn. */
  public Optional<String> startsAlike() {
    return experiments.stream().allMatch(e -> e.given().isEmpty())
      ? Optional.empty()
      : Optional.of(
          "Where weights come from a file every seed starts alike: it changes data, batches and dropout alone."
        );
  }

  /** One plan for each experiment. */
  public List<RestartPlan> plans() {
    return experiments
      .stream()
      .map(e -> new RestartPlan(e, seeds, steps, goal))
      .toList();
  }

  /** The canonical query string, without the question mark. */
  public String query() {
    SortedMap<Integer, Experiment> byIndex = new TreeMap<>();
    for (int k = 0; k < experiments.size(); k++) byIndex.put(k, experiments.get(k));
    Map<String, String> fields = LineupWriter.fields(byIndex);
    if (seeds != RestartPlan.SEEDS.initial()) fields.put("seeds", Integer.toString(seeds));
    if (steps != RestartPlan.STEPS.initial()) fields.put("steps", Integer.toString(steps));
    if (goal != RestartPlan.GOAL.initial()) fields.put("goal", NumberText.of(goal));
    return LineupWriter.query(fields, experiments.size(), LEAST, RestartPlan.MAX_EXPERIMENTS);
  }

  public RestartsLink withExperiments(List<Experiment> changed) {
    return new RestartsLink(changed, seeds, steps, goal);
  }

  public RestartsLink withSeeds(int changed) {
    return new RestartsLink(experiments, changed, steps, goal);
  }

  public RestartsLink withSteps(int changed) {
    return new RestartsLink(experiments, seeds, changed, goal);
  }

  public RestartsLink withGoal(double changed) {
    return new RestartsLink(experiments, seeds, steps, changed);
  }

  private long mostSteps() {
    return (long) (RestartPlan.MAX_COST /
      experiments.stream().mapToDouble(RestartPlan::costOfStep).sum());
  }

  private long mostSeeds(int ofSteps) {
    long there = experiments.stream().mapToLong(RestartPlan::seedsFrom).min().orElseThrow();
    double one = experiments
      .stream()
      .mapToDouble(e -> new RestartPlan(e, 1, ofSteps, goal).cost())
      .sum();
    return Math.min(there, (long) (RestartPlan.MAX_COST / one));
  }
}
