package symmetry.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Link;
import symmetry.study.restarts.Restart;
import symmetry.study.restarts.RestartFigures;
import symmetry.study.restarts.RestartPlan;
import symmetry.study.restarts.RestartTask;
import symmetry.study.restarts.RestartTask.Found;

/**
 * Restarts of a few experiments.
 *
 * @param plans at least one, of equal seeds, steps and goal
 */
record RestartsOrder(List<RestartPlan> plans) implements StudyOrder<Found> {
  private static final String HEADER = "experiment,seed,final_loss,solved_at,broke_at\n";

  /** What was asked for. */
  record Asked(List<String> experiments, int seeds, int steps, double goal) {}

  RestartsOrder {
    plans = List.copyOf(plans);
  }

  @Override
  public String kind() {
    return RestartsKind.NAME;
  }

  @Override
  public Asked parameters() {
    RestartPlan any = plans.getFirst();
    List<String> links = plans.stream().map(RestartsOrder::link).toList();
    return new Asked(links, any.seeds(), any.steps(), any.goal());
  }

  @Override
  public List<RestartTask> tasks() {
    return plans
      .stream()
      .flatMap(plan -> plan.tasks().stream())
      .toList();
  }

  @Override
  public List<RestartsReply.Brief> brief(List<@Nullable Found> found) {
    return byPlan(found, RestartsReply.Brief::of);
  }

  @Override
  public List<RestartsReply> whole(List<@Nullable Found> found) {
    return byPlan(found, RestartsReply::of);
  }

  @Override
  public String csv(List<@Nullable Found> found) {
    StringBuilder text = new StringBuilder(HEADER);
    List<List<Restart>> all = byPlan(found, (_, figures) -> figures.restarts());
    for (int k = 0; k < all.size(); k++) {
      for (Restart restart : all.get(k)) append(text, k + 1, restart);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int experiment, Restart restart) {
    text.append(experiment).append(',').append(restart.seed()).append(',');
    if (!restart.isDiverged()) text.append(restart.finalLoss());
    text.append(',');
    if (restart.isSolved()) text.append(restart.solvedAt());
    text.append(',');
    if (!restart.isSymmetric()) text.append(restart.brokeAt());
    text.append('\n');
  }

  /** Those plans of which some seeds are done. */
  private <T> List<T> byPlan(
    List<@Nullable Found> found,
    BiFunction<RestartPlan, RestartFigures, T> view
  ) {
    List<T> views = new ArrayList<>();
    int at = 0;
    for (RestartPlan plan : plans) {
      int tasks = plan.tasks().size();
      List<Found> done = Findings.done(found.subList(at, at + tasks));
      if (!done.isEmpty()) views.add(view.apply(plan, RestartFigures.of(done)));
      at += tasks;
    }
    return views;
  }

  static String link(RestartPlan plan) {
    return new Link(plan.experiment(), 0).query();
  }
}
