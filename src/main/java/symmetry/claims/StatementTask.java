package symmetry.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import symmetry.claims.exhibit.Figures;
import symmetry.study.Task;
import symmetry.study.Work;

/** Hears one statement, both trials, on one thread: a few seconds at most. */
public record StatementTask(Statement statement) implements Task<Judgement> {
  @Override
  public Judgement run(Work work) {
    Docket docket = new Docket(List.of(statement.trial(), statement.flipped()));
    Map<Integer, Judgement.Hearing> heard = new HashMap<>();
    List<Task<Figures>> tasks = new ArrayList<>(docket.tasks());
    for (int k = 0; k < tasks.size(); k++) {
      heard.putAll(docket.take(k, tasks.get(k).run(work.part(k, tasks.size()))));
    }
    return new Judgement(statement, hearing(heard, 0), hearing(heard, 1));
  }

  private static Judgement.Hearing hearing(Map<Integer, Judgement.Hearing> heard, int trial) {
    Judgement.Hearing hearing = heard.get(trial);
    if (hearing == null) throw new IllegalStateException("a trial without its measurements");
    return hearing;
  }
}
