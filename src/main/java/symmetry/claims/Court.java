package symmetry.claims;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetry.study.Work;

/** Hears statements on all cores: measures what their trials need, each measurement once, and applies their rules. */
public final class Court {

  private Court() {}

  /**
   * Hears statements, both trials of each.
   *
   * @throws CancellationException as soon as the work is cancelled
   */
  public static List<Judgement> hear(List<Statement> statements, Work work) {
    Docket docket = new Docket(
      statements
        .stream()
        .flatMap(s -> Stream.of(s.trial(), s.flipped()))
        .toList()
    );
    Judgement.Hearing[] heard = new Judgement.Hearing[2 * statements.size()];
    AllCores.run(docket.tasks(), work, (figures, task) ->
      docket.take(task, figures).forEach((trial, hearing) -> heard[trial] = hearing)
    );
    return IntStream.range(0, statements.size())
      .mapToObj(k -> new Judgement(statements.get(k), heard[2 * k], heard[2 * k + 1]))
      .toList();
  }

  /** Hears one statement. */
  public static Judgement hear(Statement statement, Work work) {
    return hear(List.of(statement), work).getFirst();
  }
}
