package symmetry.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import symmetry.claims.exhibit.Figures;
import symmetry.study.Task;
import symmetry.study.Work;

/** Hears one statement, both trials, on one thread: a few seconds at most. */
public record StatementTask(Statement statement) implements Task<Judgement> {
  /** What the measurements of the largest statement work with, its deepest networks. */
  static final long MOST = 12 * 1024 * 1024;

  @Override
  public long footprint() {
    return MOST;
  }

  @Override
  public Judgement run(Work work) {
    Docket docket = new Docket(List.of(statement.trial(), statement.flipped()));
    List<Task<Figures>> tasks = docket.tasks();
    List<@Nullable Figures> found = new ArrayList<>();
    for (int k = 0; k < tasks.size(); k++) {
      found.add(tasks.get(k).run(work.part(k, tasks.size())));
    }
    SequencedMap<Integer, Judgement.Hearing> heard = docket.figures(found);
    return new Judgement(statement, heard.firstEntry().getValue(), heard.lastEntry().getValue());
  }
}
