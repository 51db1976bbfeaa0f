package symmetry.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.StartWork;
import symmetry.experiment.StepWork;
import symmetry.experiment.Tables;
import symmetry.export.Parcel;
import symmetry.export.ParcelSize;
import symmetry.export.Recorder;
import symmetry.export.Recording;
import symmetry.number.Numerals;
import symmetry.training.Footprint;
import symmetry.training.Trainer;

/**
 * A parcel of a run.
 *
 * @param asked steps that it is to tell of: {@code steps}, or else those of the link
 */
record ExportRequest(
  Experiment experiment,
  long asked,
  Parcel parcel
) implements ReplayQuestion<Recording> {
  /** The run, its record, and the copy that rounds otherwise. */
  private static final int RUNS = 3;

  /** Arrays, their text, and that text in pages and on its way. */
  private static final int COPIES = 5;

  static Parsed<ExportRequest> parse(
    Parcel parcel,
    Map<String, List<String>> query,
    Tables tables
  ) {
    Map<String, List<String>> link = new HashMap<>(query);
    List<Problem> problems = new ArrayList<>();
    List<String> steps = link.remove("steps");
    Parsed<Link> parsed = Link.opened(link, tables);
    problems.addAll(parsed.problems());
    Experiment experiment = parsed.value().experiment();
    long asked = steps == null ? parsed.value().step() : ExperimentRequest.steps(steps, problems);
    ExportRequest request = new ExportRequest(experiment, asked, parcel);
    long draws = RUNS * StartWork.ofAll(experiment);
    if (draws > ExperimentRequest.MAX_WORK) {
      problems.add(ExperimentRequest.tooManyDraws(experiment, draws));
    }
    long affordable = Math.max(0, ExperimentRequest.MAX_WORK - draws);
    affordable = Math.min(
      (long) ExperimentRequest.STEPS.max(),
      affordable / (RUNS * StepWork.watched(experiment))
    );
    if (request.steps() > affordable) {
      String bound = "at most %s for %s of an experiment of this size".formatted(
        Numerals.count(affordable),
        parcel.file()
      );
      problems.add(new Problem("steps", Long.toString(asked), bound));
    }
    ParcelSize.problem(parcel, experiment, asked).ifPresent(problems::add);
    return new Parsed<>(request, problems);
  }

  @Override
  public long steps() {
    return parcel.needsSteps() ? asked : 0;
  }

  @Override
  public int history() {
    return 1;
  }

  @Override
  public long footprint() {
    return RUNS * Footprint.ofReplay(experiment, steps()) + COPIES * parcel.size(experiment, asked);
  }

  @Override
  public Watch<Recording> watch() {
    Recorder recorder = new Recorder(experiment, steps(), parcel.needsFirmness());
    return new Watch<>() {
      @Override
      public void note(Trainer trainer) {
        while (recorder.step() < trainer.step() && recorder.advance());
      }

      @Override
      public Recording answer(Trainer trainer) {
        note(trainer);
        return recorder.recording();
      }
    };
  }

  @Override
  public long bytes(Recording recording) {
    return Footprint.ofReplay(experiment, steps());
  }
}
