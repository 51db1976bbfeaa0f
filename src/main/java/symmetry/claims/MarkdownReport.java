package symmetry.claims;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import symmetry.claims.exhibit.Figure;
import symmetry.claims.exhibit.WatchedRun;

/** Judgements as a document to read: a table of verdicts, then each statement with its figures. */
public final class MarkdownReport {

  private MarkdownReport() {}

  public static String of(List<Judgement> judgements) {
    StringBuilder text = new StringBuilder("# The claim court\n\n");
    text.append("Statements paraphrased from ").append(Answer.THREAD);
    text.append(" (").append(Answer.LICENCE).append("), judged by measurement.\n\n");
    text.append(table(judgements));
    for (Judgement j : judgements) text.append(section(j));
    return text.toString();
  }

  /** One line for each statement. */
  public static String table(List<Judgement> judgements) {
    StringBuilder text = new StringBuilder("| # | statement | who | verdict | reason |\n");
    text.append("|---|---|---|---|---|\n");
    for (Judgement j : judgements) {
      text.append(
        "| %d | %s | %s | %s | %s |\n".formatted(
          j.statement().number(),
          cell(j.statement().paraphrase()),
          cell(j.statement().author()),
          j.verdict().words(),
          cell(j.asSaid().ruling().reason())
        )
      );
    }
    return text.toString();
  }

  private static String section(Judgement j) {
    Statement s = j.statement();
    StringBuilder text = new StringBuilder("\n## %d. %s\n\n".formatted(s.number(), s.paraphrase()));
    text.append("%s (%s)\n".formatted(s.author(), s.answer().words()));
    text.append("\n%s: <%s>\n".formatted(s.source().words(), s.source().address()));
    text.append("\n").append(s.scope()).append("\n");
    text.append("\n").append(hearing("As said", j.asSaid()));
    String changed = s.firm() ? "Nothing tried flips it. " + s.condition() : s.condition();
    text.append("\n").append(hearing(changed, j.flipped()));
    return text.toString();
  }

  private static String hearing(String title, Judgement.Hearing hearing) {
    StringBuilder text = new StringBuilder(
      "**%s: %s.** %s\n".formatted(
        title,
        hearing.ruling().verdict().words(),
        hearing.ruling().reason()
      )
    );
    for (Judgement.Finding f : hearing.findings()) {
      text.append("\n- %s, %s\n".formatted(f.exhibit().code(), f.exhibit().setUp()));
      for (Figure figure : f.figures()) {
        text.append("  - %s: %s\n".formatted(figure.label(), number(figure.value())));
      }
      String links = f
        .exhibit()
        .measurement()
        .runs()
        .stream()
        .map(WatchedRun::query)
        .map("`/?%s`"::formatted)
        .collect(Collectors.joining(" "));
      if (!links.isEmpty()) text.append("  - open: ").append(links).append("\n");
    }
    return text.toString();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "never" : String.format(Locale.ROOT, "%.6g", value);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
