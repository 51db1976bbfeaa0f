package symmetry.study.restarts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Comparison;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.study.Inquiry;
import symmetry.study.Sample;
import symmetry.study.file.FileRows;
import symmetry.training.Footprint;

/** Several experiments, each from many seeds; its figures are those of each, empty while there are none. */
public record RestartsInquiry(
  RestartsLink link
) implements Inquiry<RestartTask.Found, List<Optional<RestartFigures>>> {
  private static final List<String> COLUMNS = List.of(
    "experiment",
    "link",
    "seed",
    "final_loss",
    "solved_at",
    "broke_at"
  );

  /** Of one seed, as it was found and among the figures. */
  private static final long FOUND = 128;

  /** A task, and which of which experiment's it is. */
  private record Piece(int experiment, int index, RestartTask task) {}

  @Override
  public List<RestartTask> tasks() {
    return pieces().stream().map(Piece::task).toList();
  }

  @Override
  public long footprint() {
    long tables = Footprint.ofTables(link.experiments());
    return SMALL + FOUND * link.seeds() * link.experiments().size() + tables;
  }

  @Override
  public long working() {
    return link
      .plans()
      .stream()
      .mapToLong(plan -> RestartTask.footprint(plan.experiment(), plan.seeds(), plan.steps()))
      .max()
      .orElse(0);
  }

  @Override
  public List<Sample> samples() {
    return link.plans().stream().map(RestartPlan::sample).toList();
  }

  /** The first tasks of all experiments first, so that all come on together. */
  private List<Piece> pieces() {
    List<RestartPlan> plans = link.plans();
    List<Piece> pieces = new ArrayList<>();
    for (int k = 0; k < plans.size(); k++) {
      List<RestartTask> tasks = plans.get(k).tasks();
      for (int i = 0; i < tasks.size(); i++) pieces.add(new Piece(k, i, tasks.get(i)));
    }
    pieces.sort(Comparator.comparingInt(Piece::index));
    return pieces;
  }

  @Override
  public List<Optional<RestartFigures>> figures(List<RestartTask.@Nullable Found> found) {
    List<List<RestartTask.Found>> done = new ArrayList<>();
    for (Experiment _ : link.experiments()) done.add(new ArrayList<>());
    List<Piece> pieces = pieces();
    for (int k = 0; k < pieces.size(); k++) {
      RestartTask.Found one = found.get(k);
      if (one != null) done.get(pieces.get(k).experiment()).add(one);
    }
    return done
      .stream()
      .map(own ->
        own.isEmpty() ? Optional.<RestartFigures>empty() : Optional.of(RestartFigures.of(own))
      )
      .toList();
  }

  /** A row for each start. */
  @Override
  public FileRows rows(List<Optional<RestartFigures>> figures) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int k = 0; k < figures.size(); k++) {
      String letter = Comparison.letter(k);
      Experiment experiment = link.experiments().get(k);
      for (Restart r : figures.get(k).map(RestartFigures::restarts).orElse(List.of())) {
        String start = new Link(experiment.withSeed(r.seed()), 0).query();
        rows.add(FileRows.row(letter, start, r.seed(), r.finalLoss(), r.solution(), r.breaking()));
      }
    }
    return new FileRows(COLUMNS, rows);
  }

  @Override
  public List<RestartsReport> report(List<Optional<RestartFigures>> figures) {
    List<RestartsReport> reports = new ArrayList<>();
    for (int k = 0; k < figures.size(); k++) {
      RestartPlan plan = link.plans().get(k);
      figures.get(k).ifPresent(f -> reports.add(RestartsReport.of(plan, f)));
    }
    return reports;
  }
}
