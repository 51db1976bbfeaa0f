package symmetry.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetry.study.Figures;
import symmetry.study.Study;
import symmetry.study.Task;

/**
 * Trials to be heard. Each study they need is a task, once, however many trials cite it; tasks may be
 * done anywhere and in any order, and a trial is heard as soon as the last of its studies is in.
 * Figures that no open trial needs are let go. For one thread at a time.
 */
public final class Docket {

  private final List<Trial> trials;
  private final List<Study<?>> studies;
  private final Map<Study<?>, Figures> measured = new HashMap<>();
  private final Set<Integer> open;

  public Docket(List<Trial> trials) {
    this.trials = List.copyOf(trials);
    studies = this.trials.stream().flatMap(Docket::studiesOf).distinct().toList();
    open = new HashSet<>(IntStream.range(0, trials.size()).boxed().toList());
  }

  /** What is to be measured. */
  public List<Task<Figures>> tasks() {
    List<Task<Figures>> tasks = new ArrayList<>();
    for (Study<?> study : studies) tasks.add(study::measure);
    return List.copyOf(tasks);
  }

  /**
   * Takes the result of a task.
   *
   * @param task its index
   * @return the trials that are heard by it, by their index in ascending order
   */
  public SequencedMap<Integer, Judgement.Hearing> take(int task, Figures figures) {
    measured.put(studies.get(task), figures);
    SequencedMap<Integer, Judgement.Hearing> heard = new TreeMap<>();
    for (int trial : open) {
      if (studiesOf(trials.get(trial)).allMatch(measured::containsKey)) {
        heard.put(trial, hearing(trials.get(trial)));
      }
    }
    open.removeAll(heard.keySet());
    measured.keySet().retainAll(open.stream().map(trials::get).flatMap(Docket::studiesOf).toList());
    return heard;
  }

  private Judgement.Hearing hearing(Trial trial) {
    Trial.Evidence evidence = this::figuresOf;
    List<Judgement.Finding> findings = new ArrayList<>();
    for (Exhibit<?> e : trial.exhibits()) {
      findings.add(Judgement.Finding.of(e, evidence.of(e.study())));
    }
    return new Judgement.Hearing(findings, trial.rule().apply(evidence));
  }

  @SuppressWarnings("unchecked") // each study is put beside its own figures
  private <F extends Figures> F figuresOf(Study<F> study) {
    return (F) Objects.requireNonNull(measured.get(study));
  }

  private static Stream<Study<?>> studiesOf(Trial trial) {
    return trial.exhibits().stream().map(Exhibit::study);
  }
}
