package symmetry.claims;

import java.util.List;

/**
 * Judgements, for files.
 *
 * @param source the thread that most are paraphrased from
 * @param licence of that thread
 */
record ClaimsReport(String source, String licence, List<Judged> judgements) {
  record Judged(
    int number,
    String statement,
    String author,
    String answer,
    String theme,
    String source,
    String address,
    String scope,
    Heard asSaid,
    String condition,
    boolean firm,
    Heard flipped
  ) {
    static Judged of(Judgement j) {
      Statement s = j.statement();
      return new Judged(
        s.number(),
        s.paraphrase(),
        s.author(),
        s.answer().name(),
        s.theme().name(),
        s.source().words(),
        s.source().address(),
        s.scope(),
        Heard.of(j.asSaid()),
        s.condition(),
        s.firm(),
        Heard.of(j.flipped())
      );
    }
  }

  record Heard(String verdict, String reason, List<Found> findings) {
    static Heard of(Judgement.Hearing hearing) {
      return new Heard(
        hearing.ruling().verdict().name(),
        hearing.ruling().reason(),
        hearing.findings().stream().map(Found::of).toList()
      );
    }
  }

  /**
   * @param links to the runs behind it
   */
  record Found(
    String experiment,
    String question,
    String setUp,
    List<Named> figures,
    List<String> links
  ) {
    static Found of(Judgement.Finding finding) {
      Exhibit<?> exhibit = finding.exhibit();
      return new Found(
        exhibit.code(),
        exhibit.question(),
        exhibit.setUp(),
        finding
          .figures()
          .stream()
          .map(f -> new Named(f.label(), f.value()))
          .toList(),
        exhibit
          .measurement()
          .runs()
          .stream()
          .map(run -> "/?" + run.query())
          .toList()
      );
    }
  }

  /**
   * @param value NaN for what did not happen
   */
  record Named(String name, double value) {}

  static ClaimsReport of(List<Judgement> judgements) {
    return new ClaimsReport(
      Answer.THREAD,
      Answer.LICENCE,
      judgements.stream().map(Judged::of).toList()
    );
  }
}
