package symmetry.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static symmetry.Patience.next;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;
import symmetry.pool.ComputePool;
import symmetry.pool.Owner;
import symmetry.training.MemoryShare;
import symmetry.training.Snapshot;

/** Starts that take seconds: layers of LSUV, each drawn until the data fit it, again and again. */
class LongStartsTest {

  private static final String DEEP =
    "v=1&data=circle&samples=2000&test=0&act=gelu&init=lsuv&hidden=%s&events=%s".formatted(
      "88-".repeat(30) + "88",
      String.join("*", Collections.nCopies(64, "0_init_31_lsuv"))
    );

  /** Shows every state at once. */
  private record Sink(BlockingQueue<Long> steps) implements AttentiveSink {
    Sink() {
      this(new LinkedBlockingQueue<>());
    }

    @Override
    public void accept(Snapshot snapshot, boolean playing) {
      steps.add(snapshot.step());
    }

    @Override
    public void fail() {}
  }

  private final ComputePool pool = new ComputePool();

  @Test
  void stepOfAVisitor_isShownWhileTheStartsOfOthersGoOn() throws Exception {
    Sink others = new Sink();
    List<Run> heavy = new ArrayList<>();
    for (int k = 0; k < 2 * Runtime.getRuntime().availableProcessors(); k++) {
      heavy.add(run(Links.experiment(DEEP + "&seed=" + (k + 1)), others));
    }
    Sink own = new Sink();
    Run run = run(Experiment.opening(), own);
    assertThat(next(own.steps)).isZero();
    run.step(1);

    assertThat(next(own.steps)).isOne();
    assertThat(others.steps).isEmpty();

    heavy.forEach(Run::close);
    run.close();
    // What is half done ends midway: all of it takes a minute on a free machine.
    await()
      .atMost(Duration.ofSeconds(30))
      .untilAsserted(() -> assertThat(pool.owners()).isZero());
    pool.stop();
  }

  private Run run(Experiment experiment, Sink sink) {
    return new Run(
      pool,
      Owner.alone(experiment),
      experiment,
      0,
      sink,
      Optional.empty(),
      (_, _) -> () -> {},
      MemoryShare.UNBOUNDED
    );
  }
}
