package symmetry.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Experiment;
import symmetry.experiment.Kind;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.StartWork;
import symmetry.experiment.StepWork;
import symmetry.experiment.Tables;
import symmetry.number.Numerals;
import symmetry.picture.RunPicture;
import symmetry.training.Footprint;
import symmetry.training.Trainer;

/**
 * A picture of a run.
 *
 * @param steps those of the link, or as many as a picture may cost: what it shows says its own step
 */
record PictureRequest(
  Experiment experiment,
  long steps,
  RunPicture.Format format,
  boolean dark
) implements ReplayQuestion<byte[]> {
  /** Steps × parameters × samples passed: some second at most. */
  private static final long MAX_WORK = 3_000_000_000L;

  /** Its marks, pixels and bytes on their way. */
  private static final long DRAWING = 8_000_000;

  static Parsed<PictureRequest> parse(Map<String, List<String>> query, Tables tables) {
    Map<String, List<String>> link = new HashMap<>(query);
    List<Problem> problems = new ArrayList<>();
    RunPicture.Format format = oneOf("format", link, RunPicture.Format.values(), problems);
    boolean dark = oneOf("theme", link, Theme.values(), problems) == Theme.DARK;
    Parsed<Link> parsed = Link.opened(link, tables);
    problems.addAll(parsed.problems());
    Experiment experiment = parsed.value().experiment();
    long draws = StartWork.ofAll(experiment);
    if (draws > MAX_WORK) {
      problems.add(
        new Problem(
          "link",
          Numerals.count(draws) + " weights × samples passed to draw its weights",
          "at most %s for a picture".formatted(Numerals.count(MAX_WORK))
        )
      );
    }
    long affordable = Math.max(0, MAX_WORK - draws) / StepWork.watched(experiment);
    long steps = Math.min(parsed.value().step(), affordable);
    return new Parsed<>(new PictureRequest(experiment, steps, format, dark), problems);
  }

  private enum Theme {
    LIGHT,
    DARK,
  }

  /** The constant that a field names; the first if it is not there. */
  private static <E extends Enum<E>> E oneOf(
    String field,
    Map<String, List<String>> query,
    E[] all,
    List<Problem> problems
  ) {
    @Nullable
    List<String> values = query.remove(field);
    if (values == null) return all[0];
    Optional<E> chosen = Stream.of(all)
      .filter(e -> values.equals(List.of(Kind.token(e.name()))))
      .findFirst();
    if (chosen.isEmpty()) {
      String bound = Stream.of(all)
        .map(e -> Kind.token(e.name()))
        .collect(Collectors.joining(" or "));
      problems.add(new Problem(field, String.join(", ", values), bound));
    }
    return chosen.orElse(all[0]);
  }

  @Override
  public int history() {
    return Trainer.HISTORY_FOR_DISPLAY;
  }

  @Override
  public long footprint() {
    long history = Math.min(steps, Trainer.HISTORY_FOR_DISPLAY);
    return 2 * Footprint.ofReplay(experiment, history) + DRAWING;
  }

  @Override
  public Watch<byte[]> watch() {
    return trainer -> RunPicture.of(trainer.snapshot(), format, dark);
  }

  @Override
  public long bytes(byte[] picture) {
    return picture.length;
  }
}
