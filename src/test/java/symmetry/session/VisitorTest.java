package symmetry.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symmetry.experiment.Experiment;
import symmetry.pool.ManualPool;
import symmetry.pool.OneUnitLines;
import symmetry.pool.Studies;

class VisitorTest {

  private final ManualPool pool = new ManualPool();
  private final Visitor visitor = new Visitor(pool, new OneUnitLines(new Studies(0, () -> 0)));
  private final RecordingSink sink = new RecordingSink();

  @Test
  void visitor_opensSoManyRunsAndNoMore() {
    for (int k = 0; k < Visitor.MAX_RUNS; k++) assertThat(open()).isNotNull();

    assertThat(visitor.open(Experiment.opening(), 0, sink)).isEmpty();
  }

  @Test
  void closingARun_makesRoomForOne() {
    Run first = open();
    for (int k = 1; k < Visitor.MAX_RUNS; k++) open();
    visitor.close(first);
    visitor.close(first);

    assertThat(visitor.open(Experiment.opening(), 0, sink)).isPresent();
    assertThat(visitor.open(Experiment.opening(), 0, sink)).isEmpty();
  }

  @Test
  void endOfTheVisit_endsEveryRun() {
    Run run = open();
    run.play(Speed.FULL);
    pool.turns(2);
    visitor.closeAll();
    pool.finish();

    assertThat(pool.isIdle()).isTrue();
  }

  private Run open() {
    return visitor.open(Experiment.opening(), 0, sink).orElseThrow();
  }
}
