package symmetry.claims;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import symmetry.engine.Network;
import symmetry.study.Work;
import symmetry.study.file.Json;

/**
 * The court from the command line: hears every statement and prints the table of verdicts with figures.
 * If a directory is named, writes claims.md and claims.json there; if a file after it, refreshes the
 * record that is shipped where what was found differs from it.
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
      Files.writeString(directory.resolve("claims.json"), Json.of(ClaimsReport.of(judgements)));
    }
    if (arguments.length > 1) {
      List<List<Judgement>> repeats = IntStream.rangeClosed(1, OtherSeeds.REPEATS)
        .mapToObj(k -> OtherSeeds.hear(Statements.all(), k, Work.unwatched()))
        .toList();
      boolean changed = refresh(Path.of(arguments[1]), day ->
        CourtRecord.of(judgements, repeats, Network.VERSION, day)
      );
      out.println(
        changed ? "The shipped record was refreshed." : "The shipped record is the same."
      );
    }
  }

  /** Leaves a record that says the same as it is, its day included. */
  private static boolean refresh(Path file, Function<LocalDate, CourtRecord> found)
    throws IOException {
    if (Files.exists(file)) {
      String old = Files.readString(file);
      LocalDate day = RecordText.read(old).measured();
      if (old.equals(RecordText.of(found.apply(day)))) return false;
    }
    Files.writeString(file, RecordText.of(found.apply(LocalDate.now(ZoneOffset.UTC))));
    return true;
  }
}
