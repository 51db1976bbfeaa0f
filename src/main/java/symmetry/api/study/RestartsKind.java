package symmetry.api.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.Problem;
import symmetry.study.restarts.Interval;
import symmetry.study.restarts.RestartFigures;
import symmetry.study.restarts.RestartPlan;
import symmetry.study.restarts.RestartsInquiry;
import symmetry.study.restarts.RestartsLink;

/**
 * Many seeds of a few experiments: {@code experiments}, {@code seeds}, {@code steps}, {@code goal}, or all
 * of them as the page's {@code link}.
 */
@Component("restarts")
class RestartsKind implements StudyKind {

  @Override
  public Optional<StudyOrder<?>> read(StudyFields fields) {
    if (fields.has("link")) return order(fields, fields.linkOnTable("link", RestartsLink::parse));
    List<Experiment> experiments = fields.experiments("experiments", RestartPlan.MAX_EXPERIMENTS);
    int seeds = (int) fields.number("seeds", RestartPlan.SEEDS);
    int steps = (int) fields.number("steps", RestartPlan.STEPS);
    double goal = fields.number("goal", RestartPlan.GOAL);
    // What is wrong with them is told.
    if (experiments.isEmpty()) return Optional.empty();
    RestartsLink link = new RestartsLink(experiments, seeds, steps, goal);
    for (Problem p : link.excesses()) fields.refuse(p.field(), p.value(), p.bound());
    return order(fields, link);
  }

  private static Optional<StudyOrder<?>> order(StudyFields fields, RestartsLink link) {
    List<String> links = link
      .experiments()
      .stream()
      .map(experiment -> new Link(experiment, 0).query())
      .toList();
    return fields.order(
      () -> new Asked(links, link.seeds(), link.steps(), link.goal()),
      () -> new RestartsInquiry(link),
      found ->
        IntStream.range(0, links.size())
          .boxed()
          .flatMap(k ->
            found
              .get(k)
              .map(figures -> Brief.of(links.get(k), figures))
              .stream()
          )
          .toList()
    );
  }

  private record Asked(List<String> experiments, int seeds, int steps, double goal) {}

  /** What is worth telling while they run. */
  private record Brief(
    String link,
    int seeds,
    int solved,
    double successRate,
    Interval successInterval,
    OptionalInt medianSolved
  ) {
    static Brief of(String link, RestartFigures figures) {
      return new Brief(
        link,
        figures.seeds(),
        figures.solved(),
        figures.successRate(),
        figures.successInterval(),
        figures.medianSolved()
      );
    }
  }
}
