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
import symmetry.claims.exhibit.Figures;
import symmetry.claims.exhibit.Measurement;
import symmetry.study.Task;

/**
 * Trials to be heard. Each measurement they need is a task, once, however many trials cite it; tasks may be
 * done anywhere and in any order, and a trial is heard as soon as the last of its measurements is in.
 * Figures that no open trial needs are let go. For one thread at a time.
 */
public final class Docket {

  private final List<Trial> trials;
  private final List<Measurement<?>> measurements;
  private final Map<Measurement<?>, Figures> measured = new HashMap<>();
  private final Set<Integer> open;

  public Docket(List<Trial> trials) {
    this.trials = List.copyOf(trials);
    measurements = this.trials.stream().flatMap(Docket::measurementsOf).distinct().toList();
    open = new HashSet<>(IntStream.range(0, trials.size()).boxed().toList());
  }

  /** What is to be measured. */
  public List<Task<Figures>> tasks() {
    List<Task<Figures>> tasks = new ArrayList<>();
    for (Measurement<?> measurement : measurements) tasks.add(measurement::measure);
    return List.copyOf(tasks);
  }

  /**
   * Takes the result of a task.
   *
   * @param task its index
   * @return the trials that are heard by it, by their index in ascending order
   */
  public SequencedMap<Integer, Judgement.Hearing> take(int task, Figures figures) {
    measured.put(measurements.get(task), figures);
    SequencedMap<Integer, Judgement.Hearing> heard = new TreeMap<>();
    for (int trial : open) {
      if (measurementsOf(trials.get(trial)).allMatch(measured::containsKey)) {
        heard.put(trial, hearing(trials.get(trial)));
      }
    }
    open.removeAll(heard.keySet());
    measured
      .keySet()
      .retainAll(open.stream().map(trials::get).flatMap(Docket::measurementsOf).toList());
    return heard;
  }

  private Judgement.Hearing hearing(Trial trial) {
    Trial.Evidence evidence = this::figuresOf;
    List<Judgement.Finding> findings = new ArrayList<>();
    for (Exhibit<?> e : trial.exhibits()) {
      findings.add(Judgement.Finding.of(e, evidence.of(e.measurement())));
    }
    return new Judgement.Hearing(findings, trial.rule().apply(evidence));
  }

  @SuppressWarnings("unchecked") // each measurement is put beside its own figures
  private <F extends Figures> F figuresOf(Measurement<F> measurement) {
    return (F) Objects.requireNonNull(measured.get(measurement));
  }

  private static Stream<Measurement<?>> measurementsOf(Trial trial) {
    return trial.exhibits().stream().map(Exhibit::measurement);
  }
}
