package symmetry.claims;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import symmetry.study.Work;

/**
 * The court from the command line: hears every statement, prints the table of verdicts with figures
 * and, if a directory is named, writes claims.md and claims.json there.
 */
public final class CourtRoom {

  private static final int PERCENT = 100;

  private CourtRoom() {}

  public static void main(String... arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Instant start = Instant.now();
    int[] shown = { 0 };
    Work work = new Work(
      share -> {
        int percent = (int) (PERCENT * share);
        if (percent > shown[0]) System.err.print("\r" + percent + " %");
        shown[0] = percent;
      },
      () -> false
    );
    List<Judgement> judgements = Court.hear(Statements.all(), work);
    System.err.println();
    out.print(MarkdownReport.of(judgements));
    out.printf(
      "%n%d statements in %s%n",
      judgements.size(),
      Duration.between(start, Instant.now())
    );
    if (arguments.length > 0) {
      Path directory = Files.createDirectories(Path.of(arguments[0]));
      Files.writeString(directory.resolve("claims.md"), MarkdownReport.of(judgements));
      Files.writeString(directory.resolve("claims.json"), JsonReport.of(judgements));
    }
  }
}
