package symmetry.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symmetry.claims.exhibit.Figures;
import symmetry.claims.exhibit.Measurement;
import symmetry.study.Inquiry;
import symmetry.study.Task;
import symmetry.study.Work;

/**
 * Trials to be heard. Each measurement they need is a task, once, however many trials cite it; a trial is
 * heard as soon as the last of its measurements is in. Safe on any thread.
 */
public final class Docket implements Inquiry<Figures, SequencedMap<Integer, Judgement.Hearing>> {

  private final List<Trial> trials;
  private final List<Measurement<?>> measurements;

  /** By trial: its figures are the same every time, and so is what is made of them. */
  private final Map<Integer, Judgement.Hearing> known = new ConcurrentHashMap<>();

  /** The figures of all measurements that are in. */
  private record Measured(Map<Measurement<?>, Figures> figures) implements Trial.Evidence {
    @Override
    @SuppressWarnings("unchecked") // each measurement is put beside its own figures
    public <F extends Figures> F of(Measurement<F> measurement) {
      return (F) Objects.requireNonNull(figures.get(measurement));
    }

    boolean suffices(Trial trial) {
      return measurementsOf(trial).allMatch(figures::containsKey);
    }
  }

  /** Equal measurements have equal figures: whoever asks for them meanwhile gets them too. */
  private record Measuring(Measurement<?> measurement) implements Task<Figures> {
    @Override
    public long footprint() {
      return StatementTask.MOST;
    }

    @Override
    public Figures run(Work work) {
      return measurement.measure(work);
    }
  }

  public Docket(List<Trial> trials) {
    this.trials = List.copyOf(trials);
    measurements = this.trials.stream().flatMap(Docket::measurementsOf).distinct().toList();
  }

  /** What is to be measured. */
  @Override
  public List<Task<Figures>> tasks() {
    return measurements.stream().<Task<Figures>>map(Measuring::new).toList();
  }

  /** The trials that are heard, by their index in ascending order. */
  @Override
  public SequencedMap<Integer, Judgement.Hearing> figures(List<@Nullable Figures> found) {
    Map<Measurement<?>, Figures> figures = new HashMap<>();
    for (int k = 0; k < found.size(); k++) {
      Figures one = found.get(k);
      if (one != null) figures.put(measurements.get(k), one);
    }
    Measured measured = new Measured(figures);
    SequencedMap<Integer, Judgement.Hearing> heard = new TreeMap<>();
    for (int k = 0; k < trials.size(); k++) {
      Trial trial = trials.get(k);
      if (!measured.suffices(trial)) continue;
      heard.put(k, known.computeIfAbsent(k, _ -> hearing(trial, measured)));
    }
    return heard;
  }

  private static Judgement.Hearing hearing(Trial trial, Trial.Evidence evidence) {
    List<Judgement.Finding> findings = new ArrayList<>();
    for (Exhibit<?> e : trial.exhibits()) {
      findings.add(Judgement.Finding.of(e, evidence.of(e.measurement())));
    }
    return new Judgement.Hearing(findings, trial.rule().apply(evidence));
  }

  private static Stream<Measurement<?>> measurementsOf(Trial trial) {
    return trial.exhibits().stream().map(Exhibit::measurement);
  }
}
