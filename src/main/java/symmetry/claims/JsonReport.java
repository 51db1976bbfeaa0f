package symmetry.claims;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import symmetry.claims.exhibit.Figure;
import symmetry.claims.exhibit.WatchedRun;

/** Judgements as JSON, numbers in full precision; a step that never came is null. */
public final class JsonReport {

  private static final int FIRST_PRINTABLE = 0x20;

  private JsonReport() {}

  public static String of(List<Judgement> judgements) {
    return "{\"source\":%s,\"licence\":%s,\"judgements\":%s}\n".formatted(
      text(Answer.THREAD),
      text(Answer.LICENCE),
      array(judgements, JsonReport::judgement)
    );
  }

  private static String judgement(Judgement j) {
    Statement s = j.statement();
    return (
      "\n{\"number\":%d,\"statement\":%s,\"author\":%s,\"answer\":%s,\"theme\":%s," +
      "\"source\":%s,\"address\":%s,\"scope\":%s," +
      "\"asSaid\":%s,\"condition\":%s,\"firm\":%b,\"flipped\":%s}"
    ).formatted(
      s.number(),
      text(s.paraphrase()),
      text(s.author()),
      text(s.answer().name()),
      text(s.theme().name()),
      text(s.source().words()),
      text(s.source().address()),
      text(s.scope()),
      hearing(j.asSaid()),
      text(s.condition()),
      s.firm(),
      hearing(j.flipped())
    );
  }

  private static String hearing(Judgement.Hearing hearing) {
    return "{\"verdict\":%s,\"reason\":%s,\"findings\":%s}".formatted(
      text(hearing.ruling().verdict().name()),
      text(hearing.ruling().reason()),
      array(hearing.findings(), JsonReport::finding)
    );
  }

  private static String finding(Judgement.Finding finding) {
    Exhibit<?> exhibit = finding.exhibit();
    return "{\"experiment\":%s,\"question\":%s,\"setUp\":%s,\"figures\":%s,\"links\":%s}".formatted(
      text(exhibit.code()),
      text(exhibit.question()),
      text(exhibit.setUp()),
      array(finding.figures(), JsonReport::figure),
      array(exhibit.measurement().runs(), (WatchedRun run) -> text("/?" + run.query()))
    );
  }

  private static String figure(Figure figure) {
    return "{\"name\":%s,\"value\":%s}".formatted(
      text(figure.label()),
      Double.isFinite(figure.value()) ? Double.toString(figure.value()) : "null"
    );
  }

  private static <T> String array(List<T> values, Function<T, String> element) {
    return values
      .stream()
      .map(element)
      .collect(Collectors.joining(",", "[", "]"));
  }

  private static String text(String value) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') json.append('\\').append(c);
      else if (c < FIRST_PRINTABLE) json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      else json.append(c);
    }
    return json.append('"').toString();
  }
}
