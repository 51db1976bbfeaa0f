package symmetry.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;
import symmetry.pool.ManualPool;
import symmetry.pool.MemoryBudget;
import symmetry.pool.OneUnitLines;
import symmetry.pool.Studies;
import symmetry.training.Footprint;

class VisitorTest {

  private final ManualPool pool = new ManualPool();
  private final OneUnitLines lines = new OneUnitLines(new Studies(0, () -> 0));
  private final Visitor visitor = new Visitor(pool, lines, new MemoryBudget(1L << 30));
  private final RecordingSink sink = new RecordingSink();

  @Test
  void visitor_opensSoManyRunsAndNoMore() {
    for (int k = 0; k < Visitor.MAX_RUNS; k++) open();

    assertThat(refusal(visitor, Experiment.opening())).contains("8 in all tabs");
  }

  @Test
  void closingARun_makesRoomForOne() {
    Run first = open();
    for (int k = 1; k < Visitor.MAX_RUNS; k++) open();
    visitor.close(first);
    visitor.close(first);

    open();
    assertThat(refusal(visitor, Experiment.opening())).isNotBlank();
  }

  @Test
  void endOfTheVisit_endsEveryRun() {
    Run run = open();
    run.play(Speed.FULL);
    pool.turns(2);
    visitor.leave();
    pool.finish();

    assertThat(pool.isIdle()).isTrue();
  }

  @Test
  void runThatDoesNotFit_isRefusedInWordsAndWhatRunsGoesOn() {
    Experiment large = Links.experiment("v=1&data=circle&hidden=256-256-256&init=glorot-normal");
    long size = Footprint.ofRun(large);
    MemoryBudget memory = new MemoryBudget(size + size / 2);
    Visitor first = new Visitor(pool, lines, memory);
    Visitor second = new Visitor(pool, lines, memory);
    Run run = opened(first, large);

    assertThat(refusal(second, large)).contains("about %.0f MB".formatted(size / 1e6), "are free");
    opened(second, Experiment.opening());
    pool.finish();
    run.step(1);
    pool.finish();
    assertThat(sink.shown.getLast().experiment()).isEqualTo(large);
    assertThat(sink.step()).isEqualTo(1);
    first.close(run);
    opened(second, large);
    second.leave();
    assertThat(memory.free()).as("while its turn may come").isLessThan(memory.limit());
    pool.finish();
    assertThat(memory.free()).isEqualTo(memory.limit());
  }

  /** Fault 2 of the issue, small: thirty visitors whose checkpoints would take ten times what there is. */
  @Test
  void classThatPlays_sharesTheMemoryAndGoesBackToTheSameBits() {
    Experiment spiral = Links.experiment(
      "v=1&data=spiral&samples=20&hidden=32-32&act=relu&init=he-normal&opt=adam_0.9_0.999_1e-8&lr=0.003&batch=4"
    );
    int pupils = 30;
    long own = 2_000_000;
    MemoryBudget memory = new MemoryBudget(pupils * (Footprint.ofRun(spiral) + own));
    List<Run> runs = new ArrayList<>();
    List<RecordingSink> sinks = new ArrayList<>();
    for (int k = 0; k < pupils; k++) {
      sinks.add(new RecordingSink());
      Visitor pupil = new Visitor(pool, lines, memory);
      var opening = pupil.open(spiral.withSeed(k), 150, sinks.getLast(), Optional.empty());
      runs.add(((Opening.Opened<Run>) opening).run());
    }
    pool.finish();
    assertThat(memory.free()).isBetween(0L, memory.limit() / 2);

    List<String> before = sinks.stream().map(VisitorTest::fingerprint).toList();
    runs.forEach(run -> run.stepBack(10));
    pool.finish();
    runs.forEach(run -> run.step(10));
    pool.finish();
    assertThat(sinks.stream().map(VisitorTest::fingerprint).toList()).isEqualTo(before);
  }

  private static String fingerprint(RecordingSink sink) {
    return sink.shown.getLast().parameters().fingerprint();
  }

  private Run open() {
    return opened(visitor, Experiment.opening());
  }

  private Run opened(Visitor by, Experiment experiment) {
    return ((Opening.Opened<Run>) by.open(experiment, 0, sink, Optional.empty())).run();
  }

  private String refusal(Visitor by, Experiment experiment) {
    return ((Opening.Refused<Run>) by.open(experiment, 0, sink, Optional.empty())).reason();
  }
}
