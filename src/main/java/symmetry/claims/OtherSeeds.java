package symmetry.claims;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import symmetry.study.Work;

/**
 * How sure a verdict is: what the same rule said of the same trial from other seeds, other data and other weights.
 *
 * @param verdicts one for each
 */
public record OtherSeeds(List<Verdict> verdicts) {
  /** How often a trial is repeated. */
  static final int REPEATS = 4;

  /** Between two repeats; no trial has as many seeds of its own, but sweeps, which count in sweeps. */
  private static final int APART = 100;

  public OtherSeeds {
    verdicts = List.copyOf(verdicts);
  }

  /**
   * Hears statements once more.
   *
   * @param repeat from 1 to {@link #REPEATS}
   */
  static List<Judgement> hear(List<Statement> statements, int repeat, Work work) {
    return Court.hear(statements, APART * repeat, work);
  }

  /** How many of them are this verdict. */
  int of(Verdict verdict) {
    return (int) verdicts.stream().filter(verdict::equals).count();
  }

  /** For people, beside the verdict from the first seed. */
  public String inWords(Verdict first) {
    String others = "Repeated %d times, from other seeds: ".formatted(verdicts.size());
    if (of(first) == verdicts.size()) return others + "the same verdict.";
    return (
      others +
      Arrays.stream(Verdict.values())
        .filter(v -> of(v) > 0)
        .map(v -> "%s %d times".formatted(v.words(), of(v)))
        .collect(Collectors.joining(", "))
        .replace(" 1 times", " once") +
      "."
    );
  }
}
