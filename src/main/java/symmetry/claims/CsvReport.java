package symmetry.claims;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symmetry.claims.exhibit.Figure;

/** Judgements as comma-separated values (RFC 4180), a row a figure, numbers in full precision. */
public final class CsvReport {

  private static final String HEADER = "statement,condition,verdict,experiment,figure,value\n";

  private CsvReport() {}

  public static String of(List<Judgement> judgements) {
    StringBuilder text = new StringBuilder(HEADER);
    for (Judgement j : judgements) {
      append(text, j, "as said", j.asSaid());
      append(text, j, j.statement().condition(), j.flipped());
    }
    return text.toString();
  }

  private static void append(
    StringBuilder text,
    Judgement judgement,
    String condition,
    Judgement.Hearing hearing
  ) {
    for (Judgement.Finding finding : hearing.findings()) {
      for (Figure figure : finding.figures()) {
        String value = Double.isFinite(figure.value()) ? Double.toString(figure.value()) : "";
        text.append(
          Stream.of(
            Integer.toString(judgement.statement().number()),
            condition,
            hearing.ruling().verdict().words(),
            finding.exhibit().code(),
            figure.label(),
            value
          )
            .map(CsvReport::quoted)
            .collect(Collectors.joining(",", "", "\n"))
        );
      }
    }
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
