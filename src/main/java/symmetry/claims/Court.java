package symmetry.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symmetry.claims.exhibit.Figures;
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
    return hear(statements, 0, work);
  }

  /**
   * Hears them from other seeds.
   *
   * @param further how much further the seeds are ({@link symmetry.claims.exhibit.Measurement#further})
   */
  static List<Judgement> hear(List<Statement> statements, int further, Work work) {
    Docket docket = new Docket(
      statements
        .stream()
        .flatMap(s -> Stream.of(s.trial(), s.flipped()))
        .map(t -> t.further(further))
        .toList()
    );
    List<@Nullable Figures> found = new ArrayList<>(AllCores.run(docket.tasks(), work));
    List<Judgement.Hearing> heard = List.copyOf(docket.figures(found).values());
    return IntStream.range(0, statements.size())
      .mapToObj(k -> new Judgement(statements.get(k), heard.get(2 * k), heard.get(2 * k + 1)))
      .toList();
  }
}
