package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import symmetry.experiment.Tables;
import symmetry.pool.ClientAddress;
import symmetry.pool.ManualPool;
import symmetry.pool.MemoryBudget;
import symmetry.training.MemoryShare;

class ReplaysTest {

  private final ManualPool pool = new ManualPool();
  private final MemoryBudget memory = new MemoryBudget(1_000_000_000);
  private final Replays replays = new Replays(pool, memory);

  @Test
  void thirtyOnOneLink_areOneRun() throws Exception {
    CompletableFuture<ExperimentReply> first = start();
    for (int k = 1; k < 29; k++) start();
    CompletableFuture<ExperimentReply> last = start();
    pool.finish();

    assertThat(last.get()).isSameAs(first.get());
  }

  @Test
  void whoComesLater_getsTheReplyThatIsKept() throws Exception {
    CompletableFuture<ExperimentReply> first = start();
    pool.finish();
    CompletableFuture<ExperimentReply> later = start();

    assertThat(later.get()).isSameAs(first.get());
    assertThat(pool.isIdle()).isTrue();
  }

  @Test
  void whoLeaves_doesNotTakeItFromOthers() throws Exception {
    CompletableFuture<ExperimentReply> leaves = start();
    CompletableFuture<ExperimentReply> stays = start();
    leaves.cancel(false);
    pool.finish();

    assertThat(stays.get().step()).isEqualTo(3);
  }

  @Test
  void workThatNobodyWaitsFor_ends() {
    CompletableFuture<ExperimentReply> one = start();
    CompletableFuture<ExperimentReply> other = start();
    one.cancel(false);
    other.cancel(false);
    pool.turns(1);

    assertThat(pool.isIdle()).isTrue();
    assertThat(start()).isNotDone();
  }

  /** Else what it holds would be held as long as others go on to begin, who come before it. */
  @Test
  void workThatNobodyWaitsFor_endsBeforeOthersGoOn() {
    CompletableFuture<ExperimentReply> other = start();
    try (MemoryBudget.Share held = memory.open(ClientAddress.UNKNOWN, 1_000).orElseThrow()) {
      start(4, held).cancel(false);
    }
    assertThat(memory.free()).isEqualTo(memory.limit() - 1_000);
    pool.turns(1);
    assertThat(memory.free()).isEqualTo(memory.limit());
    assertThat(other).isNotDone();
    pool.finish();
    assertThat(other).isDone();
  }

  /** It looks at its losses before its first step, which passes all samples at once. */
  @Test
  void beginningOfALargeNetwork_isALongTurn() {
    start();
    assertThat(pool.isNextLong()).isFalse();
    pool.finish();
    start(Map.of("data", "circle", "samples", "2000", "hidden", "256-256-256"));
    assertThat(pool.isNextLong()).isTrue();
  }

  private CompletableFuture<ExperimentReply> start() {
    return start(3, MemoryShare.UNBOUNDED);
  }

  private CompletableFuture<ExperimentReply> start(int steps, MemoryShare held) {
    return start(Map.of("steps", Integer.toString(steps)), held);
  }

  private void start(Map<String, String> query) {
    start(query, MemoryShare.UNBOUNDED);
  }

  private CompletableFuture<ExperimentReply> start(Map<String, String> query, MemoryShare held) {
    Map<String, List<String>> lists = new HashMap<>();
    query.forEach((name, value) -> lists.put(name, List.of(value)));
    ExperimentRequest request = ExperimentRequest.parse(lists, Tables.NONE).value();
    return replays.start(ClientAddress.UNKNOWN, request, held);
  }
}
