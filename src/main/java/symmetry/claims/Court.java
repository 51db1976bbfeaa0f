package symmetry.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import symmetry.study.Figures;
import symmetry.study.Study;
import symmetry.study.Work;

/** Hears statements: measures what their trials need, each study once, and applies their rules. */
public final class Court {

  private Court() {}

  /**
   * Hears statements one after the other, both trials of each.
   *
   * @throws CancellationException as soon as the work is cancelled
   */
  public static List<Judgement> hear(List<Statement> statements, Work work) {
    Trial.Evidence evidence = measured(statements, work);
    List<Judgement> judgements = new ArrayList<>();
    for (Statement s : statements) {
      judgements.add(
        new Judgement(s, hearing(s.trial(), evidence), hearing(s.flipped(), evidence))
      );
    }
    return List.copyOf(judgements);
  }

  /** Hears one statement. */
  public static Judgement hear(Statement statement, Work work) {
    return hear(List.of(statement), work).getFirst();
  }

  private static Trial.Evidence measured(List<Statement> statements, Work work) {
    SequencedSet<Study<?>> studies = new LinkedHashSet<>();
    for (Statement s : statements) {
      Stream.of(s.trial(), s.flipped())
        .flatMap(t -> t.exhibits().stream())
        .forEach(e -> studies.add(e.study()));
    }
    work.reached(0);
    Map<Study<?>, Figures> figures = new HashMap<>();
    for (Study<?> study : studies) {
      Work part = work.part(figures.size(), studies.size());
      figures.put(study, study.measure(part));
      part.reached(1);
    }
    return new Measured(figures);
  }

  private static Judgement.Hearing hearing(Trial trial, Trial.Evidence evidence) {
    List<Judgement.Finding> findings = new ArrayList<>();
    for (Exhibit<?> e : trial.exhibits()) {
      findings.add(new Judgement.Finding(e, evidence.of(e.study())));
    }
    return new Judgement.Hearing(findings, trial.rule().apply(evidence));
  }

  private record Measured(Map<Study<?>, Figures> figures) implements Trial.Evidence {
    @Override
    @SuppressWarnings("unchecked") // each study is put beside its own figures
    public <F extends Figures> F of(Study<F> study) {
      return (F) figures.get(study);
    }
  }
}
